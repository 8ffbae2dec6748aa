import { dollars } from '../../../platform/money.ts'
import { centsAt, dayAt } from './amounts.ts'
import { broken, type TransactionSet } from './read-interchange.ts'
import type { RawSegment } from './read-segments.ts'

/** Why an amount was not paid: group (who bears it), CARC, cents. */
export type Adjustment = { group: string; reason: string; cents: number }

export type PaidLine = {
  code: string
  chargeCents: number
  paidCents: number
  units: number
  lineControl: string | null
  adjustments: Adjustment[]
  remarks: string[]
}

export type PaidClaim = {
  /** Our own claim control number, as it came back in CLP01. */
  control: string
  /** CLP02: 1 to 3 processed, 4 denied, 22 reversal. */
  status: string
  chargeCents: number
  paidCents: number
  patientCents: number
  payerControl: string | null
  adjustments: Adjustment[]
  remarks: string[]
  lines: PaidLine[]
  at: number
}

export type Remittance = {
  payer: string
  paymentCents: number
  paidOn: string
  trace: string
  /** PLB: what the payer added to or took from the payment beside the claims. */
  providerAdjustments: { reason: string; reference: string; cents: number }[]
  claims: PaidClaim[]
}

/** CAS: a group, then up to six times reason, amount, quantity. */
const adjustmentsOf = (segment: RawSegment): Adjustment[] => {
  const group = segment.elements[0] ?? ''
  const found: Adjustment[] = []
  for (let place = 2; place <= 17; place += 3) {
    const reason = segment.elements[place - 1] ?? ''
    if (reason) found.push({ group, reason, cents: centsAt(segment, place + 1) })
  }
  if (found.length === 0) broken(segment, 'an adjustment without a reason.')
  return found
}

const claimOf = (segment: RawSegment): PaidClaim => ({
  control: segment.elements[0] ?? '',
  status: segment.elements[1] ?? '',
  chargeCents: centsAt(segment, 3),
  paidCents: centsAt(segment, 4),
  patientCents: centsAt(segment, 5),
  payerControl: segment.elements[6] || null,
  adjustments: [],
  remarks: [],
  lines: [],
  at: segment.at,
})

const lineOf = (segment: RawSegment, component: string): PaidLine => ({
  code: (segment.elements[0] ?? '').split(component)[1] ?? '',
  chargeCents: centsAt(segment, 2),
  paidCents: centsAt(segment, 3),
  units: segment.elements[4] ? Number(segment.elements[4]) : 1,
  lineControl: null,
  adjustments: [],
  remarks: [],
})

const sum = (cents: readonly number[]) => cents.reduce((total, one) => total + one, 0)
const adjusted = (adjustments: readonly Adjustment[]) => sum(adjustments.map(({ cents }) => cents))

/** Charge less adjustments is what was paid, line by line, claim by claim, and for the whole payment. */
const checkBalance = ({ claims, paymentCents, providerAdjustments }: Remittance): void => {
  for (const claim of claims) {
    const place = { id: 'CLP', at: claim.at }
    for (const line of claim.lines)
      if (line.chargeCents - adjusted(line.adjustments) !== line.paidCents)
        broken(
          place,
          `line ${line.code} of claim ${claim.control} does not balance: ${dollars(line.chargeCents)} less ${dollars(adjusted(line.adjustments))} is not ${dollars(line.paidCents)}.`,
        )
    const all = adjusted(claim.adjustments) + sum(claim.lines.map((line) => adjusted(line.adjustments)))
    if (claim.chargeCents - all !== claim.paidCents)
      broken(
        place,
        `claim ${claim.control} does not balance: ${dollars(claim.chargeCents)} less ${dollars(all)} is not ${dollars(claim.paidCents)}.`,
      )
    const lines = sum(claim.lines.map(({ chargeCents }) => chargeCents))
    if (claim.lines.length > 0 && lines !== claim.chargeCents)
      broken(
        place,
        `the lines of claim ${claim.control} sum to ${dollars(lines)}, not ${dollars(claim.chargeCents)}.`,
      )
  }
  const paid =
    sum(claims.map(({ paidCents }) => paidCents)) - sum(providerAdjustments.map(({ cents }) => cents))
  if (paid !== paymentCents)
    broken(
      undefined,
      `The claims and adjustments sum to ${dollars(paid)}, but the payment is ${dollars(paymentCents)}.`,
    )
}

const providerAdjustmentsOf = (segment: RawSegment, component: string) => {
  const found: Remittance['providerAdjustments'] = []
  for (let place = 3; place <= 13; place += 2) {
    const [reason = '', reference = ''] = (segment.elements[place - 1] ?? '').split(component)
    if (reason) found.push({ reason, reference, cents: centsAt(segment, place + 1) })
  }
  return found
}

const spotOf = ({ claims }: Remittance) => claims.at(-1)?.lines.at(-1) ?? claims.at(-1)

const takePayment = (read: Remittance, segment: RawSegment): void => {
  read.paymentCents = centsAt(segment, 2)
  if (segment.elements[15]) read.paidOn = dayAt(segment, 16)
}

const takeLine = (read: Remittance, segment: RawSegment, component: string): void => {
  const line = lineOf(segment, component)
  const claim = read.claims.at(-1)
  if (!claim || !line.code || !Number.isFinite(line.units))
    broken(segment, 'a service line that names no claim, code or units.')
  claim?.lines.push(line)
}

const takeAdjustments = (read: Remittance, segment: RawSegment): void => {
  const spot = spotOf(read)
  if (!spot) broken(segment, 'an adjustment outside of a claim.')
  spot?.adjustments.push(...adjustmentsOf(segment))
}

const takeClaim = (read: Remittance, segment: RawSegment): void => {
  if (!segment.elements[0]) broken(segment, 'a claim without its control number.')
  read.claims.push(claimOf(segment))
}

type Take = (read: Remittance, segment: RawSegment, component: string) => void

/** What each segment adds to what was read before it; every other segment is passed over. */
const TAKES = new Map<string, Take>([
  ['BPR', takePayment],
  [
    'TRN',
    (read, { elements }) => {
      read.trace = elements[1] ?? ''
    },
  ],
  [
    'DTM',
    (read, segment) => {
      // The day the file was made stands in for a payment that names none.
      if (segment.elements[0] === '405' && !read.paidOn) read.paidOn = dayAt(segment, 2)
    },
  ],
  [
    'N1',
    (read, { elements }) => {
      if (elements[0] === 'PR' && read.claims.length === 0) read.payer = elements[1] ?? ''
    },
  ],
  ['CLP', takeClaim],
  ['SVC', takeLine],
  ['CAS', takeAdjustments],
  [
    'LQ',
    (read, { elements }) => {
      if (elements[0] === 'HE' && elements[1]) spotOf(read)?.remarks.push(elements[1])
    },
  ],
  [
    'MOA',
    (read, { elements }) => {
      read.claims.at(-1)?.remarks.push(...elements.slice(2, 7).filter(Boolean))
    },
  ],
  [
    'REF',
    (read, { elements }) => {
      const line = read.claims.at(-1)?.lines.at(-1)
      if (elements[0] === '6R' && line) line.lineControl = elements[1] ?? null
    },
  ],
  [
    'PLB',
    (read, segment, component) => {
      read.providerAdjustments.push(...providerAdjustmentsOf(segment, component))
    },
  ],
])

/** Reads one 835 (005010X221A1) and refuses it whole when a sum is wrong. */
export const read835 = (set: TransactionSet, component: string): Remittance => {
  const read: Remittance = {
    payer: '',
    paymentCents: 0,
    paidOn: '',
    trace: '',
    providerAdjustments: [],
    claims: [],
  }
  for (const segment of set.segments) TAKES.get(segment.id)?.(read, segment, component)
  if (!read.paidOn || !read.trace)
    broken(set.segments[0], 'a remittance names its payment (BPR) and its number (TRN).')
  checkBalance(read)
  return read
}
