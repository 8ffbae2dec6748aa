import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { checkVectors, readVector } from './vectors.ts'

const repository = new URL('../../../', import.meta.url)
const facts = process.env.THROUGHLINE_TEST_FACTS ?? new URL('../shared/facts', repository).pathname
const file = `${facts}/ccm-vectors.jsonl`

const sample = {
  id: 'X-1',
  group: 'A',
  title: 'Twenty minutes',
  month: '2026-03',
  facts: {
    billingPractitioner: 'P1:MD',
    practice: 'physician_office',
    payer: 'medicare_ffs_part_b',
    conditions: [
      { icd10: 'I10', chronic: true, expectedMonths: 12 },
      { icd10: 'E11.22', chronic: true, expectedMonths: 12 },
    ],
    riskAttested: true,
    lastSeenByPractitioner: '2025-11-10',
    initiatingVisit: null,
    consent: {
      date: '2025-12-15',
      method: 'verbal',
      documented: true,
      practitioner: 'P1',
      elements: ['availability', 'cost_sharing', 'one_practitioner_per_month', 'stop_any_time_end_of_month'],
    },
    carePlan: { established: true, copyGiven: true },
    mdmThisMonth: 'none',
    activities: [{ date: '2026-03-10', role: 'RN', type: 'phone_patient', minutes: 20 }],
    otherBilled: [],
  },
  expected: {
    codes: [{ code: '99490', units: 1 }],
    denials: [],
    warnings: [],
    countedMinutes: { staff: 20 },
  },
}

const line = (change: object = {}, facts: object = {}) =>
  JSON.stringify({ ...sample, ...change, facts: { ...sample.facts, ...facts } })

describe('vectors', () => {
  it('pass when the rules agree with what is expected', () => {
    assert.equal(checkVectors([line(), '']).passed, 1)
  })

  it('show what was expected and what came instead', () => {
    const check = checkVectors([line({ expected: { ...sample.expected, codes: [] } })])
    assert.equal(check.failed, 1)
    assert.deepEqual(check.misses[0]?.id, 'X-1')
    assert.match(JSON.stringify(check.misses[0]?.got), /99490 x1/)
  })

  const bad: [string, string, RegExp][] = [
    ['an unknown field', line({}, { horoscope: 'good' }), /X-1\.facts\.horoscope: unknown field/],
    ['a bad month', line({ month: '2026-13' }), /X-1\.month: bad month 2026-13/],
    [
      'a bad date',
      line({}, { lastSeenByPractitioner: '2026-02-30' }),
      /lastSeenByPractitioner: bad date 2026-02-30/,
    ],
    ['an unknown code', line({}, { proposedLines: ['99999'] }), /proposedLines\[0\]: unknown code 99999/],
    [
      'an unknown election',
      line({}, { election: 'best_paid' }),
      /X-1\.facts\.election: "best_paid" is none of/,
    ],
    [
      'a wrong condition',
      line({}, { conditions: [{ icd10: 'flu', chronic: true, expectedMonths: 1 }] }),
      /conditions\[0\]\.icd10: unknown code flu/,
    ],
    [
      'no time',
      line({}, { activities: [{ date: '2026-03-10', role: 'RN', type: 'call' }] }),
      /activities\[0\]: no minutes/,
    ],
    ['something that is not JSON', '{', /line 1: not JSON/],
  ]
  for (const [name, text, message] of bad) {
    it(`are refused for ${name}, naming the place`, () => {
      assert.throws(() => readVector(text, 1), { message })
      assert.equal(checkVectors([text, line()]).passed, 1)
    })
  }

  it('of the fact file agree in groups A to E', {
    skip: existsSync(file) ? false : 'no vector file beside the repository',
  }, (test) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    const check = checkVectors(lines)
    for (const [group, count] of Object.entries(check.groups))
      test.diagnostic(`${group}: ${count.passed} pass, ${count.failed} miss`)
    const first = lines.filter((text) => /"group": "[A-E]"/.test(text))
    assert.ok(first.length > 60)
    assert.deepEqual(checkVectors(first).misses, [])
  })
})
