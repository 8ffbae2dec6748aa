import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planContent } from '../plan-content.ts'
import { sideBySide } from './side-by-side.ts'

const before = planContent.parse({
  whatMatters: 'The wedding.',
  goals: [
    { id: 'a', text: 'Weigh daily', dueOn: '2026-12-25' },
    { id: 'b', text: 'Walk' },
  ],
  home: { ride: 'bus', equipment: ['scale'] },
})
const after = planContent.parse({
  ...before,
  goals: [
    { ...before.goals[0]!, dueOn: '2027-01-15' },
    { id: 'c', text: 'Dance' },
  ],
  home: { ...before.home, equipment: ['scale', 'cuff'] },
})
const blocks = sideBySide(before, after).map(({ title, rows }) => ({
  title,
  rows: rows.map(({ key: _, ...row }) => row),
}))
const block = (title: string) => blocks.find((one) => one.title === title)!

test('what is the same stands in both columns', () => {
  assert.deepEqual(block('What matters').rows, [
    { label: '', left: 'The wedding', right: 'The wedding', same: true },
  ])
})

test('the same goal stands beside itself, and the line that differs says so', () => {
  const { rows } = block('Goal: Weigh daily')
  assert.deepEqual(
    rows.filter(({ same }) => !same),
    [{ label: 'due date', left: '2026-12-25', right: '2027-01-15', same: false }],
  )
  assert.ok(rows.some(({ label, left, right }) => label === 'text' && left === right))
})

test('what only one has stands beside nothing', () => {
  assert.ok(block('Goal: Walk').rows.every(({ left, right, same }) => left !== '' && right === '' && !same))
  assert.ok(block('Goal: Dance').rows.every(({ left, right, same }) => left === '' && right !== '' && !same))
  assert.deepEqual(
    block('Home').rows.filter(({ same }) => !same),
    [{ label: 'equipment', left: '', right: 'cuff', same: false }],
  )
})

test('our own numbers and empty fields are not shown', () => {
  const labels = blocks.flatMap(({ rows }) => rows.map(({ label }) => label))
  assert.ok(!labels.includes('id') && !labels.includes('condition') && !labels.includes('measure'))
})
