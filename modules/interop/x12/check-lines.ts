import { checkDay, checkShape, checkWhole, type Report } from './check-field.ts'
import { type Claim, type ClaimLine, LIMITS } from './claim-batch.ts'

/** CCM is for two or more chronic conditions, so each line points at two (ccm-rules 5.4). */
const CCM_CODES = ['99490', '99439', '99487', '99489', '99491', '99437']

/** An add-on is paid only beside its base code on the same date (CARC B15, 107). */
const BASE_OF: Record<string, string> = {
  '99439': '99490',
  '99489': '99487',
  '99437': '99491',
  '99425': '99424',
  '99427': '99426',
  '99458': '99457',
}

export function checkLines(report: Report, claim: Claim, today: string): void {
  const { lines } = claim
  if (lines.length < 1) report('lines', 'Give at least one service line.')
  if (lines.length > LIMITS.lines) {
    report('lines', `Split the claim: it holds ${LIMITS.lines} lines, this has ${lines.length}.`)
    return
  }
  const seen = new Set<string>()
  lines.forEach((line, at) => {
    const field = `lines[${at + 1}]`
    checkLine(report, field, line)
    checkDay(report, `${field}.serviceDate`, line.serviceDate, today)
    if (line.serviceDate < claim.subscriber.birthDate) {
      report(`${field}.serviceDate`, 'Correct the date: it is before the patient was born.')
    }
    if (seen.has(line.controlNumber))
      report(`${field}.controlNumber`, 'Give each line its own control number.')
    seen.add(line.controlNumber)
    checkPointers(report, `${field}.pointers`, line, claim.diagnoses.length)
    checkBase(report, field, line, lines)
  })
}

function checkLine(report: Report, field: string, line: ClaimLine): void {
  const wanted = 'a control number of up to 30 capitals, digits and dashes'
  checkShape(report, `${field}.controlNumber`, line.controlNumber, /^[A-Z0-9-]{1,30}$/, wanted)
  checkShape(
    report,
    `${field}.code`,
    line.code,
    /^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/,
    'a five-character procedure code',
  )
  if (line.modifiers.length > LIMITS.modifiers) report(`${field}.modifiers`, 'Keep at most four modifiers.')
  for (const modifier of line.modifiers) {
    checkShape(
      report,
      `${field}.modifiers`,
      modifier,
      /^[A-Z0-9]{2}$/,
      'each modifier as two capitals or digits',
    )
  }
  checkWhole(report, `${field}.chargeCents`, line.chargeCents, LIMITS.chargeCents)
  checkWhole(report, `${field}.units`, line.units, LIMITS.units)
}

function checkPointers(report: Report, field: string, line: ClaimLine, diagnoses: number): void {
  const { pointers } = line
  const distinct = new Set(pointers)
  if (pointers.length < 1 || pointers.length > LIMITS.pointers) {
    report(field, `Point at one to ${LIMITS.pointers} diagnoses.`)
  }
  if (distinct.size !== pointers.length) report(field, 'Point at each diagnosis once.')
  if (pointers.some((at) => !Number.isInteger(at) || at < 1 || at > diagnoses)) {
    report(field, `Point only at the ${diagnoses} diagnoses of this claim, counted from 1.`)
  }
  if (CCM_CODES.includes(line.code) && distinct.size < 2) {
    report(field, `Point at two chronic conditions: ${line.code} is for patients who have at least two.`)
  }
}

function checkBase(report: Report, field: string, line: ClaimLine, lines: ClaimLine[]): void {
  const base = BASE_OF[line.code]
  if (base === undefined) return
  const bases = lines.filter((other) => other.code === base)
  if (bases.length === 0) report(`${field}.code`, `Add ${base} to this claim, or take ${line.code} off.`)
  else if (!bases.some((other) => other.serviceDate === line.serviceDate)) {
    report(`${field}.serviceDate`, `Give ${line.code} the same date as ${base}.`)
  }
}
