import { addDays, type IsoDate, localDate, localDateTime, monthOf, startOfDay } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { type MonthState, readMonthStates } from '../billing/index.ts'
import { type ContactState, readContactStates } from '../contacts/index.ts'
import type { Cared } from '../enrollment/index.ts'
import { readOpenDiscrepancies } from '../medications/index.ts'
import { readReviewDays } from '../plans/index.ts'
import { isWorkingDay, readWorkCalendar, type WorkCalendar, workingDaysLeft } from '../practice/index.ts'
import { readOpenAlerts } from '../readings/index.ts'
import { readOpenTasks, type TaskRow } from '../tasks/index.ts'
import { readOpenHeads, type TransitionHead } from '../transitions/index.ts'
import type { ContactRule } from './contract.ts'
import { type CallFacts, FIRST_RULE, type WorksOn } from './rules/contact-rule.ts'
import { readContactRules } from './store.ts'

/** Everything a source may look at, of one patient. */
export type PatientFacts = {
  cared: Cared
  call: CallFacts
  contact: ContactState
  month: MonthState | undefined
  reviewOn: IsoDate | undefined
  /** Open tasks for her that are due by the end of the day. */
  tasks: readonly TaskRow[]
  transition: TransitionHead | undefined
  /** Mismatches between lists of her medicines that nobody has ended. */
  differ: { count: number; since: Date; says: string } | undefined
  /** Readings the practice asked to be told about, which nobody has looked at. */
  alerts: readonly { zone: string; raisedAt: Date }[]
}

/** What holds for the whole list: the day, the rule that counts, which days are worked. */
export type Day = {
  today: IsoDate
  clock: string
  rule: ContactRule
  works: WorksOn
  workingDaysLeft: number
  monthName: string
}

export const openDay = async (context: Context): Promise<Day> => {
  const { tx, now, practice } = context
  const calendar: WorkCalendar = await readWorkCalendar(tx)
  const today = localDate(now, practice.timeZone)
  const month = monthOf(now, practice.timeZone)
  return {
    today,
    clock: localDateTime(now, practice.timeZone).slice(11, 16),
    rule: (await readContactRules(tx))[0]?.rule ?? FIRST_RULE,
    works: (day) => isWorkingDay(day, calendar),
    workingDaysLeft: workingDaysLeft(month, today, calendar),
    monthName: month,
  }
}

const callFacts = (cared: Cared, contact: ContactState, timeZone: string): CallFacts => ({
  enrolledOn: cared.startedOn,
  lastReachedOn: contact.lastReachedAt && localDate(contact.lastReachedAt, timeZone),
  tries: contact.tries,
  lastTriedOn: contact.lastTriedAt && localDate(contact.lastTriedAt, timeZone),
  promisedOn: contact.promisedOn,
  watchful: cared.watchful,
})

const neverCalled = (patientId: string): ContactState => ({
  patientId,
  lastReachedAt: null,
  promisedOn: null,
  promisedAt: null,
  tries: 0,
  lastTriedAt: null,
  openSince: null,
  wroteAt: null,
  wroteWho: null,
})

/** The calls of these patients as they stood at an instant. */
export const gatherCalls = async (context: Context, caseload: readonly Cared[], at = context.now) => {
  const { tx, practice } = context
  const { timeZone } = practice
  const ids = caseload.map(({ patientId }) => patientId)
  const states = new Map(
    (await readContactStates(tx, ids, staff(context).id, { at, timeZone })).map((row) => [
      row.patientId,
      row,
    ]),
  )
  return caseload.map((cared) => {
    const contact = states.get(cared.patientId) ?? neverCalled(cared.patientId)
    return { cared, contact, call: callFacts(cared, contact, timeZone) }
  })
}

/** The facts of all these patients, each kind in one statement. */
export const gather = async (context: Context, caseload: readonly Cared[]): Promise<PatientFacts[]> => {
  const { tx, now, practice } = context
  const ids = caseload.map(({ patientId }) => patientId)
  const months = new Map(
    (await readMonthStates(tx, monthOf(now, practice.timeZone), ids)).map((row) => [row.patientId, row]),
  )
  const reviews = new Map((await readReviewDays(tx, ids)).map((row) => [row.patientId, row.reviewOn]))
  const dueBefore = startOfDay(addDays(localDate(now, practice.timeZone), 1), practice.timeZone)
  const tasks = Map.groupBy(
    await readOpenTasks(tx, { patientIds: ids, dueBefore }),
    ({ patientId }) => patientId,
  )
  const transitions = new Map((await readOpenHeads(context, ids)).map((head) => [head.patientId, head]))
  const alerts = Map.groupBy(await readOpenAlerts(tx, ids), ({ patientId }) => patientId)
  const differ = new Map((await readOpenDiscrepancies(tx, ids)).map((row) => [row.patientId, row]))
  return (await gatherCalls(context, caseload)).map((one) => ({
    ...one,
    month: months.get(one.cared.patientId),
    reviewOn: reviews.get(one.cared.patientId),
    tasks: tasks.get(one.cared.patientId) ?? [],
    transition: transitions.get(one.cared.patientId),
    differ: differ.get(one.cared.patientId),
    alerts: alerts.get(one.cared.patientId) ?? [],
  }))
}
