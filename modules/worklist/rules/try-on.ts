import { addDays, type IsoDate, lastDay, type Month } from '../../../platform/clock.ts'
import type { ContactRule } from '../contract.ts'
import { type CallFacts, suggestContact, type WorksOn } from './contact-rule.ts'

export type TriedPatient = { patientId: string; facts: CallFacts }
export type Effect = { calls: number; byPatient: Map<string, number> }

/** As if every call of the month had been made on the day the rule asks for it, and had reached her. */
const callsOf = (facts: CallFacts, rule: ContactRule, month: Month, works: WorksOn): number => {
  const last = lastDay(month)
  let known = facts
  let calls = 0
  for (let guard = 0; guard < 40; guard++) {
    const asked = suggestContact(known, rule, works).on
    const on = asked < `${month}-01` ? `${month}-01` : asked
    if (on > last) return calls
    calls += 1
    // The day it was made is the day it counts from; a promise is kept once.
    known = { ...known, promisedOn: null, tries: 0, lastReachedOn: on, enrolledOn: on }
  }
  return calls
}

/** What a rule would have asked of the month: calls in all, and each patient's. */
export const tryOn = (
  patients: readonly TriedPatient[],
  rule: ContactRule,
  month: Month,
  works: WorksOn,
): Effect => {
  const byPatient = new Map(
    patients.map(({ patientId, facts }) => [patientId, callsOf(facts, rule, month, works)]),
  )
  return { calls: [...byPatient.values()].reduce((sum, calls) => sum + calls, 0), byPatient }
}

/** The day before a month begins: what was known then is what a rule is tried on. */
export const eveOf = (month: Month): IsoDate => addDays(`${month}-01`, -1)
