import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCautions } from './find-cautions.ts'

const around = { age: 60, conditions: [], pairs: [] }
const kindsOf = (taken: string[], more: Partial<Parameters<typeof findCautions>[1]> = {}) =>
  findCautions(new Set(taken), { ...around, ...more }).map(({ kind, medicine }) => `${kind} ${medicine}`)
const condition = (text: string, code = 'Z00') => ({ text, codes: [{ code }] })

test('a topic of older adults is one from 65 on', () => {
  assert.deepEqual(kindsOf(['diphenhydramine'], { age: 64 }), [])
  assert.deepEqual(kindsOf(['diphenhydramine'], { age: 65 }), ['older_adult diphenhydramine'])
  assert.deepEqual(kindsOf(['lisinopril', 'furosemide'], { age: 90 }), [])
})

test('weak kidneys are known by code or by words, and asked about where the medicine minds them', () => {
  const taken = ['metformin', 'lisinopril']
  for (const weak of [
    condition('Chronic kidney disease stage 3a', 'N18.31'),
    condition('Type 2 diabetes', 'E11.22'),
    condition('CKD'),
    condition('Renal insufficiency'),
  ])
    assert.deepEqual(kindsOf(taken, { conditions: [weak] }), ['kidney metformin'], weak.text)
  for (const fine of [condition('Kidney stone', 'N20.0'), condition('Type 2 diabetes', 'E11.9')])
    assert.deepEqual(kindsOf(taken, { conditions: [fine] }), [], fine.text)
})

test('a pair is a question only where both are taken, and says which list names it', () => {
  const pairs = [{ one: 'ibuprofen', other: 'warfarin', why: 'bleeding', list: 'House list' }]
  assert.deepEqual(kindsOf(['warfarin'], { pairs }), [])
  const [one] = findCautions(new Set(['warfarin', 'ibuprofen']), { ...around, pairs })
  assert.equal(one?.kind, 'interaction')
  assert.match(one!.says, /“House list” names ibuprofen with warfarin: bleeding\./)
})

test('said otherwise by a newer list it is the same question, so what was ended stays ended', () => {
  const mark = (why: string, list: string) =>
    findCautions(new Set(['a', 'b']), { ...around, pairs: [{ one: 'a', other: 'b', why, list }] })[0]!
      .fingerprint
  assert.equal(mark('bleeding', 'Old'), mark('', 'New'))
})
