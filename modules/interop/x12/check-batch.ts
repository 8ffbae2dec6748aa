import { checkClaim } from './check-claim.ts'
import {
  checkAddress,
  checkNpi,
  checkPerson,
  checkShape,
  checkTaxonomy,
  checkText,
  checkWhole,
  isDay,
  type Report,
} from './check-field.ts'
import { type BillingProvider, type ClaimBatch, type ClaimProblem, LIMITS } from './claim-batch.ts'
import { plainStreet, plainText } from './plain-text.ts'

/** Everything that keeps this batch from being written, up to a list a person can still read. */
export function checkBatch(batch: ClaimBatch): ClaimProblem[] {
  const problems: ClaimProblem[] = []
  const report: Report = (field, message) => problems.push({ field, message })
  checkEnvelope(report, batch)
  checkBilling(report, batch.billing)
  if (batch.claims.length > LIMITS.claims) return problems
  const seen = new Set<string>()
  for (const claim of batch.claims) {
    if (problems.length >= LIMITS.problems) break
    const ofClaim: Report = (field, message) => problems.push({ claim: claim.controlNumber, field, message })
    if (seen.has(claim.controlNumber)) ofClaim('controlNumber', 'Give each claim its own control number.')
    seen.add(claim.controlNumber)
    checkClaim(ofClaim, claim, batch)
  }
  return problems.slice(0, LIMITS.problems)
}

function checkEnvelope(report: Report, batch: ClaimBatch): void {
  for (const name of ['interchange', 'group', 'transaction'] as const) {
    checkWhole(report, `control.${name}`, batch.control[name], LIMITS.controlNumber)
  }
  checkMoment(report, batch.createdAt)
  if (batch.usage !== 'P' && batch.usage !== 'T') report('usage', 'Say P for production or T for test.')
  checkText(report, 'receiver.name', plainText(batch.receiver.name), 60)
  checkText(report, 'receiver.id', plainText(batch.receiver.id), 15, 2)
  checkText(report, 'payer.name', plainText(batch.payer.name), 60)
  checkText(report, 'payer.id', plainText(batch.payer.id), 80, 2)
  if (batch.claims.length < 1) report('claims', 'Put at least one claim in the file.')
  if (batch.claims.length > LIMITS.claims) {
    report(
      'claims',
      `Split the batch: a file holds ${LIMITS.claims} claims, this has ${batch.claims.length}.`,
    )
  }
}

function checkMoment(report: Report, moment: string): void {
  const real =
    isDay(moment.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/.test(moment.slice(10))
  if (!real) report('createdAt', "Give the practice's local time as YYYY-MM-DDTHH:MM.")
}

/** 2010AA wants where the practice stands, not where its mail goes; a box belongs in the pay-to address. */
const POST_OFFICE_BOX = /\b(P\.? ?O\.? ?BOX|POST OFFICE BOX|LOCK ?BOX)\b/

function checkBilling(report: Report, billing: BillingProvider): void {
  if (billing.name.kind === 'person') checkPerson(report, 'billing.name', billing.name)
  else checkText(report, 'billing.name', plainText(billing.name.name), 60)
  checkNpi(report, 'billing.npi', billing.npi)
  checkShape(report, 'billing.ein', billing.ein, /^\d{9}$/, 'the nine digits of the EIN, without the dash')
  checkTaxonomy(report, 'billing.taxonomy', billing.taxonomy)
  checkAddress(report, 'billing.address', billing.address, 'zip+4')
  for (const line of ['line1', 'line2'] as const) {
    if (POST_OFFICE_BOX.test(plainStreet(billing.address[line] ?? ''))) {
      report(`billing.address.${line}`, 'Give the street address; a post office box is refused here.')
    }
  }
  checkText(report, 'billing.contact.name', plainText(billing.contact.name), 60)
  checkShape(
    report,
    'billing.contact.phone',
    billing.contact.phone,
    /^\d{10}$/,
    'a ten-digit telephone number',
  )
  checkText(report, 'billing.submitterId', plainText(billing.submitterId), 15, 2)
}
