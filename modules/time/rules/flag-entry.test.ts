import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Around, FLAG_KINDS, flagEntry, type Saved } from './flag-entry.ts'

const MINUTE = 60
/** Ten minutes of a Tuesday morning by the timer, with nothing odd around them. */
const saved = (change: Partial<Saved> = {}): Saved => ({
  fromMinute: 10 * 60,
  untilMinute: 10 * 60 + 10,
  byHand: false,
  ...change,
})
const around = (change: Partial<Around> = {}): Around => ({
  colleague: null,
  visitCode: null,
  daySeconds: 600,
  monthBefore: 0,
  monthAfter: 600,
  lastByHand: [],
  ...change,
})
const kinds = (entry: Partial<Saved>, beside: Partial<Around>) =>
  flagEntry(saved(entry), around(beside)).map(({ kind }) => kind)

test('ordinary work is not odd', () => assert.deepEqual(kinds({}, {}), []))

test('two at once are named with whose time it is and how long', () => {
  const [flag] = flagEntry(saved(), around({ colleague: { name: 'Nurse Lee', seconds: 4 * MINUTE + 59 } }))
  assert.equal(flag?.kind, 'overlap')
  assert.match(flag?.said ?? '', /^Nurse Lee has 4 min .* only one is counted/)
})

for (const [from, until, odd] of [
  [22 * 60, 22 * 60 + 5, true],
  [22 * 60 - 1, 22 * 60 + 5, false],
  [5 * 60 + 59, 6 * 60 + 5, true],
  [6 * 60, 6 * 60 + 5, false],
  [21 * 60, 0, true],
  [10 * 60, 10 * 60, false],
] as const)
  test(`work from minute ${from} to ${until} of the day is ${odd ? '' : 'not '}night work`, () => {
    const [flag] = flagEntry(saved({ fromMinute: from, untilMinute: until }), around())
    assert.equal(flag?.kind, odd ? 'overnight' : undefined)
    if (flag) assert.match(flag.said, /between 10 at night and 6 in the morning/)
  })

test('a visit on the same day is named with its code', () => {
  const [flag] = flagEntry(saved(), around({ visitCode: '99214' }))
  assert.equal(flag?.kind, 'same_day_visit')
  assert.match(flag?.said ?? '', /visit \(99214\) on this day/)
})

test('more than eight hours on one day are said in minutes; eight hours are a day', () => {
  assert.deepEqual(kinds({}, { daySeconds: 8 * 3600 }), [])
  const [flag] = flagEntry(saved(), around({ daySeconds: 8 * 3600 + 61 }))
  assert.equal(flag?.kind, 'long_day')
  assert.match(flag?.said ?? '', /makes 481 min/)
})

for (const [before, after, byHand, odd] of [
  [19 * MINUTE, 20 * MINUTE, true, true],
  [19 * MINUTE, 20 * MINUTE + 59, true, true],
  [19 * MINUTE, 21 * MINUTE, true, false],
  [20 * MINUTE, 20 * MINUTE + 30, true, false],
  [19 * MINUTE, 20 * MINUTE - 1, true, false],
  [19 * MINUTE, 20 * MINUTE, false, false],
  [25 * MINUTE, 30 * MINUTE + 10, true, true],
  [39 * MINUTE, 40 * MINUTE + 10, true, true],
  [59 * MINUTE, 60 * MINUTE + 10, true, true],
  [80 * MINUTE, 90 * MINUTE + 10, true, true],
] as const)
  test(`a month from ${before} s to ${after} s ${byHand ? 'by hand' : 'by the timer'} is ${odd ? '' : 'not '}looked at`, () => {
    const flags = flagEntry(saved({ byHand }), around({ monthBefore: before, monthAfter: after }))
    assert.deepEqual(
      flags.map(({ kind }) => kind),
      odd ? ['just_past_threshold'] : [],
    )
    if (odd) assert.match(flags[0]?.said ?? '', new RegExp(`just past ${Math.floor(after / 60)} min`))
  })

test('four entries by hand of one length are a pattern; three, or one that differs, are not', () => {
  const lengths = (lastByHand: number[], byHand = true) => kinds({ byHand }, { lastByHand })
  assert.deepEqual(lengths([1200, 1200, 1200, 1200]), ['even_lengths'])
  assert.deepEqual(lengths([1200, 1200, 1200, 1200, 77]), ['even_lengths'])
  assert.deepEqual(lengths([1200, 1200, 1200]), [])
  assert.deepEqual(lengths([1200, 1200, 1199, 1200]), [])
  assert.deepEqual(lengths([1200, 1200, 1200, 1200], false), [])
  const [flag] = flagEntry(saved({ byHand: true }), around({ lastByHand: [1200, 1200, 1200, 1200] }))
  assert.match(flag?.said ?? '', /last 4 entries by hand have the same length of 20 min/)
})

test('several odd things are all said, in the order of the list', () => {
  const found = kinds(
    { byHand: true, fromMinute: 23 * 60 },
    {
      colleague: { name: 'Tomás', seconds: 60 },
      visitCode: '99213',
      daySeconds: 30_000,
      monthBefore: 1100,
      monthAfter: 1210,
      lastByHand: [60, 60, 60, 60],
    },
  )
  assert.deepEqual(found, FLAG_KINDS.slice(0, 6))
})
