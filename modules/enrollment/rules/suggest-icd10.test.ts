import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ConditionFact, findChronic } from './find-chronic.ts'
import { suggestIcd10 } from './suggest-icd10.ts'

const snomed = (text: string): ConditionFact => ({ text, codes: [{ system: 'snomed', code: '0' }] })
const suggested = (...facts: ConditionFact[]) => suggestIcd10(findChronic(facts)[0]!)

test('a chart with words only gets a list with a reason for each, the closest first', () => {
  const [first, second] = suggested(snomed('Chronic kidney disease stage 3 (disorder)'))
  assert.equal(first?.icd10, 'N18.30')
  assert.match(first!.reason, /stage 3/)
  assert.equal(second?.icd10, 'N18.9')
})

test('a code whose condition the words do not name is not offered', () => {
  const codes = suggested(snomed('Diabetes')).map(({ icd10 }) => icd10)
  assert.ok(codes.includes('E11.9'))
  assert.ok(!codes.includes('E10.9') && !codes.includes('E11.22'))
})

test("the chart's own code comes first and stands once, dotted", () => {
  const coded = { text: 'High blood pressure', codes: [{ system: 'icd10cm', code: 'I119' }] }
  const list = suggested(coded, coded, snomed('Hypertension'))
  assert.deepEqual(
    list.map(({ icd10, from }) => [icd10, from]),
    [
      ['I11.9', 'chart'],
      ['I10', 'table'],
    ],
  )
})
