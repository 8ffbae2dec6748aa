import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../reading/refusal.ts'
import { mapPatient, patientSystem } from './patient.ts'

const TODAY = '2026-11-25'
const rosa = { name: [{ family: 'Delgado', given: ['Rosa'] }], gender: 'female', birthDate: '1954-03-02' }

function person(more: object) {
  const mapped = mapPatient({ ...rosa, ...more }, TODAY, 'Patient/1')
  if (isRefusal(mapped)) throw new Error(mapped.message)
  return mapped
}

test('a name, a sex and a birth date are enough for a person', () => {
  assert.deepEqual(person({}), {
    identifiers: [],
    givenName: 'Rosa',
    familyName: 'Delgado',
    birthDate: '1954-03-02',
    sex: 'female',
  })
})

test('the official name is taken before a former one', () => {
  const name = [
    { use: 'maiden', family: 'Ortiz', given: ['Rosa'] },
    { use: 'official', family: 'Delgado', given: ['Rosa', 'María'] },
  ]
  const { givenName, familyName } = person({ name })
  assert.equal(`${givenName} ${familyName}`, 'Rosa María Delgado')
})

test('a social security number is dropped, however it is marked', () => {
  const identifier = [
    { system: 'http://hl7.org/fhir/sid/us-ssn', value: '000-00-0001' },
    { system: 'urn:oid:2.16.840.1.113883.4.1', value: '000-00-0002' },
    { type: { coding: [{ code: 'SS' }] }, system: 'urn:x', value: '000-00-0003' },
  ]
  assert.deepEqual(person({ identifier }).identifiers, [])
})

test('record number and Medicare number are told apart', () => {
  const identifier = [
    { system: 'urn:any', value: '1' },
    { type: { coding: [{ code: 'MR' }] }, system: 'urn:mrn', value: '2' },
    { system: 'http://hl7.org/fhir/sid/us-mbi', value: '3' },
  ]
  assert.deepEqual(
    person({ identifier }).identifiers.map(({ kind }) => kind),
    ['other', 'mrn', 'mbi'],
  )
  assert.equal(patientSystem({ identifier }), 'urn:mrn')
})

test('the mobile phone is called first and old ones never', () => {
  const telecom = [
    { system: 'phone', use: 'old', value: '555-0109' },
    { system: 'phone', use: 'home', value: '555-0100' },
    { system: 'phone', use: 'mobile', value: '555-0101' },
  ]
  assert.equal(person({ telecom }).phone, '555-0101')
})

test('the preferred language is the language', () => {
  const language = (code: string) => ({ coding: [{ code }] })
  const communication = [{ language: language('en') }, { language: language('es'), preferred: true }]
  assert.equal(person({ communication }).language, 'es')
})

test('death is known with or without its day', () => {
  assert.equal(person({ deceasedDateTime: '2025-12-31' }).deceasedOn, '2025-12-31')
  assert.equal(person({ deceasedBoolean: true }).deceased, true)
  assert.equal(person({ deceasedBoolean: false }).deceased, undefined)
})

test('a birth date in the future is refused with the name and the day', () => {
  const mapped = mapPatient({ ...rosa, birthDate: '2026-11-26' }, TODAY, 'entry[0] Patient/1')
  assert.ok(isRefusal(mapped))
  assert.equal(mapped.code, 'birth-date-in-future')
  assert.match(mapped.message, /Rosa Delgado.*2026-11-26.*entry\[0\]/)
})

test('born today is not in the future', () => {
  assert.equal(person({ birthDate: TODAY }).birthDate, TODAY)
})

for (const birthDate of [undefined, '1954', '1954-03', '1954-02-30', 19540302])
  test(`a birth date of ${birthDate} is refused as incomplete`, () => {
    const mapped = mapPatient({ ...rosa, birthDate }, TODAY, 'Patient/1')
    assert.equal(isRefusal(mapped) && mapped.code, 'birth-date-missing')
  })
