import fc from 'fast-check'
import type { Claim, ClaimBatch, ClaimLine } from '../claim-batch.ts'
import { sampleBatch } from './sample-batch.ts'

/** A name as a person writes it and as the file must show it, made side by side so that neither is computed. */
export type Spelled = { written: string; plain: string }

const LETTERS: [string, string][] = [
  ...'abcxyzABCXYZ'.split('').map((letter): [string, string] => [letter, letter.toUpperCase()]),
  ['ñ', 'N'],
  ['É', 'E'],
  ['ü', 'U'],
  ['ß', 'SS'],
  ['ø', 'O'],
  ['’', "'"],
  ['-', '-'],
  ['.', '.'],
]

export const spelled: fc.Arbitrary<Spelled> = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 12 })
  .map((letters) => ({
    written: letters.map(([letter]) => letter).join(''),
    plain: letters.map(([, plain]) => plain).join(''),
  }))

const day = (from: number, to: number) =>
  fc
    .record({
      year: fc.integer({ min: from, max: to }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ year, month, date }) =>
      [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'),
    )

const CODES = ['E11.9', 'I50.32', 'J44.9', 'N18.4', 'I10', 'F03.90', 'C7A.010', 'M19.90', 'E78.5', 'G20.A1']

const bases = fc.constantFrom('99490', '99487', '99491', '99484', 'G0557')
const addOns: Record<string, string> = { '99490': '99439', '99487': '99489', '99491': '99437' }

function line(diagnoses: number): fc.Arbitrary<Omit<ClaimLine, 'controlNumber' | 'serviceDate' | 'code'>> {
  const places = Array.from({ length: diagnoses }, (_, at) => at + 1)
  return fc.record({
    modifiers: fc.subarray(['25', 'GV', '59', 'X1'], { maxLength: 4 }),
    chargeCents: fc.integer({ min: 1, max: 999_999 }),
    units: fc.integer({ min: 1, max: 9 }),
    pointers: fc.shuffledSubarray(places, { minLength: 2, maxLength: Math.min(4, diagnoses) }),
  })
}

const serviceLines: fc.Arbitrary<{ diagnoses: string[]; lines: ClaimLine[] }> = fc
  .shuffledSubarray(CODES, { minLength: 2 })
  .chain((diagnoses) =>
    fc
      .tuple(bases, line(diagnoses.length), line(diagnoses.length), fc.boolean(), day(2024, 2025))
      .map(([code, first, second, both, serviceDate]) => {
        const base = { controlNumber: 'L-1', code, serviceDate, ...first }
        const addOn = addOns[code]
        if (!both || addOn === undefined) return { diagnoses, lines: [base] }
        return { diagnoses, lines: [base, { controlNumber: 'L-2', code: addOn, serviceDate, ...second }] }
      }),
  )

export type MadeClaim = { claim: Claim; names: Spelled[] }

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

function claim(sample: Claim, facility: Claim): fc.Arbitrary<MadeClaim> {
  return fc
    .record({
      names: fc.tuple(spelled, spelled, spelled),
      service: serviceLines,
      birthDate: day(1920, 1960),
      sex: fc.constantFrom('F', 'M', 'U'),
      filingCode: fc.constantFrom('MB', '16', 'CI', 'MC'),
      placeOfService: fc.constantFrom('11', '19', '22', '31', '32'),
      elsewhere: optional(fc.constant(facility.facility!)),
      supervising: optional(fc.constant(facility.supervising!)),
    })
    .map(({ names, service, birthDate, sex, elsewhere, supervising, ...rest }) => ({
      names,
      claim: {
        ...sample,
        ...rest,
        ...service,
        ...(elsewhere && { facility: elsewhere }),
        ...(supervising && { supervising }),
        totalCents: service.lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0),
        subscriber: {
          ...sample.subscriber,
          family: names[0].written,
          given: names[1].written,
          middle: names[2].written,
          birthDate,
          sex,
        },
      } as Claim,
    }))
}

/** A valid batch of up to eight claims with the plain spelling of each patient's names. */
export const batches: fc.Arbitrary<{ batch: ClaimBatch; made: MadeClaim[] }> = fc
  .record({
    made: fc.array(claim(sampleBatch().claims[0]!, sampleBatch().claims[1]!), { minLength: 1, maxLength: 8 }),
    interchange: fc.integer({ min: 1, max: 999_999_999 }),
    transaction: fc.integer({ min: 1, max: 999_999_999 }),
  })
  .map(({ made, interchange, transaction }) => {
    const numbered = made.map((each, at) => ({ ...each, claim: { ...each.claim, controlNumber: `C-${at}` } }))
    const batch = {
      ...sampleBatch(),
      control: { interchange, group: 1, transaction },
      claims: numbered.map((each) => each.claim),
    }
    return { batch, made: numbered }
  })
