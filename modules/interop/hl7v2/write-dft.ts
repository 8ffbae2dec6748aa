import type { Claim, ClaimBatch, ClaimLine } from '../x12/claim-batch.ts'

const FIELD = '|'
const [COMPONENT, REPETITION, ESCAPE, SUBCOMPONENT] = ['^', '~', '\\', '&']

/** A separator inside a name or code is written as HL7's escape for it, so that it can never open a field of its own. */
const escaped = (text: string): string =>
  text.replace(/[|^~\\&\r\n]/g, (sign) => {
    const codes: Record<string, string> = { '|': 'F', '^': 'S', '~': 'R', '\\': 'E', '&': 'T' }
    return codes[sign] ? `${ESCAPE}${codes[sign]}${ESCAPE}` : ' '
  })

const parts = (...list: (string | undefined)[]): string => {
  const kept = list.map((part) => escaped(part ?? ''))
  while (kept.at(-1) === '') kept.pop()
  return kept.join(COMPONENT)
}

/** One segment: fields by their number in the standard; what is between stays empty. */
const segment = (id: string, fields: Readonly<Record<number, string>>): string => {
  const last = Math.max(...Object.keys(fields).map(Number))
  const all = Array.from({ length: last }, (_, at) => fields[at + 1] ?? '')
  return [id, ...all].join(FIELD)
}

const digits = (text: string) => text.replace(/\D/g, '')
const dollars = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** MSH-1 is the separator itself, so its other fields count from two. */
const header = (batch: ClaimBatch, control: string): string =>
  [
    'MSH',
    `${COMPONENT}${REPETITION}${ESCAPE}${SUBCOMPONENT}`,
    'THROUGHLINE',
    escaped(batch.billing.submitterId),
    '',
    '',
    digits(batch.createdAt).padEnd(14, '0'),
    '',
    parts('DFT', 'P03', 'DFT_P03'),
    control,
    batch.usage,
    '2.5.1',
  ].join(FIELD)

const patient = ({ subscriber }: Claim): string =>
  segment('PID', {
    1: '1',
    3: parts(subscriber.memberId, '', '', 'MEDICARE', 'MC'),
    5: parts(subscriber.family, subscriber.given, subscriber.middle),
    7: digits(subscriber.birthDate),
    8: subscriber.sex,
    11: parts(
      subscriber.address.line1,
      subscriber.address.line2,
      subscriber.address.city,
      subscriber.address.state,
      subscriber.address.zip,
    ),
  })

const doctor = ({ rendering }: Claim): string =>
  rendering ? parts(rendering.npi, rendering.family, rendering.given, '', '', '', '', '', 'NPI') : ''

/** FT1-4 day, 6 charge, 7 code, 10 units, 11 and 22 amounts, 19 diagnoses, 20 who, 25 procedure. */
const charge = (claim: Claim, line: ClaimLine, at: number, day: string): string =>
  segment('FT1', {
    1: String(at + 1),
    2: escaped(line.controlNumber),
    4: digits(line.serviceDate),
    5: day,
    6: 'CG',
    7: parts(line.code, '', 'C4'),
    10: String(line.units),
    11: dollars(line.chargeCents),
    19: line.pointers.map((place) => parts(claim.diagnoses[place - 1], '', 'I10')).join(REPETITION),
    20: doctor(claim),
    22: dollars(Math.round(line.chargeCents / line.units)),
    25: parts(line.code, '', 'C4'),
    26: line.modifiers.map((modifier) => parts(modifier)).join(REPETITION),
  })

/** One message a claim: DFT^P03 of HL7 2.5.1, segments ended by a carriage return as the standard wants. */
const message = (batch: ClaimBatch, claim: Claim): string => {
  const day = digits(batch.createdAt).slice(0, 8)
  return [
    header(batch, claim.controlNumber),
    segment('EVN', { 1: 'P03', 2: digits(batch.createdAt).padEnd(14, '0') }),
    patient(claim),
    segment('PV1', { 1: '1', 2: 'O', 7: doctor(claim), 19: escaped(claim.controlNumber) }),
    ...claim.lines.map((line, at) => charge(claim, line, at, day)),
    ...claim.diagnoses.map((code, at) =>
      segment('DG1', { 1: String(at + 1), 3: parts(code, '', 'I10'), 6: 'F' }),
    ),
  ]
    .map((line) => `${line}\r`)
    .join('')
}

/** The month's charges as HL7 v2 messages, one a claim, for a practice system that takes them in. */
export const writeDft = (batch: ClaimBatch): string =>
  batch.claims.map((claim) => message(batch, claim)).join('')
