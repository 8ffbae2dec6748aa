import type { Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import { readClaimsOfMonth } from '../billing/index.ts'
import type { exportCharges } from './contract.ts'
import { writeChargeBundle } from './fhir/write-charges.ts'
import { writeDft } from './hl7v2/write-dft.ts'
import { batchOf } from './make-claim-file.ts'

/** The month's charges for the practice's own system, as FHIR (Claim and ChargeItem) or HL7 v2 (DFT). Nothing is sent by it. */
export const exportAs = async (
  context: Context,
  { month, form }: Input<typeof exportCharges>,
): Promise<Download> => {
  const claims = await readClaimsOfMonth(context.tx, month as Month)
  if (claims.length === 0) refuse('NO_CLAIMS', `There are no claims for ${month}. Close the month first.`)
  const batch = await batchOf(context, claims, 1)
  for (const { patientId } of claims)
    context.touch({ action: 'export', thing: 'billing.claim', thingId: month, patientId, detail: { form } })
  if (form === 'hl7v2')
    return {
      bytes: Buffer.from(writeDft(batch), 'utf8'),
      mediaType: 'x-application/hl7-v2+er7',
      fileName: `charges-${month}.hl7`,
    }
  const text = JSON.stringify(writeChargeBundle(batch), null, 2)
  return {
    bytes: Buffer.from(text, 'utf8'),
    mediaType: 'application/fhir+json',
    fileName: `charges-${month}.json`,
  }
}
