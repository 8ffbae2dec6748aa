import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexOf, nameIn, ownerOf, plainId, relative, resolveIn } from './references.ts'

const nurse = {
  resourceType: 'Practitioner',
  id: '9',
  identifier: [{ system: 'urn:npi', value: '1' }],
  name: [{ text: 'Nurse Lee' }],
}
const index = indexOf([{ resource: nurse, path: '', id: '9', fullUrl: 'urn:uuid:0009' }])

for (const reference of [
  'urn:uuid:0009',
  'Practitioner/9',
  'https://ehr.example.org/fhir/Practitioner/9',
  'Practitioner/9/_history/3',
  'Practitioner?identifier=urn:npi|1',
])
  test(`${reference} leads to the nurse`, () => {
    assert.equal(resolveIn(index, {}, { reference }), nurse)
    assert.equal(nameIn(index, {}, { reference }), 'Nurse Lee')
  })

test('a reference that leads nowhere is called as it calls itself', () => {
  assert.equal(nameIn(index, {}, { reference: 'Practitioner/8', display: 'Tomás' }), 'Tomás')
  assert.equal(nameIn(index, {}, 'Practitioner/8'), undefined)
})

test('a role that points at itself ends', () => {
  const role = {
    resourceType: 'PractitionerRole',
    id: 'r',
    practitioner: { reference: 'PractitionerRole/r' },
  }
  const circle = indexOf([{ resource: role, path: '', id: 'r' }])
  assert.equal(nameIn(circle, {}, { reference: 'PractitionerRole/r' }), undefined)
})

test('the owner is the subject, the patient or the beneficiary', () => {
  const owner = (resource: object) => ownerOf({ resourceType: 'X', ...resource }, 'id', index)
  assert.equal(owner({ subject: { reference: 'Patient/1' } }), '1')
  assert.equal(owner({ patient: { reference: 'urn:uuid:1' } }), '1')
  assert.equal(owner({ beneficiary: { reference: 'https://a.example/Patient/1' } }), '1')
  assert.equal(owner({ subject: { reference: 'Group/1' } }), undefined)
  assert.equal(owner({}), undefined)
})

test('ids are the last part of a reference', () => {
  assert.equal(plainId('urn:uuid:12-3'), '12-3')
  assert.equal(relative('https://a.example/fhir/Patient/1/_history/2'), 'Patient/1')
})
