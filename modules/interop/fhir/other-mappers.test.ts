import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapAllergyIntolerance } from './allergy-intolerance.ts'
import { mapCareTeam, mapGeneralPractitioner } from './care-team.ts'
import { mapCoverage } from './coverage.ts'
import { mapEncounter } from './encounter.ts'
import { foldPayers, mapExplanationOfBenefit } from './explanation-of-benefit.ts'
import { concept, mapAlone, onlyFact, whyLeftOut } from './fixtures/place.ts'
import { mapImmunization } from './immunization.ts'
import { mapProcedure } from './procedure.ts'

const SNOMED = 'http://snomed.info/sct'

test('an allergy tells the reaction and how bad it was', () => {
  const fact = onlyFact(
    mapAlone(mapAllergyIntolerance, {
      code: concept(SNOMED, '1', 'Penicillin'),
      clinicalStatus: { coding: [{ code: 'active' }] },
      category: ['medication'],
      reaction: [{ manifestation: [{ text: 'Hives' }], severity: 'moderate' }],
    }),
  )
  assert.deepEqual([fact.kind, fact.text, fact.status], ['allergy', 'Penicillin', 'active'])
  assert.deepEqual(fact.detail, { reaction: 'Hives', severity: 'moderate', category: 'medication' })
})

test('an encounter has its kind, its time and who was seen', () => {
  const fact = onlyFact(
    mapAlone(
      mapEncounter,
      {
        status: 'finished',
        class: { code: 'AMB' },
        type: [concept(SNOMED, '185349003', 'Check-up')],
        participant: [{ individual: { reference: 'Practitioner/9' } }],
        serviceProvider: { display: 'Elm Street Practice' },
        period: { start: '2026-01-05T10:00:00Z', end: '2026-01-05T10:20:00Z' },
      },
      { 'Practitioner/9': { name: [{ prefix: ['Dr.'], given: ['Sami'], family: 'Haddad' }] } },
    ),
  )
  assert.deepEqual(
    [fact.text, fact.startedOn, fact.endedOn],
    ['Check-up', '2026-01-05T10:00:00Z', '2026-01-05T10:20:00Z'],
  )
  assert.deepEqual(fact.detail, {
    class: 'AMB',
    practitioner: 'Dr. Sami Haddad',
    organization: 'Elm Street Practice',
  })
})

test('an encounter without a type is named by its class', () => {
  assert.equal(
    onlyFact(mapAlone(mapEncounter, { class: { code: 'EMER', display: 'emergency' } })).text,
    'emergency',
  )
})

test('a procedure that was not done is left out', () => {
  const foot = {
    status: 'completed',
    code: concept(SNOMED, '401191002', 'Foot exam'),
    performedDateTime: '2026-03-01',
  }
  assert.equal(onlyFact(mapAlone(mapProcedure, foot)).startedOn, '2026-03-01')
  assert.equal(whyLeftOut(mapAlone(mapProcedure, { ...foot, status: 'not-done' })), 'It was not done.')
})

test('an immunization that was refused is left out with the reason', () => {
  const flu = { status: 'completed', vaccineCode: concept('http://hl7.org/fhir/sid/cvx', '140', 'Influenza') }
  assert.deepEqual(onlyFact(mapAlone(mapImmunization, flu)).codes, [{ system: 'cvx', code: '140' }])
  const refused = { ...flu, status: 'not-done', statusReason: { text: 'Patient objection' } }
  assert.equal(whyLeftOut(mapAlone(mapImmunization, refused)), 'It was not given (Patient objection).')
})

test('a coverage names payer and member', () => {
  const coverage = {
    status: 'active',
    payor: [{ reference: 'Organization/1' }],
    subscriberId: 'M-1',
    order: 1,
  }
  const fact = onlyFact(mapAlone(mapCoverage, coverage, { 'Organization/1': { name: 'Medicare' } }))
  assert.equal(fact.text, 'Medicare')
  assert.deepEqual(fact.detail, { payer: 'Medicare', memberId: 'M-1', order: '1' })
})

test('a payer seen on many claims is one coverage, from the first day to the last', () => {
  const claim = (start: string) => ({
    billablePeriod: { start },
    contained: [{ resourceType: 'Coverage', payor: [{ display: 'Medicare' }] }],
  })
  const facts = ['2025-06-01', '2024-01-01', '2026-02-02'].map((day) =>
    onlyFact(mapAlone(mapExplanationOfBenefit, claim(day))),
  )
  const [folded, ...others] = foldPayers(facts)
  assert.deepEqual(others, [])
  assert.deepEqual([folded?.detail?.firstClaimOn, folded?.detail?.lastClaimOn], ['2024-01-01', '2026-02-02'])
})

test('who paid alone has no coverage', () => {
  const contained = [{ resourceType: 'Coverage', payor: [{ display: 'NO_INSURANCE' }] }]
  assert.deepEqual(mapAlone(mapExplanationOfBenefit, { contained }), [])
})

test('a care team is its members, without the patient', () => {
  const team = {
    name: 'Home team',
    participant: [
      { member: { reference: 'Patient/1', display: 'Rosa Delgado' } },
      { member: { reference: 'RelatedPerson/ana' }, role: [{ text: 'Daughter' }] },
    ],
  }
  const ana = {
    name: [{ given: ['Ana'], family: 'Delgado' }],
    telecom: [{ system: 'phone', value: '555-0199' }],
  }
  const fact = onlyFact(mapAlone(mapCareTeam, team, { 'RelatedPerson/ana': ana }))
  assert.equal(fact.text, 'Ana Delgado')
  assert.equal(fact.sourceKey, 'a#RelatedPerson/ana')
  assert.deepEqual(fact.detail, { role: 'Daughter', team: 'Home team', phone: '555-0199' })
})

test('the general practitioner of the patient is on the care team', () => {
  const patient = { generalPractitioner: [{ display: 'Dr. Haddad' }] }
  assert.equal(onlyFact(mapAlone(mapGeneralPractitioner, patient)).detail?.role, 'General practitioner')
})

test('a role leads to the person who holds it', () => {
  const encounter = {
    class: { code: 'AMB' },
    participant: [{ individual: { reference: 'PractitionerRole/r' } }],
  }
  const others = {
    'PractitionerRole/r': { practitioner: { reference: 'Practitioner/9' } },
    'Practitioner/9': { name: [{ text: 'Nurse Lee' }] },
  }
  assert.equal(onlyFact(mapAlone(mapEncounter, encounter, others)).detail?.practitioner, 'Nurse Lee')
})
