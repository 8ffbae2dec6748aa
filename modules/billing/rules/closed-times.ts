import type { Interval } from '../../../platform/intervals.ts'
import { firstDayOf, lastDayOf, secondsAt } from './calendar-days.ts'
import { consentAnswer } from './gates/consent.ts'
import { initiatingVisitDue } from './gates/initiating-visit.ts'
import type { MonthFacts, Program } from './month-facts.ts'
import { listOn } from './parameters/eligibility.ts'

export type ClosedTime = Interval & { reason: string }

const day = 86_400
const consentPrograms: Program[] = ['CCM', 'PCM']

/** Stretches of the wall clock in which no minute of a program can count, each with its reason. */
export function closedTimes(facts: MonthFacts, program: Program): ClosedTime[] {
  const closed = [...outsideMonth(facts), ...afterDeath(facts), ...onHold(facts)]
  // BHI time may be counted while the patient is in a facility (CMS-1654-F); CCM and PCM time may not.
  if (!consentPrograms.includes(program)) return closed
  return [...closed, ...beforeConsent(facts), ...beforeInitiatingVisit(facts), ...inFacility(facts)]
}

function outsideMonth(facts: MonthFacts): ClosedTime[] {
  const from = secondsAt(firstDayOf(facts.month))
  const to = secondsAt(lastDayOf(facts.month)) + day
  const reason = 'OTHER_MONTH'
  return [
    { from: Number.NEGATIVE_INFINITY, to: from, reason },
    { from: to, to: Number.POSITIVE_INFINITY, reason },
  ]
}

// Without any valid consent the gate refuses the whole month; here only the days before a valid one are closed.
function beforeConsent(facts: MonthFacts): ClosedTime[] {
  const consent = facts.consent
  if (!consent || consentAnswer(facts) !== null) return []
  return [
    { from: Number.NEGATIVE_INFINITY, to: secondsAt(consent.at ?? consent.date), reason: 'BEFORE_CONSENT' },
  ]
}

function beforeInitiatingVisit(facts: MonthFacts): ClosedTime[] {
  const visit = facts.initiatingVisit
  if (!visit || !initiatingVisitDue(facts)) return []
  return [{ from: Number.NEGATIVE_INFINITY, to: secondsAt(visit.date), reason: 'BEFORE_INITIATING_VISIT' }]
}

function inFacility(facts: MonthFacts): ClosedTime[] {
  const kinds = listOn('excluded_stays', lastDayOf(facts.month))
  return facts.status
    .filter((spell) => kinds.includes(spell.kind))
    .map((spell) => ({
      from: secondsAt(spell.from),
      to: spell.to ? secondsAt(spell.to) + day : Number.POSITIVE_INFINITY,
      reason: 'INPATIENT_DAY',
    }))
}

// While an enrollment is paused nothing is billed, whatever was done.
function onHold(facts: MonthFacts): ClosedTime[] {
  return facts.status
    .filter((spell) => spell.kind === 'on_hold')
    .map((spell) => ({
      from: secondsAt(spell.from),
      to: spell.to ? secondsAt(spell.to) + day : Number.POSITIVE_INFINITY,
      reason: 'ENROLLMENT_ON_HOLD',
    }))
}

// Work on the day of death is kept; the claim's date may not be later than that day (CARC 13).
function afterDeath(facts: MonthFacts): ClosedTime[] {
  return facts.status
    .filter((spell) => spell.kind === 'deceased')
    .map((spell) => ({
      from: secondsAt(spell.from) + day,
      to: Number.POSITIVE_INFINITY,
      reason: 'AFTER_DEATH',
    }))
}
