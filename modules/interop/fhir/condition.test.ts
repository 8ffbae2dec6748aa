import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapCondition } from './condition.ts'
import { concept, mapAlone, onlyFact, whyLeftOut } from './fixtures/place.ts'

const diabetes = {
  resourceType: 'Condition',
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: {
    coding: [
      { system: 'http://snomed.info/sct', code: '44054006', display: 'Type 2 diabetes' },
      { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' },
      { system: 'https://ehr.example.org/problems', code: 'DM2' },
    ],
  },
  onsetDateTime: '2011',
}

test('a condition keeps all its codes, its status and a year as a year', () => {
  const fact = onlyFact(mapAlone(mapCondition, diabetes))
  assert.equal(fact.text, 'Type 2 diabetes')
  assert.deepEqual(
    fact.codes.map(({ system }) => system),
    ['snomed', 'icd10cm', 'local'],
  )
  assert.deepEqual([fact.status, fact.startedOn, fact.endedOn], ['active', '2011', undefined])
})

test('the text of the sender goes before the display of a code', () => {
  const code = concept('http://snomed.info/sct', '44054006', 'Sugar, since 2011')
  assert.equal(onlyFact(mapAlone(mapCondition, { ...diabetes, code })).text, 'Sugar, since 2011')
})

test('what was entered in error or refuted is left out and says so', () => {
  const verified = (code: string) =>
    whyLeftOut(mapAlone(mapCondition, { ...diabetes, verificationStatus: { coding: [{ code }] } }))
  assert.match(verified('entered-in-error'), /entered in error/)
  assert.match(verified('refuted'), /refuted/)
  assert.equal(verified('provisional'), '')
})

test('a condition without code or text is left out', () => {
  assert.match(whyLeftOut(mapAlone(mapCondition, { code: { coding: [] } })), /neither a code nor a text/)
})
