import type { ExcludedTime } from './counted-time.ts'
import type { Program } from './month-facts.ts'
import type { Reason } from './reasons.ts'

/** What a patient-month earns and why; complete enough to be replayed and shown to an auditor. */
export type Assessment = {
  month: string
  codes: AssessedCode[]
  /** Other sets the facts support. Never chosen by the software. */
  alternatives: AssessedCode[][]
  denials: Reason[]
  warnings: Reason[]
  counted: AssessedTime
  excluded: ExcludedTime[]
  thresholdMetOn: string | null
  nextThreshold: { code: string; missingSeconds: number } | null
  serviceDate: string
  rulesVersion: string
}

export type AssessedCode = {
  code: string
  units: number
  /** National amount of all units; null where no fee schedule of that day is loaded or the payer has its own. */
  amountCents: number | null
  reason: string
  citation: string
  parameters: string[]
}

export type AssessedTime = {
  staffSeconds: number
  practitionerSeconds: number
  staffEquivalentSeconds: number
  byProgram: Partial<Record<Program, number>>
}
