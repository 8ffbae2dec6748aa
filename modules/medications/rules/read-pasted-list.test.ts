import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPastedList } from './read-pasted-list.ts'

test('a line is a medicine, its parts divided by semicolon, tab or comma', () => {
  for (const text of [
    'Lisinopril; 10 mg; one daily',
    'Lisinopril\t10 mg\tone daily',
    'Lisinopril, 10 mg, one daily',
  ])
    assert.deepEqual(readPastedList(text), {
      lines: [{ name: 'Lisinopril', dose: '10 mg', directions: 'one daily', isStopped: false }],
    })
})

test('what the papers ended is known as ended, and empty lines are nothing', () => {
  assert.deepEqual(readPastedList('\nSTOP: Glyburide 5 mg\n\n'), {
    lines: [{ name: 'Glyburide 5 mg', dose: null, directions: null, isStopped: true }],
  })
})

test('a line without a name is named by its number, and what it says is not repeated', () => {
  const read = readPastedList('Lisinopril; 10 mg\n10; 20 secret')
  assert.ok('problem' in read)
  assert.match(read.problem, /^Line 2: /)
  assert.doesNotMatch(read.problem, /secret/)
  assert.ok('problem' in readPastedList('  \n '))
  assert.ok('problem' in readPastedList('Aspirin\n'.repeat(101)))
})
