import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Measured } from '../kinds-contract.ts'
import { cannotBe } from './cannot-be.ts'
import { judge, type Taken, zoneOf } from './judge.ts'
import { DANGER, EVERYBODY, suggest } from './suggested.ts'

const weight = (on: string, value: number, unit: 'lb' | 'kg' = 'lb'): Taken => ({
  kind: 'weight',
  value,
  lower: null,
  unit,
  on,
})
const pressure = (value: number, lower: number): Taken => ({
  kind: 'blood_pressure',
  value,
  lower,
  unit: 'mmHg',
  on: '2026-03-09',
})
const sugar = (value: number): Taken => ({
  kind: 'sugar',
  value,
  lower: null,
  unit: 'mg/dL',
  on: '2026-03-09',
})
const oxygen = (value: number): Taken => ({ kind: 'oxygen', value, lower: null, unit: '%', on: '2026-03-09' })
const mood = (value: number): Taken => ({ kind: 'mood', value, lower: null, unit: 'of 5', on: '2026-03-09' })

const HEART = suggest(['heart_failure']).rules
const ALL = [...DANGER, ...EVERYBODY]

/** What is measured, what was before, and what it must come to: the act, how far it moved and since when. */
const WEIGHTS: [string, Taken, Taken[], [string, number, string | null][]][] = [
  [
    '3 lb in a day is told',
    weight('2026-03-09', 171),
    [weight('2026-03-08', 168)],
    [['today', 3, '2026-03-08']],
  ],
  ['2.9 lb in a day is not', weight('2026-03-09', 170.9), [weight('2026-03-08', 168)], []],
  ['3 lb in two days is not', weight('2026-03-09', 171), [weight('2026-03-07', 168)], []],
  [
    '5 lb in seven days is told',
    weight('2026-03-09', 173),
    [weight('2026-03-02', 168)],
    [['today', 5, '2026-03-02']],
  ],
  ['5 lb in eight days is not', weight('2026-03-09', 173), [weight('2026-03-01', 168)], []],
  [
    'days left out do not hide it: the lowest of the week counts',
    weight('2026-03-09', 173),
    [weight('2026-03-08', 171.5), weight('2026-03-03', 168)],
    [['today', 5, '2026-03-03']],
  ],
  ['the evening of the same day is no gain', weight('2026-03-09', 172), [weight('2026-03-09', 168)], []],
  [
    'over the night the clocks change a day is a day',
    weight('2026-03-08', 171),
    [weight('2026-03-07', 168)],
    [['today', 3, '2026-03-07']],
  ],
  [
    'over the end of a month too',
    weight('2026-03-01', 171),
    [weight('2026-02-28', 168)],
    [['today', 3, '2026-02-28']],
  ],
  [
    'kilograms are compared with pounds',
    weight('2026-03-09', 78, 'kg'),
    [weight('2026-03-08', 168)],
    [['today', 4, '2026-03-08']],
  ],
  ['a loss is no gain', weight('2026-03-09', 160), [weight('2026-03-08', 168)], []],
  ['a number of the day after does not count', weight('2026-03-08', 171), [weight('2026-03-09', 160)], []],
]

const OTHERS: [string, Taken, string | null][] = [
  ['181 over 80 is told now', pressure(181, 80), 'now'],
  ['180 over 80 is not yet', pressure(180, 80), null],
  ['170 over 121 is told now by the lower number', pressure(170, 121), 'now'],
  ['170 over 120 is not yet', pressure(170, 120), null],
  ['89 over 60 is told now', pressure(89, 60), 'now'],
  ['90 over 60 is not', pressure(90, 60), null],
  ['sugar of 69 is told today', sugar(69), 'today'],
  ['sugar of 70 is not low', sugar(70), null],
  ['sugar of 53 is told now', sugar(53), 'now'],
  ['sugar of 54 is told today', sugar(54), 'today'],
  ['sugar of 249 is not', sugar(249), null],
  ['sugar of 250 is told today', sugar(250), 'today'],
  ['sugar of 300 is told now', sugar(300), 'now'],
  ['oxygen of 91 is told now', oxygen(91), 'now'],
  ['oxygen of 92 is not', oxygen(92), null],
  ['oxygen of 84 is 911', oxygen(84), '911'],
  ['a very bad day is told today', mood(1), 'today'],
  ['a bad one is not', mood(2), null],
]

describe('which readings the practice asked to be told about', () => {
  for (const [name, taken, earlier, expected] of WEIGHTS)
    it(name, () => {
      const found = judge(taken, earlier, HEART).map(({ act, found: by, since }) => [act, by, since])
      assert.deepEqual(found, expected)
    })

  for (const [name, taken, act] of OTHERS)
    it(name, () => {
      const [first] = judge(taken, [], ALL)
      assert.equal(first?.act ?? null, act)
    })

  it('one number is said once, by the rule that asks for most', () => {
    assert.equal(judge(sugar(40), [], ALL).length, 1)
    assert.equal(judge(pressure(200, 130), [], ALL).length, 2)
  })

  it('a worse number is never in a milder zone', () => {
    const rank = { '911': 3, now: 2, today: 1 }
    const act = (taken: Taken) => {
      const [first] = judge(taken, [], ALL)
      return first ? rank[first.act] : 0
    }
    for (let value = 250; value < 600; value++)
      assert.ok(act(sugar(value + 1)) >= act(sugar(value)), `${value}`)
    for (let value = 100; value > 20; value--)
      assert.ok(act(sugar(value - 1)) >= act(sugar(value)), `${value}`)
    for (let value = 100; value > 50; value--)
      assert.ok(act(oxygen(value - 1)) >= act(oxygen(value)), `${value}`)
    for (let value = 130; value < 299; value++)
      assert.ok(act(pressure(value + 1, 80)) >= act(pressure(value, 80)), `${value}`)
  })

  it('now and 911 are red, today is yellow', () => {
    assert.equal(zoneOf(judge(sugar(60), [], ALL)), 'yellow')
    assert.equal(zoneOf(judge(sugar(50), [], ALL)), 'red')
    assert.equal(zoneOf(judge(oxygen(80), [], ALL)), 'red')
    assert.equal(zoneOf(judge(sugar(100), [], ALL)), null)
  })

  it('the limit for COPD takes the place of everybody’s, and the danger below it stays', () => {
    const rules = [...DANGER, ...suggest(['copd']).rules]
    assert.deepEqual(
      [91, 88, 87, 84].map((value) => judge(oxygen(value), [], rules)[0]?.act ?? null),
      [null, null, 'now', '911'],
    )
  })

  it('every limit names where it comes from', () => {
    for (const { source } of [
      ...DANGER,
      ...suggest(['heart_failure', 'diabetes', 'hypertension', 'copd']).rules,
    ])
      assert.ok(source.length > 10)
  })
})

const is = (kind: Measured['kind'], value: number, unit: Measured['unit'], lower: number | null = null) =>
  cannotBe({ kind, value, unit, lower })?.field ?? null

describe('what cannot be right', () => {
  it('a slip of the finger is seen, a dangerous number is not taken for one', () => {
    assert.equal(is('sugar', 900, 'mg/dL'), 'value')
    assert.equal(is('sugar', 600, 'mg/dL'), null)
    assert.equal(is('sugar', 19, 'mg/dL'), 'value')
    assert.equal(is('weight', 1680, 'lb'), 'value')
    assert.equal(is('weight', 400, 'kg'), 'value')
    assert.equal(is('weight', 400, 'lb'), null)
    assert.equal(is('oxygen', 101, '%'), 'value')
    assert.equal(is('mood', 6, 'of 5'), 'value')
    assert.equal(is('sugar', Number.NaN, 'mg/dL'), 'value')
  })
  it('of a blood pressure both numbers are needed, the upper one greater', () => {
    assert.equal(is('blood_pressure', 240, 'mmHg', 130), null)
    assert.equal(is('blood_pressure', 120, 'mmHg'), 'lower')
    assert.equal(is('blood_pressure', 80, 'mmHg', 120), 'lower')
    assert.equal(is('blood_pressure', 80, 'mmHg', 80), 'lower')
    assert.equal(is('blood_pressure', 350, 'mmHg', 80), 'value')
  })
  it('no other kind has a lower number, and each its own unit', () => {
    assert.equal(is('weight', 168, 'lb', 80), 'lower')
    assert.equal(is('weight', 168, 'mg/dL'), 'unit')
  })
})
