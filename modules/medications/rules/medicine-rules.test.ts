import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCurrent } from './is-current.ts'
import { isSameLine, mayBeSame } from './may-be-same.ts'
import { fieldChanges, sayChange } from './say-change.ts'

const today = '2026-03-03'
const fact = (status: string | null, endedOn: string | null = null, intent?: string) => ({
  status,
  endedOn,
  detail: intent ? { intent } : ({} as Record<string, string>),
})

test('a chart’s medicine is current while its status or its end says so', () => {
  for (const current of [
    fact('active'),
    fact('on-hold'),
    fact(null),
    fact('active', today),
    fact('completed', '2026-06-01'),
  ])
    assert.ok(isCurrent(current, today), JSON.stringify(current))
  for (const past of [
    fact('stopped'),
    fact('completed'),
    fact('cancelled'),
    fact('active', '2026-03-02'),
    fact('stopped', '2026-06-01'),
    fact('active', null, 'proposal'),
  ])
    assert.ok(!isCurrent(past, today), JSON.stringify(past))
})

const med = (name: string, rxnorm: string | null = null) => ({ name, rxnorm })

test('one code or one ingredient is worth asking about; another medicine is not', () => {
  const lisinopril = med('Lisinopril 10 MG Oral Tablet')
  assert.ok(mayBeSame(lisinopril, med('lisinopril  20 mg tablet')))
  assert.ok(mayBeSame(lisinopril, med('Lisinopril')))
  assert.ok(mayBeSame(med('Prinivil', '314076'), med('lisinopril', '314076')))
  assert.ok(!mayBeSame(lisinopril, med('Losartan 10 MG Oral Tablet')))
  assert.ok(!mayBeSame(med('10 mg'), med('20 mg')), 'a strength without a name is no name')
  assert.ok(!mayBeSame(med('a', '1'), med('b', '2')))
})

test('the same line is the same words, however they are spaced', () => {
  assert.ok(isSameLine({ name: 'Lisinopril 10 MG', dose: null }, { name: ' lisinopril  10 mg', dose: '' }))
  assert.ok(!isSameLine({ name: 'Lisinopril', dose: '10 mg' }, { name: 'Lisinopril', dose: '20 mg' }))
})

const words = {
  name: 'Lisinopril',
  dose: '10 mg',
  directions: null,
  purpose: null,
  prescriber: null,
  dayParts: ['morning'],
  status: 'taking',
}

test('a change is said field by field, with what it was before', () => {
  const fields = fieldChanges(words, { ...words, dose: '20 mg', dayParts: ['morning', 'as_needed'] })
  assert.equal(sayChange(fields), 'Dose: 20 mg (before: 10 mg). When: morning, as needed (before: morning)')
  assert.equal(sayChange(fieldChanges(words, { ...words, dose: null })), 'Dose: none (before: 10 mg)')
  assert.equal(
    sayChange(fieldChanges(words, { ...words, purpose: 'blood pressure' })),
    'What for: blood pressure',
  )
  assert.deepEqual(fieldChanges(words, { ...words }), [])
})
