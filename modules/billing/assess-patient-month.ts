import { addMonths, lastDay, localDate, type Month, monthOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { gatherFacts } from './gather-facts.ts'
import { readOwnFacts } from './own-facts-store.ts'
import { assessMonth } from './rules/assess-month.ts'
import type { Assessment } from './rules/assessment.ts'
import type { Reason } from './rules/reasons.ts'
import {
  type AssessmentRow,
  holdAssessment,
  type Judged,
  readMonthClose,
  saveAssessment,
  shareMonth,
} from './store.ts'

/** What the rules do not ask but a claim needs: a person said which conditions the month's work addressed (feature 108). */
const ATTEST: Reason = {
  code: 'CONDITIONS_NOT_ATTESTED',
  sentence: 'Nobody has said yet which conditions this month’s work addressed.',
  nextStep: 'Tick at least two of her conditions under "Addressed this month".',
  fix: 'conditions',
}

const stateOf = (result: Assessment, attested: boolean): AssessmentRow['state'] => {
  const choose = result.denials.some(({ code }) => code === 'ELECTION_REQUIRED')
  if (choose) return 'needs_choice'
  if (result.codes.length === 0) return 'not_yet'
  return attested ? 'ready' : 'needs_choice'
}

/** Every reason that stands between this month and a claim, in the order a person would mend them. */
export const openReasons = (result: Assessment, attested: boolean): Reason[] =>
  result.codes.length > 0 && !attested ? [...result.denials, ATTEST] : result.denials

/**
 * Gathers the facts of a patient-month, lets the rules judge them, and keeps the judgment with its facts, so that it
 * can be replayed. A closed month keeps the judgment its claim was made with. Two who judge at once do it one after the
 * other, so that the judgment that stays is the one that knows of every fact.
 */
export const assessPatientMonth = async (
  context: Context,
  patientId: string,
  month: Month,
): Promise<Judged | null> => {
  const { tx, practice, now } = context
  await shareMonth(tx, practice.id, month)
  if (await readMonthClose(tx, month)) return null
  const isHeld = await holdAssessment(tx, patientId, month)
  const own = await readOwnFacts(tx, patientId, month)
  const facts = await gatherFacts(context, patientId, month, own)
  if (!facts) return null
  const result = assessMonth(facts)
  const row: Judged = {
    patientId,
    month,
    state: stateOf(result, own.attestation !== null),
    result,
    facts,
    diagnoses: own.attestation?.icd10 ?? null,
  }
  const saved = await saveAssessment(tx, practice.id, row, now, isHeld)
  return saved ? row : assessPatientMonth(context, patientId, month)
}

/** A change of a lasting fact (consent, plan, coverage) touches this month and the one that may still be open. */
export const openMonths = (context: Context): Month[] => {
  const now = monthOf(context.now, context.practice.timeZone)
  return [addMonths(now, -1), now]
}

/** The first day on which a month can be closed: its last, since more add-ons may accrue until then. */
export const closesOn = (month: Month): string => lastDay(month)
export const mayClose = (context: Context, month: Month): boolean =>
  localDate(context.now, context.practice.timeZone) >= closesOn(month)
