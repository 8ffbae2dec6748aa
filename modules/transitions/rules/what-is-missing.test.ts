import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ITEMS, type Item, type Mark, type Progress, warnOf, whatIsMissing } from './what-is-missing.ts'

const done = (onDay = '2026-03-10'): Mark => ({ state: 'done', onDay })
const all = (change: Partial<Record<Item, Mark>> = {}) =>
  new Map<Item, Mark>([
    ...ITEMS.map((item) => [item, done()] as const),
    ...(Object.entries(change) as [Item, Mark][]),
  ])
const complete: Progress = {
  dischargedOn: '2026-03-06',
  complexity: 'high',
  attempts: [{ on: '2026-03-09', outcome: 'reached' }],
  marks: all(),
  openDiscrepancies: 0,
}
const missing = (change: Partial<Progress>) =>
  whatIsMissing({ ...complete, ...change }).map(({ item }) => item)

test('with everything seen to, nothing is missing', () => assert.deepEqual(missing({}), []))

test('medicines that were checked off are missing again while a difference between the lists is open', () => {
  assert.deepEqual(missing({ openDiscrepancies: 2 }), ['medicines'])
  const [one] = whatIsMissing({ ...complete, openDiscrepancies: 1 })
  assert.match(one!.reason, /^One difference .* is open/)
})

test('at the beginning everything is, in the order one does it, each with a reason and a next step', () => {
  const list = whatIsMissing({ ...complete, complexity: null, attempts: [], marks: new Map() })
  assert.deepEqual(
    list.map(({ item }) => item),
    ['contact', 'complexity', ...ITEMS],
  )
  for (const { reason, next } of list) assert.ok(reason.length > 15 && next.length > 15)
})

for (const item of ITEMS)
  test(`without ${item} it is not complete; taken back is as if it had never been`, () => {
    const without = all()
    without.delete(item)
    assert.deepEqual(missing({ marks: without }), [item])
    assert.deepEqual(missing({ marks: all({ [item]: { state: 'taken_back', onDay: null } }) }), [item])
  })

test('two timely attempts stand for a contact; one, or two of which one is late, do not', () => {
  const tried = (on: string) => ({ on, outcome: 'no_answer' as const })
  assert.deepEqual(missing({ attempts: [tried('2026-03-09'), tried('2026-03-10')] }), [])
  assert.deepEqual(missing({ attempts: [tried('2026-03-09')] }), ['contact'])
  assert.deepEqual(missing({ attempts: [tried('2026-03-09'), tried('2026-03-11')] }), ['contact'])
})

test('reached late is still reached: her care is complete, whatever is paid for it', () =>
  assert.deepEqual(missing({ attempts: [{ on: '2026-03-20', outcome: 'reached' }] }), []))

test('medicines settled after the visit are warned of, on its day they are not', () => {
  const settled = (day: string) => warnOf({ ...complete, marks: all({ medicines: done(day) }) })
  assert.deepEqual(settled('2026-03-10'), [])
  assert.equal(settled('2026-03-11').length, 1)
})
