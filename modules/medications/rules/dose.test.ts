import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dosesOf, oftenOf, takenDifferently } from './dose.ts'

test('one strength in whatever unit is one strength', () => {
  assert.deepEqual(dosesOf('0.05 mg'), dosesOf('50 mcg'))
  assert.deepEqual(dosesOf('1 g'), ['1000 mg'])
  assert.deepEqual(dosesOf('325 MG / 5 MG'), ['325 mg', '5 mg'])
  assert.deepEqual(dosesOf('one tablet'), [])
})

/** How two sources say it, and whether that is a question. */
const CASES: [string, string, boolean][] = [
  ['once daily', 'every morning', false],
  ['twice a day', 'every 12 hours', false],
  ['once daily', 'twice daily', true],
  ['daily', 'once a week', true],
  ['as needed', 'prn', false],
  ['as needed', 'twice a day', true],
  ['every 12 hours, as needed', 'every 6 hours, as needed', true],
  ['every 6 hours as needed', 'as needed', false],
  ['every 6 hours as needed', 'every 6 hours', true],
  ['with care', 'twice a day', false],
  ['One twice daily', 'One tablet in the morning and one in the evening', false],
  ['One tablet with breakfast and one with supper', 'b.i.d.', false],
  ['morning, noon and bedtime', '3 times a day', false],
  ['twice a week', 'weekly', true],
  ['twice a week', 'two times per week', false],
  ['Once a week', 'every 7 days', false],
  ['twice daily for a week', 'twice daily', false],
  ['every 12 hrs', 'q12h', false],
  ['one in the evening', 'nightly', false],
]
for (const [one, other, differs] of CASES)
  test(`"${one}" and "${other}": ${differs ? 'a question' : 'none'}, whichever comes first`, () => {
    assert.equal(takenDifferently(oftenOf(one), oftenOf(other)), differs)
    assert.equal(takenDifferently(oftenOf(other), oftenOf(one)), differs)
  })
