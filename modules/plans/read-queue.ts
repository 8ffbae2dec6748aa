import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import type { Output } from '../../platform/route.ts'
import { readCards } from '../patients/index.ts'
import type { waitingPlans } from './queue-contract.ts'
import { readSignedBy, readUnsigned } from './queue-store.ts'
import { namesOf, signable } from './read-plan.ts'
import { comparePlans } from './rules/compare-plans.ts'
import { completeness } from './rules/completeness.ts'
import { readNewestSigned } from './store.ts'

const WAITING_MAX = 100

type Unsigned = Awaited<ReturnType<typeof readUnsigned>>[number]

const comparedWith = async (context: Context, patientId: string) => {
  const own = await readSignedBy(context.tx, patientId, staff(context).id)
  if (own) return { ...own, yours: true }
  const newest = await readNewestSigned(context.tx, patientId)
  return newest && { ...newest, yours: false }
}

const waiting = async (context: Context, draft: Unsigned) => {
  const { patientId, content } = draft
  const before = await comparedWith(context, patientId)
  context.touch({ action: 'read', thing: 'plans.draft', thingId: patientId, patientId })
  return {
    patientId,
    draftVersion: draft.version,
    savedAt: draft.savedAt.toISOString(),
    since: before
      ? { number: before.number, yours: before.yours, signedAt: before.signedAt.toISOString() }
      : null,
    changes: before ? comparePlans(before.content, content) : [],
    problems: content.problems.map(({ name }) => name),
    goals: content.goals.map(({ text }) => text),
    steps: content.interventions.map(({ text }) => text),
  }
}

/** The practitioner's queue: what is complete and was saved since the last signature, longest waiting first. */
export const readWaiting = async (context: Context): Promise<Output<typeof waitingPlans>> => {
  const today = localDate(context.now, context.practice.timeZone)
  const drafts = await readUnsigned(context.tx, WAITING_MAX)
  const ready = drafts.filter(({ content }) => completeness(content, { today }).complete)
  const names = await namesOf(
    context,
    ready.map(({ savedBy }) => savedBy),
  )
  const cards = new Map(
    (
      await readCards(
        context.tx,
        ready.map(({ patientId }) => patientId),
      )
    ).map((card) => [card.id, card]),
  )
  const plans: Output<typeof waitingPlans>['plans'] = []
  for (const draft of ready) {
    const card = cards.get(draft.patientId)
    if (!card) continue
    plans.push({
      ...(await waiting(context, draft)),
      name: `${card.givenName} ${card.familyName}`,
      birthDate: card.birthDate,
      savedBy: names.get(draft.savedBy) ?? '',
    })
  }
  return { plans, incomplete: drafts.length - ready.length, maySign: await signable(context) }
}
