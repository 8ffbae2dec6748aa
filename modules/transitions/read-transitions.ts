import { addDays, localDate, startOfDay } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard, readCards } from '../patients/index.ts'
import { readStaffNames, readWorkCalendar, type WorkCalendar } from '../practice/index.ts'
import type { listTransitions, readTransition, TransitionHead } from './contract.ts'
import { type Gathered, gatherProgress } from './gather-progress.ts'
import { readInHospital } from './notice-store.ts'
import { clockWords, contactState } from './rules/clock-words.ts'
import { contactDueOn, daysToCall, isTimely, visitDueOn } from './rules/transition-clock.ts'
import { warnOf, whatIsMissing } from './rules/what-is-missing.ts'
import { readOpenTransitions, readTransitionRow, type TransitionRow } from './store.ts'

/** Longer than this nobody stays without word; whom the feed forgot falls off the list. */
const IN_HOSPITAL_DAYS_MAX = 60

const todayOf = ({ now, practice }: Context) => localDate(now, practice.timeZone)

type Around = { today: string; calendar: WorkCalendar; nameOf: (patientId: string) => string }

const headOf = ({ row, progress }: Gathered, { today, calendar, nameOf }: Around): TransitionHead => {
  const contact = contactState(progress, today)
  const days = daysToCall(row.dischargedOn, calendar)
  const visitBy = visitDueOn(row.dischargedOn, progress.complexity)
  const seen = ['done', 'not_needed'].includes(progress.marks.get('visit_held')?.state ?? '')
  return {
    id: row.id,
    patientId: row.patientId,
    patientName: nameOf(row.patientId),
    fromKind: row.fromKind as TransitionHead['fromKind'],
    facility: row.facility,
    dischargedOn: row.dischargedOn,
    contactDueOn: contactDueOn(row.dischargedOn),
    daysToCall: days,
    visitDueOn: visitBy,
    contact,
    missing: whatIsMissing(progress).length,
    clockWords: clockWords(progress, today, days),
    isLate:
      (contact === 'late' && !progress.attempts.some(({ outcome }) => outcome === 'reached')) ||
      (!seen && visitBy < today),
  }
}

const URGENT_FIRST = (one: TransitionHead, other: TransitionHead) =>
  Number(other.isLate) - Number(one.isLate) || one.dischargedOn.localeCompare(other.dischargedOn)

export const readList = async (context: Context): Promise<Output<typeof listTransitions>> => {
  const { tx, practice } = context
  const today = todayOf(context)
  const gathered = await gatherProgress(context, await readOpenTransitions(tx))
  const after = startOfDay(addDays(today, -IN_HOSPITAL_DAYS_MAX), practice.timeZone)
  const inside = await readInHospital(tx, after)
  const ids = [...gathered.map(({ row }) => row.patientId), ...inside.map(({ patientId }) => patientId)]
  const cards = await readCards(tx, [...new Set(ids)])
  const names = new Map(cards.map((card) => [card.id, `${card.familyName}, ${card.givenName}`]))
  const nameOf = (id: string) => names.get(id) ?? ''
  const around = { today, calendar: await readWorkCalendar(tx), nameOf }
  return {
    open: gathered.map((one) => headOf(one, around)).sort(URGENT_FIRST),
    inHospital: inside.map(({ patientId, facility, since }) => ({
      patientId,
      patientName: nameOf(patientId),
      facility,
      since: since.toISOString(),
    })),
  }
}

/** Where the way home of these patients stands, for a list that names them otherwise. */
export const readOpenHeads = async (
  context: Context,
  patientIds: readonly string[],
): Promise<TransitionHead[]> => {
  const gathered = await gatherProgress(context, await readOpenTransitions(context.tx, patientIds))
  const calendar = await readWorkCalendar(context.tx)
  return gathered.map((one) => headOf(one, { today: todayOf(context), calendar, nameOf: () => '' }))
}

/** The row of this patient's transition: another's looks as if it were not there. */
export const transitionOf = async (
  context: Context,
  { patientId, transitionId }: { patientId: string; transitionId: string },
) => {
  const row = found(await readTransitionRow(context.tx, transitionId))
  return found(row.patientId === patientId ? row : null)
}

type One = Output<typeof readTransition>

const endOf = (row: TransitionRow, nameOf: (id: string) => string): One['ended'] =>
  row.endedAs && row.endedAt
    ? {
        as: row.endedAs as 'complete',
        by: row.endedBy ? nameOf(row.endedBy) : '',
        at: row.endedAt.toISOString(),
        words: row.endWords ?? '',
      }
    : null

export const readOne = async (context: Context, given: Input<typeof readTransition>): Promise<One> => {
  const { tx } = context
  const card = found(await readCard(tx, given.patientId))
  const [gathered] = await gatherProgress(context, [await transitionOf(context, given)])
  const { row, attempts, marks, progress } = gathered!
  const nameOf = await readStaffNames(tx)
  const around = {
    today: todayOf(context),
    calendar: await readWorkCalendar(tx),
    nameOf: () => `${card.familyName}, ${card.givenName}`,
  }
  return {
    ...headOf(gathered!, around),
    version: row.version,
    admittedOn: row.admittedOn,
    dischargedAt: row.dischargedAt.toISOString(),
    dischargedTo: row.dischargedTo as One['dischargedTo'],
    complexity: progress.complexity,
    heardBy: row.source as One['heardBy'],
    attempts: attempts.map(({ id, at, madeBy, how, outcome, note }, n) => ({
      id,
      at: at.toISOString(),
      by: nameOf(madeBy),
      how: how as 'phone',
      outcome: outcome as 'reached',
      note,
      inTime: isTimely(progress.attempts[n]!, row.dischargedOn),
    })),
    marks: marks.map(({ item, state, onDay, words, markedBy, markedAt }) => ({
      item: item as One['marks'][number]['item'],
      state: state as 'done',
      onDay,
      words,
      by: nameOf(markedBy),
      at: markedAt.toISOString(),
    })),
    missingList: whatIsMissing(progress),
    warnings: warnOf(progress),
    ended: endOf(row, nameOf),
  }
}
