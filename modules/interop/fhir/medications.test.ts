import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dosageDetail } from './dosage.ts'
import { concept, mapAlone, onlyFact, whyLeftOut } from './fixtures/place.ts'
import { mapMedicationRequest } from './medication-request.ts'
import { mapMedicationStatement } from './medication-statement.ts'

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const metformin = concept(RXNORM, '860975', 'Metformin 500 MG')
const order = {
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: metformin,
  authoredOn: '2026-01-10',
}

test('an order is a medication with its day and prescriber', () => {
  const doctor = { name: [{ text: 'Dr. Haddad' }] }
  const requester = { reference: 'Practitioner/9' }
  const fact = onlyFact(mapAlone(mapMedicationRequest, { ...order, requester }, { 'Practitioner/9': doctor }))
  assert.deepEqual(
    [fact.kind, fact.text, fact.status, fact.startedOn],
    ['medication', 'Metformin 500 MG', 'active', '2026-01-10'],
  )
  assert.deepEqual(fact.detail, { intent: 'order', prescriber: 'Dr. Haddad' })
})

test('a medicine named elsewhere in the bundle is found', () => {
  const byReference = { status: 'active', medicationReference: { reference: 'Medication/m' } }
  const fact = onlyFact(mapAlone(mapMedicationRequest, byReference, { 'Medication/m': { code: metformin } }))
  assert.deepEqual(fact.codes, [{ system: 'rxnorm', code: '860975' }])
})

test('a medicine contained in the order is found', () => {
  const contained = [{ resourceType: 'Medication', id: 'm', code: metformin }]
  const inside = { contained, medicationReference: { reference: '#m' } }
  assert.equal(onlyFact(mapAlone(mapMedicationRequest, inside)).text, 'Metformin 500 MG')
})

test('an order not to give a medicine is no medication', () => {
  assert.match(
    whyLeftOut(mapAlone(mapMedicationRequest, { ...order, doNotPerform: true })),
    /not to be given/,
  )
})

test('a statement has its period and a key of its own', () => {
  const statement = {
    status: 'completed',
    medicationCodeableConcept: metformin,
    effectivePeriod: { start: '2020-01-01', end: '2021-02-03' },
  }
  const fact = onlyFact(mapAlone(mapMedicationStatement, statement))
  assert.deepEqual(
    [fact.startedOn, fact.endedOn, fact.sourceKey],
    ['2020-01-01', '2021-02-03', 'MedicationStatement/a'],
  )
})

test('a written dosage is kept, with what the patient was told', () => {
  const dosage = [{ text: 'Take twice daily', patientInstruction: 'With food', route: { text: 'by mouth' } }]
  assert.deepEqual(dosageDetail(dosage), { dosage: 'Take twice daily (With food)', route: 'by mouth' })
})

test('a coded dosage is put into words', () => {
  const dosage = [
    {
      asNeededBoolean: true,
      timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
      doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' } }],
    },
  ]
  assert.deepEqual(dosageDetail(dosage), { dosage: '5 mg, 2 times every day, as needed' })
})
