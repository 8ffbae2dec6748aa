import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { assessMonth } from './assess-month.ts'
import type { AssessedCode } from './assessment.ts'
import { call, rosa } from './cases/rosa.ts'
import type { ConsentFact, Election, EntryFact, MdmLevel, MonthFacts } from './month-facts.ts'

type Case = {
  case: string
  month?: string
  election?: Election | null
  mdm?: MdmLevel
  staff?: string[]
  practitioner?: string[]
  consent?: Partial<ConsentFact>
  change?: Partial<MonthFacts>
  lines?: (string | number)[]
  earns?: (string | number)[]
  because?: string[]
  warns?: string[]
  others?: (string | number)[][]
}

const folder = new URL('./cases/', import.meta.url)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  describe(file.replace('.yaml', '').replaceAll('-', ' '), () => {
    const cases: Case[] = parse(readFileSync(new URL(file, folder), 'utf8'))
    for (const one of cases) it(one.case, () => check(one))
  })
}

function check(one: Case): void {
  const got = assessMonth(factsOf(one))
  assert.deepEqual(names(got.codes), texts(one.earns))
  assert.deepEqual(got.denials.map((reason) => reason.code).sort(), texts(one.because))
  assert.deepEqual(got.warnings.map((reason) => reason.code).sort(), texts(one.warns))
  if (one.others) assert.deepEqual(got.alternatives.map(names).sort(), one.others.map(texts).sort())
}

function factsOf(one: Case): MonthFacts {
  const facts = rosa(one.month ?? '2026-03')
  const entries = [
    ...timed(facts.month, 'RN', one.staff),
    ...timed(facts.month, 'billing_practitioner', one.practitioner),
  ]
  const consent = one.consent && facts.consent ? { ...facts.consent, ...one.consent } : facts.consent
  const election = one.election === undefined ? facts.election : one.election
  const mdm = { ...facts.mdm, level: one.mdm ?? facts.mdm.level }
  const lines = one.lines?.map((code) => ({ code: String(code), units: 1 })) ?? null
  return { ...facts, entries, consent, election, mdm, proposed: { ...facts.proposed, lines }, ...one.change }
}

/** Work on the fifth and the days after it, one entry a day. */
function timed(month: string, role: string, amounts: string[] = []): EntryFact[] {
  return amounts.map((amount, index) => {
    const [minutes = 0, seconds = 0] = amount.split(':').map(Number)
    return call({ date: `${month}-0${5 + index}`, role, seconds: minutes * 60 + seconds })
  })
}

function names(codes: AssessedCode[]): string[] {
  return codes.map((one) => (one.units === 1 ? one.code : `${one.code} x${one.units}`)).sort()
}

function texts(list: (string | number)[] = []): string[] {
  return list.map(String).sort()
}
