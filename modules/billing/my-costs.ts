import { type Context, ownPatientId } from '../../platform/context.ts'
import { readNewestPostings } from './remittance-store.ts'
import { patientShare, type ShareReason } from './rules/patient-share.ts'
import { type DayOfWork, workByDay } from './rules/work-done.ts'
import { readClaimsOfPatient } from './store.ts'

/** One billed month as its patient is told of it. */
export type BilledMonth = {
  month: string
  minutes: number
  servedOn: string
  billedCents: number
  yourShareCents: number | null
  because: ShareReason
  days: DayOfWork[]
  /** What Medicare answered, once it did: her share is then no estimate any more. */
  answer: { paidCents: number; patientCents: number; paidOn: string } | null
}

/** Every billed month of a patient: what was done, what was asked of Medicare, what her own share should be, and why. */
export const billedMonths = async (context: Context, patientId: string): Promise<BilledMonth[]> => {
  const claims = await readClaimsOfPatient(context.tx, patientId)
  const answers = await readNewestPostings(
    context.tx,
    claims.map(({ id }) => id),
  )
  return claims
    .map(({ id, month, assessment, facts, serviceOn, totalCents }) => {
      const { patientOwesCents, because } = patientShare(totalCents, facts, serviceOn)
      const { staffSeconds, practitionerSeconds } = assessment.counted
      return {
        month,
        minutes: Math.floor((staffSeconds + practitionerSeconds) / 60),
        servedOn: serviceOn,
        billedCents: totalCents,
        yourShareCents: patientOwesCents,
        because,
        days: workByDay(facts.entries, assessment.excluded),
        answer: answers.get(id) ?? null,
      }
    })
    .sort((a, b) => b.month.localeCompare(a.month))
}

/** What each billed month cost, what her own share should be, and why (feature 98). */
export const readMyCosts = async (context: Context) => {
  const patientId = ownPatientId(context)
  context.touch({ action: 'read', thing: 'billing.my-costs', patientId })
  return { months: await billedMonths(context, patientId) }
}
