import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf, section } from './fixtures/document.ts'
import { chartOf, factOf, leftOut } from './fixtures/read.ts'

const OFFICE = '<code code="99213" codeSystem="2.16.840.1.113883.6.12" displayName="Office visit"/>'
const HADDAD = `<assignedEntity><id root="2.16.840.1.113883.4.6" extension="1234567893"/>
  <telecom value="tel:555-0150"/><assignedPerson><name><prefix>Dr.</prefix><given>Sami</given><family>Haddad</family></name></assignedPerson>
  <representedOrganization><name>Elm Street Practice</name></representedOrganization></assignedEntity>`

test('an encounter has its time, who was seen, where, and what was found', () => {
  const fact = factOf(
    '46240-8',
    `<entry><encounter>${OFFICE}<effectiveTime value="20260105"/><performer>${HADDAD}</performer>
      <participant typeCode="LOC"><participantRole><playingEntity><name>Room 3</name></playingEntity></participantRole></participant>
      <entryRelationship><act><entryRelationship><observation><value xsi:type="CD" displayName="Fever"/></observation></entryRelationship></act></entryRelationship>
    </encounter></entry>`,
  )
  assert.deepEqual([fact.text, fact.startedOn, fact.codes[0]?.system], ['Office visit', '2026-01-05', 'cpt'])
  assert.deepEqual(fact.detail, { practitioner: 'Dr. Sami Haddad', location: 'Room 3', reason: 'Fever' })
})

test('a visit of unknown kind still has its day', () => {
  const unknown =
    '<entry><encounter><code nullFlavor="UNK"/><effectiveTime value="20260105"/></encounter></entry>'
  assert.deepEqual(
    [factOf('46240-8', unknown).text, factOf('46240-8', unknown).startedOn],
    ['Encounter', '2026-01-05'],
  )
})

for (const form of ['procedure', 'act', 'observation'])
  test(`a procedure may be written as ${form}`, () => {
    const foot = `<entry><${form}><code code="401191002" displayName="Foot exam"/><effectiveTime value="2026"/></${form}></entry>`
    assert.deepEqual([factOf('47519-4', foot).kind, factOf('47519-4', foot).startedOn], ['procedure', '2026'])
  })

test('a procedure that was refused is left out', () => {
  const refused = '<entry><procedure negationInd="true"><code displayName="Colonoscopy"/></procedure></entry>'
  assert.deepEqual(leftOut('47519-4', refused), ['Colonoscopy: It was not done.'])
})

test('insurance names payer, member and group', () => {
  const fact = factOf(
    '48768-6',
    `<entry><act><statusCode code="completed"/><entryRelationship><sequenceNumber value="1"/><act><id root="1.2" extension="G-7"/>
      <performer><assignedEntity><representedOrganization><name>Medicare</name></representedOrganization></assignedEntity></performer>
      <participant typeCode="COV"><time><low value="20130101"/></time><participantRole><id root="3.4" extension="M-1"/></participantRole></participant>
    </act></entryRelationship></act></entry>`,
  )
  assert.deepEqual([fact.kind, fact.text, fact.startedOn], ['coverage', 'Medicare', '2013-01-01'])
  assert.deepEqual(fact.detail, { payer: 'Medicare', memberId: 'M-1', groupId: 'G-7', order: '1' })
})

test('the care team section and the header name the team', () => {
  const header = `<participant typeCode="IND"><associatedEntity classCode="CAREGIVER"><code displayName="daughter"/>
      <associatedPerson><name><given>Ana</given><family>Okafor</family></name></associatedPerson></associatedEntity></participant>
    <documentationOf><serviceEvent><performer><functionCode displayName="Primary care"/>${HADDAD}</performer></serviceEvent></documentationOf>`
  const lee = '<assignedEntity><assignedPerson><name>Nurse Lee</name></assignedPerson></assignedEntity>'
  const body = section(
    '85847-2',
    `<entry><organizer><component><act><performer>${lee}</performer></act></component></organizer></entry>`,
  )
  const facts = chartOf(documentOf({ header, body })).facts
  assert.deepEqual(
    facts.map(({ text, sourcePath, detail }) => [text, sourcePath, detail?.role]),
    [
      ['Nurse Lee', 'Care team section, entry 1', undefined],
      ['Dr. Sami Haddad', 'Header, performer 1', 'Primary care'],
      ['Ana Okafor', 'Header, participant 1', 'daughter'],
    ],
  )
  assert.equal(facts[1]?.detail?.npi, '1234567893')
})

test('the visit that the document is about stands in its header', () => {
  const header = `<componentOf><encompassingEncounter>${OFFICE}<effectiveTime><low value="20260301"/><high value="20260304"/></effectiveTime>
    <responsibleParty>${HADDAD}</responsibleParty></encompassingEncounter></componentOf>`
  const [fact] = chartOf(documentOf({ header })).facts
  assert.deepEqual(
    [fact?.startedOn, fact?.endedOn, fact?.detail?.practitioner],
    ['2026-03-01', '2026-03-04', 'Dr. Sami Haddad'],
  )
})
