import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDiscrepancies } from './find-discrepancies.ts'
import { type Column, rowsOf, takenIn } from './source-lines.ts'

const line = (name: string, rxnorm: string | null = null) => ({
  name,
  dose: null,
  directions: null,
  isStopped: false,
  rxnorm,
})
const list = (label: string, ...lines: ReturnType<typeof line>[]): Column => ({ label, lines })
const kinds = (columns: Column[], allergies: string[] = []) =>
  findDiscrepancies(columns, allergies).map(({ kind, medicine }) => `${kind} ${medicine}`)

test('one RxNorm code is one row, however it is called; each source keeps its own words', () => {
  const rows = rowsOf([
    list('Ours', line('APAP 325 mg', '313782')),
    list('EHR', line('Acetaminophen 325 MG', '313782')),
  ])
  assert.equal(rows.length, 1)
  assert.deepEqual(
    rows[0]!.cells.map(([one]) => one!.name),
    ['APAP 325 mg', 'Acetaminophen 325 MG'],
  )
})

test('different medicines whose names begin with a number stay in rows of their own', () => {
  const rows = rowsOf([
    list('EHR', line('200 ACTUAT Albuterol 0.09 MG'), line('120 ACTUAT Fluticasone 0.11 MG')),
  ])
  assert.equal(rows.length, 2)
})

test('a name that cannot be read is never the same as another, and no allergy', () => {
  const lists = [list('Ours', line('81 mg'), line('40 mg'))]
  assert.equal(rowsOf(lists).length, 2)
  assert.deepEqual(kinds(lists, ['Codeine']), [])
})

test('a combination is not its ingredient, yet an allergy, a group and a double go by its parts', () => {
  const norco = line('Hydrocodone/acetaminophen 5/325 mg')
  assert.equal(rowsOf([list('Ours', norco), list('EHR', line('Tylenol 325 mg'))]).length, 2)
  assert.deepEqual(kinds([list('Ours', norco)], ['Hydrocodone: itching']), ['allergy hydrocodone'])
  assert.deepEqual(kinds([list('Ours', norco, line('Tylenol 500 mg'))]), ['duplicate acetaminophen'])
  assert.deepEqual(kinds([list('Ours', norco, line('Tramadol 50 mg'))]), [
    'same_class hydrocodone and tramadol',
  ])
  assert.ok(takenIn([list('Ours', norco)]).has('hydrocodone'))
})

test('a combination whose strengths are written in part is no other dose', () => {
  const [whole, part] = [
    line('Acetaminophen 325 MG / Hydrocodone Bitartrate 5 MG Oral Tablet'),
    line('Norco 5-325 mg'),
  ]
  assert.deepEqual(kinds([list('Ours', whole), list('EHR', part)]), [])
  assert.deepEqual(kinds([list('Ours', whole), list('EHR', line('Norco 10-500 mg'))]), [
    'high_alert acetaminophen-hydrocodone',
    'dose acetaminophen-hydrocodone',
  ])
})
