import {
  checkAddress,
  checkDay,
  checkNpi,
  checkPerson,
  checkShape,
  checkTaxonomy,
  checkText,
  checkWhole,
  type Report,
} from './check-field.ts'
import { checkLines } from './check-lines.ts'
import { type Claim, type ClaimBatch, LIMITS, type Practitioner } from './claim-batch.ts'
import { isDiagnosisCode, isMbi, isPlaceOfService } from './identifiers.ts'
import { plainText } from './plain-text.ts'

const MEDICARE = ['MA', 'MB']
const FILING_CODES = [...MEDICARE, '16', 'CI', 'MC']

export function checkClaim(report: Report, claim: Claim, batch: ClaimBatch): void {
  const today = batch.createdAt.slice(0, 10)
  const wanted = 'a control number of up to 20 capitals, digits and dashes'
  checkShape(report, 'controlNumber', claim.controlNumber, /^[A-Z0-9-]{1,20}$/, wanted)
  if (!FILING_CODES.includes(claim.filingCode))
    report('filingCode', `Choose one of ${FILING_CODES.join(', ')}.`)
  if (!isPlaceOfService(claim.placeOfService)) report('placeOfService', 'Give a CMS place of service code.')
  checkSubscriber(report, claim, today)
  checkPeople(report, claim, batch)
  checkDiagnoses(report, claim.diagnoses)
  checkLines(report, claim, today)
  checkTotal(report, claim)
}

function checkSubscriber(report: Report, { subscriber, filingCode }: Claim, today: string): void {
  checkPerson(report, 'subscriber', subscriber)
  if (!MEDICARE.includes(filingCode))
    checkText(report, 'subscriber.memberId', plainText(subscriber.memberId), 80, 2)
  else if (!isMbi(subscriber.memberId)) {
    report('subscriber.memberId', 'Copy the Medicare number from the card: 11 characters, no dashes.')
  }
  checkDay(report, 'subscriber.birthDate', subscriber.birthDate, today)
  if (!['F', 'M', 'U'].includes(subscriber.sex)) report('subscriber.sex', 'Choose F, M or U.')
  checkAddress(report, 'subscriber.address', subscriber.address, 'zip')
}

function checkPractitioner(report: Report, field: string, person: Practitioner): void {
  checkPerson(report, field, person)
  checkNpi(report, `${field}.npi`, person.npi)
}

function checkPeople(report: Report, claim: Claim, batch: ClaimBatch): void {
  if (claim.rendering) {
    checkPractitioner(report, 'rendering', claim.rendering)
    checkTaxonomy(report, 'rendering.taxonomy', claim.rendering.taxonomy)
  } else if (batch.billing.name.kind === 'organization') {
    report('rendering', 'Name the billing practitioner: an organization bills for a person.')
  }
  if (claim.supervising) checkPractitioner(report, 'supervising', claim.supervising)
  if (claim.facility) {
    checkText(report, 'facility.name', plainText(claim.facility.name), 60)
    if (claim.facility.npi !== undefined) checkNpi(report, 'facility.npi', claim.facility.npi)
    checkAddress(report, 'facility.address', claim.facility.address, 'zip+4')
  }
}

function checkDiagnoses(report: Report, diagnoses: string[]): void {
  if (diagnoses.length < 1) report('diagnoses', 'Give at least one diagnosis.')
  if (diagnoses.length > LIMITS.diagnoses) {
    report('diagnoses', `Keep the ${LIMITS.diagnoses} diagnoses that matter most.`)
  }
  const seen = new Set<string>()
  diagnoses.slice(0, LIMITS.diagnoses).forEach((code, at) => {
    const field = `diagnoses[${at + 1}]`
    if (!isDiagnosisCode(code)) report(field, 'Correct the ICD-10-CM code, for example I50.32.')
    const bare = code.replace('.', '')
    if (seen.has(bare)) report(field, 'Remove the diagnosis that is already on the claim.')
    seen.add(bare)
  })
}

function checkTotal(report: Report, claim: Claim): void {
  const sum = claim.lines.reduce((total, line) => total + line.chargeCents, 0)
  checkWhole(report, 'totalCents', claim.totalCents, LIMITS.chargeCents)
  if (claim.totalCents !== sum) {
    report('totalCents', `Make the total the sum of the lines: ${sum} cents, not ${claim.totalCents}.`)
  }
}
