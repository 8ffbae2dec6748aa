import type { AssessedCode, Assessment } from './assessment.ts'
import type { MonthFacts } from './month-facts.ts'
import { patientShare } from './patient-share.ts'
import { type Json, listAt, numberAt, objectAt, oneOf, onlyKnown, refuse, textAt } from './refuse-vector.ts'

export type VectorMiss = { id: string; title: string; expected: unknown; got: unknown }
type Difference = { expected: unknown; got: unknown }

const fields = ['codes', 'denials', 'warnings', 'alternatives', 'countedMinutes']

/** Compares only what the vector states. Order never matters. */
export function compareVector(
  facts: MonthFacts,
  given: Json,
  expected: Json,
  got: Assessment,
  place: string,
): Difference | null {
  onlyKnown(expected, fields, `${place}.expected`)
  const want: Json = {}
  const have: Json = {}
  const put = (name: string, wanted: unknown, had: unknown) => {
    want[name] = wanted
    have[name] = had
  }
  if (expected.codes !== undefined)
    put('codes', wantedCodes(expected.codes, `${place}.expected.codes`), codeSet(got.codes))
  for (const name of ['denials', 'warnings'] as const) {
    if (expected[name] === undefined) continue
    const wanted = listAt(expected[name], `${place}.expected.${name}`).map((one) =>
      textAt(one, `${place}.expected.${name}`),
    )
    put(name, wanted.sort(), got[name].map((reason) => reason.code).sort())
  }
  if (expected.alternatives !== undefined) {
    const sets = listAt(expected.alternatives, `${place}.expected.alternatives`)
    put(
      'alternatives',
      sets.map((set) => wantedCodes(set, `${place}.expected.alternatives`)).sort(),
      got.alternatives.map(codeSet).sort(),
    )
  }
  if (expected.countedMinutes !== undefined)
    compareMinutes(expected.countedMinutes, got, `${place}.expected.countedMinutes`, put)
  if (given.expectedThresholdMetOn !== undefined)
    put('thresholdMetOn', given.expectedThresholdMetOn, got.thresholdMetOn)
  if (given.expectedMoney !== undefined)
    compareMoney(given.expectedMoney, got, facts, `${place}.facts.expectedMoney`, put)
  return JSON.stringify(want) === JSON.stringify(have) ? null : { expected: want, got: have }
}

type Put = (name: string, wanted: unknown, had: unknown) => void

function compareMinutes(value: unknown, got: Assessment, place: string, put: Put): void {
  for (const [name, wanted] of Object.entries(objectAt(value, place))) {
    if (name === 'excluded') compareExcluded(wanted, got, `${place}.excluded`, put)
    else put(name, wanted, countedOf(name, got, place))
  }
}

function countedOf(name: string, got: Assessment, place: string): number {
  const { counted } = got
  const seconds: Record<string, number> = {
    staffSeconds: counted.staffSeconds,
    practitionerSeconds: counted.practitionerSeconds,
    staffEquivalentSeconds: counted.staffEquivalentSeconds,
  }
  if (seconds[name] !== undefined) return seconds[name]
  const minutes: Record<string, number> = {
    staff: counted.staffSeconds,
    practitioner: counted.practitionerSeconds,
    staffEquivalent: counted.staffEquivalentSeconds,
  }
  for (const program of ['PCM', 'BHI', 'CoCM', 'RPM', 'RTM', 'CHI', 'PIN', 'CPM'] as const) {
    minutes[program.toLowerCase()] = counted.byProgram[program] ?? 0
  }
  const found = minutes[name]
  return found === undefined ? refuse(`${place}.${name}`, 'unknown field') : Math.floor(found / 60)
}

/** The vector names the exclusions it is about; others may stand beside them. */
function compareExcluded(value: unknown, got: Assessment, place: string, put: Put): void {
  const wanted = new Map<string, number>()
  for (const one of listAt(value, place).map((item) => objectAt(item, place))) {
    const reason = textAt(one.reason, `${place}.reason`)
    wanted.set(reason, (wanted.get(reason) ?? 0) + numberAt(one.minutes, `${place}.minutes`))
  }
  for (const [reason, minutes] of wanted) {
    const seconds = got.excluded
      .filter((one) => one.reason === reason)
      .reduce((sum, one) => sum + one.seconds, 0)
    put(`excluded ${reason}`, minutes, Math.floor(seconds / 60))
  }
}

const moneyNames = [
  'allowed',
  'deductible',
  'coinsurance',
  'medicareBeforeSequestration',
  'sequestration',
  'medicarePaid',
  'patientOwes',
] as const

function compareMoney(value: unknown, got: Assessment, facts: MonthFacts, place: string, put: Put): void {
  const allowed = got.codes.reduce((sum, code) => sum + (code.amountCents ?? 0), 0)
  const share = patientShare(allowed, facts, got.serviceDate)
  for (const [name, wanted] of Object.entries(objectAt(value, place))) {
    const cents = share[`${oneOf(name, moneyNames, place)}Cents`]
    put(name, Math.round(numberAt(wanted, `${place}.${name}`) * 100), cents)
  }
}

function wantedCodes(value: unknown, place: string): string[] {
  return listAt(value, place)
    .map((item) => objectAt(item, place))
    .map((one) => `${textAt(one.code, place)} x${numberAt(one.units ?? 1, place)}`)
    .sort()
}

function codeSet(list: AssessedCode[]): string[] {
  return list.map((one) => `${one.code} x${one.units}`).sort()
}
