import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadParameters, type Parameter, valueOn, versionOn } from './parameter.ts'
import { rateOn } from './rates.ts'

const good: Parameter<number> = {
  id: 'deductible',
  description: 'Part B deductible',
  reference: 'CMS notice',
  values: [
    { from: '2025-01-01', to: '2025-12-31', value: 257 },
    { from: '2026-01-01', value: 283 },
  ],
}

describe('dated parameters', () => {
  it('give the value of the day, and none before the first', () => {
    assert.equal(valueOn(good, '2025-12-31'), 257)
    assert.equal(valueOn(good, '2026-01-01'), 283)
    assert.equal(valueOn(good, '2024-12-31'), null)
  })

  it('end without a successor where a last day stands', () => {
    assert.equal(valueOn({ ...good, values: [good.values[0]!] }, '2026-01-01'), null)
  })

  it('are cited by the first day of the value', () => {
    assert.equal(versionOn(good, '2026-06-01'), 'deductible@2026-01-01')
  })

  const bad: [string, Partial<Parameter<number>>, RegExp][] = [
    ['a missing source', { reference: ' ' }, /deductible: reference is missing/],
    ['a missing description', { description: '' }, /deductible: description is missing/],
    ['no value', { values: [] }, /deductible: no value/],
    [
      'a day that is none',
      { values: [{ from: '2026-02-30', value: 1 }] },
      /deductible: 2026-02-30 is not a day/,
    ],
    [
      'overlapping dates',
      {
        values: [
          { from: '2025-01-01', to: '2026-03-01', value: 1 },
          { from: '2026-03-01', value: 2 },
        ],
      },
      /deductible: 2026-03-01 overlaps/,
    ],
    [
      'an end before its start',
      { values: [{ from: '2026-01-01', to: '2025-01-01', value: 1 }] },
      /ends 2025-01-01 before/,
    ],
  ]
  for (const [name, change, message] of bad) {
    it(`are refused with ${name}, naming the entry`, () => {
      assert.throws(() => loadParameters([{ ...good, ...change }]), { message })
    })
  }

  it('are refused when one stands twice', () => {
    assert.throws(() => loadParameters([good, good]), /deductible: stands twice/)
  })
})

describe('national amounts', () => {
  it('change in the middle of 2024', () => {
    assert.equal(rateOn('99490', '2024-03-08', false), 6156)
    assert.equal(rateOn('99490', '2024-03-09', false), 6258)
  })

  it('are lower in a facility', () => {
    assert.equal(rateOn('99487', '2026-05-31', false), 14429)
    assert.equal(rateOn('99487', '2026-05-31', true), 7916)
  })

  it('are unknown where no schedule is loaded', () => {
    assert.equal(rateOn('99490', '2027-01-01', false), null)
    assert.equal(rateOn('G0568', '2025-06-01', false), null)
  })
})
