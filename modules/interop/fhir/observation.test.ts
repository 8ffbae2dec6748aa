import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concept, mapAlone, onlyFact, whyLeftOut } from './fixtures/place.ts'
import { mapObservation } from './observation.ts'

const LOINC = 'http://loinc.org'
const category = (code: string) => [{ coding: [{ code }] }]
const weight = {
  status: 'final',
  category: category('vital-signs'),
  code: concept(LOINC, '29463-7', 'Weight'),
  effectiveDateTime: '2026-02-03',
  valueQuantity: { value: 81.5, unit: 'kg' },
}

test('a measurement keeps number and unit', () => {
  const { kind, valueNumber, unit, startedOn } = onlyFact(mapAlone(mapObservation, weight))
  assert.deepEqual([kind, valueNumber, unit, startedOn], ['vital', 81.5, 'kg', '2026-02-03'])
})

test('a blood pressure is two facts with keys that stay', () => {
  const part = (code: string, value: number) => ({
    code: concept(LOINC, code, code),
    valueQuantity: { value },
  })
  const pressure = {
    category: category('vital-signs'),
    code: concept(LOINC, '85354-9', 'Blood pressure'),
    component: [part('8480-6', 148), part('8462-4', 86)],
  }
  const facts = mapAlone(mapObservation, pressure)
  assert.ok(Array.isArray(facts))
  assert.deepEqual(
    facts.map(({ sourceKey, sourcePath, valueNumber }) => [sourceKey, sourcePath, valueNumber]),
    [
      ['a#8480-6', 'entry[0] component[0]', 148],
      ['a#8462-4', 'entry[0] component[1]', 86],
    ],
  )
})

test('laboratory, survey and social history are results', () => {
  for (const code of ['laboratory', 'survey', 'social-history'])
    assert.equal(onlyFact(mapAlone(mapObservation, { ...weight, category: category(code) })).kind, 'result')
})

test('without a category the code decides', () => {
  assert.equal(onlyFact(mapAlone(mapObservation, { ...weight, category: undefined })).kind, 'vital')
  const a1c = { ...weight, category: undefined, code: concept(LOINC, '4548-4', 'A1c') }
  assert.equal(onlyFact(mapAlone(mapObservation, a1c)).kind, 'result')
})

test('less than five is words, so that nobody counts with the five', () => {
  const valueQuantity = { value: 5, comparator: '<', unit: 'mg/dL' }
  const fact = onlyFact(mapAlone(mapObservation, { ...weight, valueQuantity }))
  assert.deepEqual([fact.valueText, fact.valueNumber, fact.unit], ['<5', undefined, 'mg/dL'])
})

test('a coded answer is words and its code', () => {
  const answer = {
    ...weight,
    valueQuantity: undefined,
    valueCodeableConcept: concept(LOINC, 'LA6568-5', 'Not at all'),
  }
  const fact = onlyFact(mapAlone(mapObservation, answer))
  assert.deepEqual([fact.valueText, fact.detail?.valueCode], ['Not at all', 'LA6568-5'])
})

test('a number beyond all numbers is no value', () => {
  const valueQuantity = { value: Number.POSITIVE_INFINITY }
  assert.match(whyLeftOut(mapAlone(mapObservation, { ...weight, valueQuantity })), /no value/)
})

test('an absent value says why it is absent', () => {
  const absent = { ...weight, valueQuantity: undefined, dataAbsentReason: { text: 'Refused' } }
  assert.equal(whyLeftOut(mapAlone(mapObservation, absent)), 'It has no value (Refused).')
})

test('a panel is read by its members and leaves nothing out', () => {
  const panel = { code: weight.code, hasMember: [{ reference: 'Observation/1' }] }
  assert.deepEqual(mapAlone(mapObservation, panel), [])
})

test('an entry in error is left out', () => {
  assert.match(
    whyLeftOut(mapAlone(mapObservation, { ...weight, status: 'entered-in-error' })),
    /entered in error/,
  )
})
