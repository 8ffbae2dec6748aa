import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { assessMonth, rulesVersion } from './assess-month.ts'
import { call, rosa } from './cases/rosa.ts'
import type { MonthFacts } from './month-facts.ts'
import { explain } from './reasons.ts'

const twentyFive = [
  call({ date: '2026-03-05', seconds: 12 * 60 }),
  call({ date: '2026-03-17', seconds: 13 * 60 }),
]

function assess(change: Partial<MonthFacts>, month = '2026-03') {
  return assessMonth(rosa(month, change))
}

describe('an assessment', () => {
  it('says on which day the threshold was met, and how far the next code is', () => {
    const got = assess({ entries: twentyFive })
    assert.equal(got.thresholdMetOn, '2026-03-17')
    assert.deepEqual(got.nextThreshold, { code: '99439', missingSeconds: 15 * 60 })
  })

  it('says what is missing while nothing is earned', () => {
    const got = assess({ entries: twentyFive.slice(0, 1) })
    assert.equal(got.thresholdMetOn, null)
    assert.deepEqual(got.nextThreshold, { code: '99490', missingSeconds: 8 * 60 })
  })

  it('names no next code at the cap', () => {
    assert.equal(assess({ entries: [call({ seconds: 3600 })] }).nextThreshold, null)
  })

  it('carries amount, source and rule versions with each code', () => {
    const [base, addOn] = assess({ entries: [call({ seconds: 3600 })] }).codes
    assert.equal(base?.amountCents, 6613)
    assert.equal(addOn?.amountCents, 2 * 5044)
    assert.deepEqual(base?.parameters, ['99490@2015-01-01', 'rate.99490@2026-01-01'])
    assert.ok(base?.citation)
  })

  it('prices what an undecided month could earn, and bills nothing', () => {
    const got = assess({
      election: null,
      mdm: { level: 'moderate', by: 'billing_practitioner' },
      entries: [call({ seconds: 3600 })],
    })
    const amounts = got.alternatives.map((set) => set.reduce((sum, one) => sum + (one.amountCents ?? 0), 0))
    assert.deepEqual([got.codes, amounts], [[], [16701, 14429]])
    assert.equal(got.denials[0]?.fix, 'election')
  })

  it('pays the facility amount in a hospital department', () => {
    const [base] = assess({ entries: twentyFive, practiceType: 'hospital_outpatient_department' }).codes
    assert.equal(base?.amountCents, 4376)
  })

  it('shows no national amount for a plan with its own', () => {
    const got = assess({ entries: twentyFive, payer: 'medicare_advantage' })
    assert.equal(got.codes[0]?.amountCents, null)
    assert.equal(got.warnings.length, 2)
  })

  it('dates the service no later than the patient’s death', () => {
    const got = assess({ entries: twentyFive, status: [{ kind: 'deceased', from: '2026-03-18' }] })
    assert.equal(got.serviceDate, '2026-03-18')
  })

  it('says so when the rules of the year were not read yet', () => {
    const got = assess({ entries: [call({ date: '2027-01-10', seconds: 1500 })] }, '2027-01')
    assert.deepEqual(
      [got.warnings[0]?.code, got.codes[0]?.amountCents],
      ['RULES_NOT_VERIFIED_FOR_MONTH', null],
    )
  })

  it('is the same for the same facts', () => {
    const facts = rosa('2026-03', { entries: twentyFive })
    assert.deepEqual(assessMonth(facts), assessMonth(structuredClone(facts)))
    assert.equal(assessMonth(facts).rulesVersion, rulesVersion)
  })
})

describe('reasons', () => {
  it('have words for every code the rules can say', () => {
    const here = new URL('./', import.meta.url)
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !/test|vector|reason/.test(name),
    )
    const said = files.flatMap(
      (name) => readFileSync(new URL(name, here), 'utf8').match(/'[A-Z][A-Z0-9]+(_[A-Z0-9]+)+'/g) ?? [],
    )
    const codes = [...new Set(said.map((one) => one.slice(1, -1)))].filter((one) => one !== 'PIN_PS')
    assert.ok(codes.length > 60)
    for (const code of codes) assert.ok(explain(code).sentence, code)
  })

  it('put the detail of a patterned code into the sentence', () => {
    assert.match(explain('UNIT_CAP_99439').sentence, /^99439 /)
    assert.match(explain('TIER_CONFLICT_99490_99487').sentence, /^99490 and 99487 /)
  })

  it('refuse a code nobody explained', () => {
    assert.throws(() => explain('NEVER_HEARD'), /no words/)
  })
})
