import { addDays, localDate, startOfDay } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { type Cared, readCaseload } from '../enrollment/index.ts'
import { readCard, readCards, readNeeds } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { readOpenTasks } from '../tasks/index.ts'
import type { readWorklist, suggestContactRoute } from './contract.ts'
import { type Day, gather, gatherCalls, openDay, type PatientFacts } from './gather.ts'
import { windowAt } from './rules/call-window.ts'
import { suggestContact } from './rules/contact-rule.ts'
import { byNeed, inOrder, type Need } from './rules/needs.ts'
import { SOURCES } from './sources/index.ts'
import { type Cover, readCovers } from './store.ts'

/** Those that have run out are not read any more; one that begins later waits. */
export const isRunning =
  (today: string) =>
  ({ fromOn }: Cover): boolean =>
    fromOn <= today

/** Why this patient needs somebody today, the most urgent first. */
export const needsOf = (facts: PatientFacts, day: Day, timeZone: string): Need[] =>
  inOrder(SOURCES.flatMap((source) => source(facts, { day, dayOf: (at) => localDate(at, timeZone) }) || []))

const whose = (me: string, covers: readonly Cover[]) => [
  me,
  ...covers.filter(({ byId }) => byId === me).map(({ awayId }) => awayId),
]

/**
 * Patients of nobody's caseload for whom something is to be done by me or by my role today: who came home from a hospital
 * need not be enrolled. No rhythm of calls holds for them.
 */
const othersWithTasks = async (context: Context, caseload: readonly Cared[], day: Day): Promise<Cared[]> => {
  const { id: staffId, roles } = staff(context)
  const dueBefore = startOfDay(addDays(day.today, 1), context.practice.timeZone)
  const tasks = await readOpenTasks(context.tx, { holder: { staffId, roles }, dueBefore })
  const mine = new Set(caseload.map(({ patientId }) => patientId))
  const asked = [...new Set(tasks.map(({ patientId }) => patientId))].filter((id) => !mine.has(id))
  // Whoever is enrolled stands on the list of her own coordinator.
  const cared = new Set(
    (await readCaseload(context.tx, null, day.today, asked)).map(({ patientId }) => patientId),
  )
  return asked
    .filter((patientId) => !cared.has(patientId))
    .map((patientId) => ({
      patientId,
      coordinatorId: staffId,
      practitionerId: staffId,
      startedOn: day.today,
      watchful: false,
    }))
}

/** My patients and those of whom I cover, who need something today: each with why. */
export const tellWorklist = async (
  context: Context,
  given: Input<typeof readWorklist>,
): Promise<Output<typeof readWorklist>> => {
  const { tx, practice } = context
  const me = staff(context).id
  const day = await openDay(context)
  const covers = await readCovers(tx, day.today)
  const mine = whose(me, covers.filter(isRunning(day.today)))
  const caseload = await readCaseload(tx, given.whose === 'team' ? null : mine, day.today)
  caseload.push(...(await othersWithTasks(context, caseload, day)))
  const waiting = (await gather(context, caseload))
    .map((facts) => ({ facts, needs: needsOf(facts, day, practice.timeZone) }))
    .filter(({ needs }) => needs.length > 0)
  const ids = waiting.map(({ facts }) => facts.cared.patientId)
  const cards = new Map((await readCards(tx, ids)).map((card) => [card.id, card]))
  const known = await readNeeds(tx, ids)
  const nameOf = await readStaffNames(tx)
  const rows = waiting.map(({ facts: { cared }, needs }) => {
    const card = cards.get(cared.patientId)!
    const need = known.get(cared.patientId)
    const hours = { callFrom: need?.callFrom ?? null, callUntil: need?.callUntil ?? null }
    return {
      patientId: cared.patientId,
      name: `${card.familyName}, ${card.givenName}`,
      phone: card.phone,
      language: card.language,
      needs,
      coordinator: nameOf(cared.coordinatorId),
      covered: cared.coordinatorId !== me && mine.includes(cared.coordinatorId),
      window: windowAt(hours, day.clock),
      ...hours,
      interpreter: need?.interpreter ?? null,
      channel: need?.channel ?? null,
      hearing: need?.hearing ?? null,
      doNot: need?.doNot ?? null,
    }
  })
  return {
    rows: byNeed(rows),
    quiet: caseload.length - rows.length,
    covers: covers.map(({ id, awayId, byId, fromOn, untilOn }) => ({
      id,
      away: nameOf(awayId),
      by: nameOf(byId),
      fromOn,
      untilOn,
    })),
  }
}

/** When to call her next, and why; null for somebody who is not enrolled or on hold. */
export const tellSuggestion = async (
  context: Context,
  { patientId }: Input<typeof suggestContactRoute>,
): Promise<Output<typeof suggestContactRoute>> => {
  found(await readCard(context.tx, patientId))
  const day = await openDay(context)
  const caseload = await readCaseload(context.tx, null, day.today, [patientId])
  const [known] = await gatherCalls(context, caseload)
  if (!known) return { suggestion: null }
  // Asked in the course of a call: as if she had been reached today, and what was promised is being kept.
  const call = { ...known.call, lastReachedOn: day.today, tries: 0, promisedOn: null }
  return { suggestion: suggestContact(call, day.rule, day.works) }
}
