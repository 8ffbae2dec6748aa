import { type Context, ownPatientId } from '../../platform/context.ts'
import { patientShare } from './rules/patient-share.ts'
import { readClaimsOfPatient } from './store.ts'

/** What each billed month cost, what her own share should be, and why (feature 98, first form). */
export const readMyCosts = async (context: Context) => {
  const patientId = ownPatientId(context)
  const claims = await readClaimsOfPatient(context.tx, patientId)
  context.touch({ action: 'read', thing: 'billing.my-costs', patientId })
  const months = claims.map(({ month, assessment, facts, serviceOn, totalCents }) => {
    const { patientOwesCents, because } = patientShare(totalCents, facts, serviceOn)
    const { staffSeconds, practitionerSeconds } = assessment.counted
    return {
      month,
      minutes: Math.floor((staffSeconds + practitionerSeconds) / 60),
      servedOn: serviceOn,
      billedCents: totalCents,
      yourShareCents: patientOwesCents,
      because,
    }
  })
  return { months: months.sort((a, b) => b.month.localeCompare(a.month)) }
}
