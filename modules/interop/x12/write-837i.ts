import type { Claim, ClaimBatch, ClaimLine, Practitioner } from './claim-batch.ts'
import { person, subscriberLoop } from './claim-loops.ts'
import { composite, digitsOfDay, dollars, segment } from './segment.ts'
import { type WrittenClaims, writeClaims } from './write-claims.ts'

/** Clinic services of a rural health clinic or FQHC (ccm-rules 6: 052x); no visit is needed for care management. */
const REVENUE_CODE = '0521'
/** Admission type "not available" and patient status "discharged to home": a clinic admits nobody, the guide asks anyhow. */
const [ADMISSION_TYPE, PATIENT_STATUS] = ['9', '01']

/** 2310A: the practitioner whose care it was. */
function attendingLoop(person_: Practitioner & { taxonomy: string }): string[] {
  return [person('71', person_, 'XX', person_.npi), segment('PRV', 'AT', 'PXC', person_.taxonomy)]
}

/** 2400: one service, under the clinic's revenue code. */
function lineLoop(line: ClaimLine, at: number): string[] {
  return [
    segment('LX', String(at + 1)),
    segment(
      'SV2',
      REVENUE_CODE,
      composite('HC', line.code, ...line.modifiers),
      dollars(line.chargeCents),
      'UN',
      String(line.units),
    ),
    segment('DTP', '472', 'D8', digitsOfDay(line.serviceDate)),
    segment('REF', '6R', line.controlNumber),
  ]
}

/** The statement covers the days of the services, first to last. */
function statementDays({ lines }: Claim): string {
  const days = lines.map(({ serviceDate }) => digitsOfDay(serviceDate)).sort()
  return `${days[0]}-${days.at(-1)}`
}

function claimLoops(claim: Claim, at: number, batch: ClaimBatch): string[] {
  const bare = claim.diagnoses.map((code) => code.replace('.', ''))
  const others = bare.slice(1).map((code) => composite('ABF', code))
  return [
    ...subscriberLoop(claim, at + 2, batch.payer),
    segment(
      'CLM',
      claim.controlNumber,
      dollars(claim.totalCents),
      '',
      '',
      composite(batch.facilityType ?? '71', 'A', '1'),
      '',
      'A',
      'Y',
      'Y',
    ),
    segment('DTP', '434', 'RD8', statementDays(claim)),
    segment('CL1', ADMISSION_TYPE, '', PATIENT_STATUS),
    segment('HI', composite('ABK', bare[0] ?? '')),
    ...(others.length > 0 ? [segment('HI', ...others)] : []),
    ...(claim.rendering ? attendingLoop(claim.rendering) : []),
    ...claim.lines.flatMap(lineLoop),
  ]
}

/** A whole 837I file (005010X223A2) for a rural health clinic or FQHC, or every reason why there is none. */
export const write837i = (batch: ClaimBatch): WrittenClaims => writeClaims(batch, '005010X223A2', claimLoops)
