import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlanContent, planContent } from '../plan-content.ts'
import { comparePlans } from './compare-plans.ts'

const plan = (more: object = {}): PlanContent =>
  planContent.parse({
    whatMatters: 'The wedding.',
    goals: [{ id: 'g1', text: 'Weigh daily', dueOn: '2026-12-25' }],
    review: { triggers: ['A fall'] },
    home: { ride: 'bus' },
    ...more,
  })
const texts = (after: PlanContent): string[] => comparePlans(plan(), after).map(({ text }) => text)

test('two equal plans have no differences', () => assert.deepEqual(texts(plan()), []))

test('a changed field names the item, the field, and both values', () => {
  const [change, ...more] = comparePlans(
    plan(),
    plan({ goals: [{ id: 'g1', text: 'Weigh daily', dueOn: '2027-01-15' }] }),
  )
  assert.deepEqual(more, [])
  assert.deepEqual(change, {
    kind: 'changed',
    path: 'goals/g1/dueOn',
    text: 'Goal “Weigh daily”, due date: 2027-01-15; before: 2026-12-25.',
    before: '2026-12-25',
    after: '2027-01-15',
  })
})

test('an item with a new id is new, and the old one is gone', () => {
  assert.deepEqual(texts(plan({ goals: [{ id: 'g2', text: 'Walk' }] })), [
    'Goal removed: Weigh daily.',
    'Goal added: Walk.',
  ])
})

test('a moved item is no change', () => {
  const two = [
    { id: 'a', text: 'Call' },
    { id: 'b', text: 'Visit' },
  ]
  assert.deepEqual(comparePlans(plan({ interventions: two }), plan({ interventions: two.toReversed() })), [])
})

test('lists of words and fields that were empty read as sentences', () => {
  assert.deepEqual(texts(plan({ review: { triggers: ['A fall', 'A new pill'] }, home: { ride: '' } })), [
    'Home, ride: nothing; before: bus.',
    'Review, triggers added: A new pill.',
  ])
})
