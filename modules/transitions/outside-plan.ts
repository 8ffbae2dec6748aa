import type { Entrance } from '../../platform/answer.ts'
import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { isUuid } from '../../platform/database.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { hashToken, notChosen, practiceOfToken } from '../access/index.ts'
import { listFor } from '../medications/index.ts'
import { readCard } from '../patients/index.ts'
import { readPlanFor } from '../plans/index.ts'
import { addTask } from '../tasks/index.ts'
import type { answerOutside, openOutside } from './outside-contract.ts'
import { addOutsideAnswer, readOutsideLink } from './outside-store.ts'

type Link = NonNullable<Awaited<ReturnType<typeof readOutsideLink>>>

const GONE = 'This link has ended or is too old. Please call the practice for a new one.'

/** Works in the practice the token names; one that is no link, ended or expired is told in the same words. */
const withLink = async <T>(
  entrance: Entrance,
  token: string,
  work: (context: Context, link: Link) => Promise<T>,
): Promise<T> => {
  const practiceId = practiceOfToken(token)
  const outcome = isUuid(practiceId)
    ? await entrance.within(practiceId, async (context) => {
        const link = await readOutsideLink(context.tx, hashToken(token), context.now)
        return link ? { value: await work(context, link) } : null
      })
    : null
  return outcome ? outcome.value : refuse('GONE', GONE, { status: 404 })
}

const tell = async (context: Context, link: Link): Promise<Output<typeof openOutside>> => {
  const { patientId } = link
  const { practice } = context
  const hidden = notChosen(link.sensitive)
  const card = found(await readCard(context.tx, patientId))
  const plan = await readPlanFor(context, patientId, hidden)
  if (!plan) return refuse('GONE', GONE, { status: 404 })
  const { taking, allergies } = await listFor(context, patientId, hidden)
  context.touch({
    action: 'plan looked at from outside',
    thing: 'transitions.outside-link',
    thingId: link.id,
    patientId,
    detail: { sentTo: link.sentTo },
  })
  return {
    practice: { name: practice.name, phone: practice.phone },
    patient: { name: `${card.givenName} ${card.familyName}`, birthDate: card.birthDate },
    sentTo: link.sentTo,
    until: link.expiresAt.toISOString(),
    signed: { by: plan.signedBy, on: plan.signedOn },
    whatMatters: plan.whatMatters,
    problems: plan.problems.map(({ name, since }) => ({ text: name, more: since && `since ${since}` })),
    goals: plan.goals.map(({ text, measure, target }) => ({
      text,
      more: [measure, target].filter(Boolean).join(': '),
    })),
    steps: plan.steps.map(({ text, who, every }) => ({
      text,
      more: [who, every].filter(Boolean).join(', '),
    })),
    medicines: taking.map(({ name, dose, how, unsure }) => ({
      text: [name, dose].filter(Boolean).join(' '),
      more: [how, unsure && 'not confirmed with the patient yet'].filter(Boolean).join('; '),
    })),
    allergies,
  }
}

export const openFromOutside = (entrance: Entrance, { token }: Input<typeof openOutside>) =>
  withLink(entrance, token, tell)

const HOURS_TO_LOOK = 48

/** Kept with who says so; a correction becomes a task of whoever sent the plan. */
export const keepAnswer = (entrance: Entrance, { token, ...given }: Input<typeof answerOutside>) =>
  withLink(entrance, token, async (context, link) => {
    const { tx, practice, now } = context
    const { id, kind, name, npi, words } = given
    if (kind === 'correction' && words.length < 5)
      refuse('NO_WORDS', 'Say what should be different.', { field: 'words' })
    const { patientId } = link
    await addOutsideAnswer(tx, {
      ...{ practiceId: practice.id, id, patientId, linkId: link.id, kind, name, npi, words, at: now },
      decision: null,
      decidedBy: null,
      decidedAt: null,
    })
    context.touch({
      action: 'plan answered from outside',
      thing: 'transitions.outside-answer',
      thingId: id,
      patientId,
    })
    if (kind === 'correction')
      await addTask(context, {
        id,
        patientId,
        what: 'Somebody outside would change the plan. Accept or decline it, under Plan, Outside.',
        dueAt: instantOf(now.getTime() + HOURS_TO_LOOK * 3_600_000).toISOString(),
        for: { staffId: link.madeBy },
      })
    return { ok: true as const }
  })
