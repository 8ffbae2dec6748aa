import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../reading/refusal.ts'
import { documentOf, WALTER } from './fixtures/document.ts'
import { chartOf } from './fixtures/read.ts'
import { readCcda } from './read-ccda.ts'

test('the record target is the person', () => {
  const { person, sourceSystem, sourcePatientId } = chartOf(documentOf({}))
  assert.deepEqual([sourceSystem, sourcePatientId], ['1.2.3.4.5', 'W-78'])
  assert.deepEqual(person, {
    identifiers: [{ system: '1.2.3.4.5', value: 'W-78', kind: 'mrn' }],
    givenName: 'Walter J',
    familyName: 'Okafor',
    birthDate: '1948-01-17',
    sex: 'male',
    language: 'en',
    phone: '555-0110',
    email: 'walter@example.org',
    address: { line: '4 Oak Ave', city: 'Salem', state: 'OR', postalCode: '97301' },
  })
})

test('a name where it should be null is not taken from another', () => {
  const role = WALTER.replace('<patient>', '<patient><name nullFlavor="UNK"/>')
  assert.equal(chartOf(documentOf({ role })).person?.familyName, 'Okafor')
})

test('death is known with or without its day', () => {
  const dead = (more: string) =>
    chartOf(documentOf({ role: WALTER.replace('<patient>', `<patient>${more}`) })).person
  assert.equal(dead('<sdtc:deceasedInd value="true"/>')?.deceased, true)
  assert.equal(dead('<sdtc:deceasedTime value="20260203"/>')?.deceasedOn, '2026-02-03')
})

test('an id without an extension is itself the id, and the custodian vouches', () => {
  const role = WALTER.replace('root="1.2.3.4.5" extension="W-78"', 'root="0fedb502"')
  const header = `<custodian><assignedCustodian><representedCustodianOrganization><id root="9.9.9"/>
    </representedCustodianOrganization></assignedCustodian></custodian>`
  const { sourceSystem, sourcePatientId } = chartOf(documentOf({ role, header }))
  assert.deepEqual([sourceSystem, sourcePatientId], ['9.9.9', '0fedb502'])
})

const refusals: [string, string, string][] = [
  ['a birth date in the future', WALTER.replace('19480117', '20990101'), 'birth-date-in-future'],
  ['a birth year alone', WALTER.replace('19480117', '1948'), 'birth-date-missing'],
  [
    'a birth date that is unknown',
    WALTER.replace('value="19480117"', 'nullFlavor="UNK"'),
    'birth-date-missing',
  ],
  ['no patient', '<patientRole/>', 'no-patient'],
]

for (const [what, role, code] of refusals)
  test(`${what} is refused`, () => {
    const chart = readCcda(documentOf({ role }), { today: '2026-11-25' })
    assert.equal(isRefusal(chart) && chart.code, code)
  })

test('a document for two patients is refused and names both', () => {
  const header = `<recordTarget>${WALTER.replace('>Walter<', '>June<')}</recordTarget>`
  const chart = readCcda(documentOf({ header }), { today: '2026-11-25' })
  assert.ok(isRefusal(chart))
  assert.match(chart.message, /Walter J Okafor and June J Okafor/)
})
