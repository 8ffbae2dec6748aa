import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factOf, factsOf, leftOut } from './fixtures/read.ts'

const MEDICATIONS = '10160-0'
const product = (code: string) =>
  `<consumable><manufacturedProduct><manufacturedMaterial>${code}</manufacturedMaterial></manufacturedProduct></consumable>`
const INSULIN = product(
  '<code code="847232" codeSystem="2.16.840.1.113883.6.88" displayName="Insulin glargine"/>',
)
const entry = (inside: string, attributes = 'moodCode="EVN"') =>
  `<entry><substanceAdministration ${attributes}><statusCode code="active"/>${inside}</substanceAdministration></entry>`

const COURSE = '<effectiveTime xsi:type="IVL_TS"><low value="20090109"/></effectiveTime>'
const TWICE = '<effectiveTime xsi:type="PIVL_TS" operator="A"><period value="12" unit="h"/></effectiveTime>'
const DOSE = '<doseQuantity value="40" unit="[IU]"/>'
const ROUTE = '<routeCode code="C38299" displayName="Subcutaneous"/>'

test('a medication has its course, and its dose in words', () => {
  const fact = factOf(MEDICATIONS, entry(COURSE + TWICE + ROUTE + DOSE + INSULIN))
  assert.deepEqual(
    [fact.text, fact.status, fact.startedOn, fact.codes[0]?.system],
    ['Insulin glargine', 'active', '2009-01-09', 'rxnorm'],
  )
  assert.deepEqual(fact.detail, {
    dosage: '40 [IU], every 12 hours',
    dose: '40 [IU]',
    frequency: 'every 12 hours',
    route: 'Subcutaneous',
  })
})

test('a written instruction in the narrative goes before the coded dose', () => {
  const sig = `<entryRelationship><substanceAdministration><templateId root="2.16.840.1.113883.10.20.22.4.147"/>
    <text><reference value="#sig"/></text></substanceAdministration></entryRelationship>`
  const text = '<content ID="sig">40 units at bedtime</content>'
  assert.equal(factOf(MEDICATIONS, entry(DOSE + INSULIN + sig), text).detail?.dosage, '40 units at bedtime')
})

test('at bedtime and as needed are put into words', () => {
  const bedtime = '<effectiveTime xsi:type="EIVL_TS"><event code="HS"/></effectiveTime>'
  const needed = entry(`${bedtime}${DOSE}${INSULIN}<precondition/>`)
  assert.equal(factOf(MEDICATIONS, needed).detail?.dosage, '40 [IU], at bedtime, as needed')
})

test('a range between doses stays a range', () => {
  const range = `<effectiveTime xsi:type="PIVL_TS"><period xsi:type="IVL_PQ"><low value="4" unit="h"/><high value="6" unit="h"/></period></effectiveTime>`
  assert.equal(factOf(MEDICATIONS, entry(range + INSULIN)).detail?.frequency, 'every 4 to 6 hours')
})

test('a medicine without a code is called as the narrative calls it', () => {
  const code = '<code nullFlavor="OTH"><originalText><reference value="#m"/></originalText></code>'
  const fact = factOf(MEDICATIONS, entry(product(code)), '<content ID="m">Her herbal tea</content>')
  assert.deepEqual([fact.text, fact.codes], ['Her herbal tea', []])
})

test('a medicine that is not taken is no medication', () => {
  assert.match(
    leftOut(MEDICATIONS, entry(INSULIN, 'negationInd="true"'))[0] ?? '',
    /^Not taken: Insulin glargine/,
  )
})

test('a planned medicine says so', () => {
  assert.equal(factOf(MEDICATIONS, entry(INSULIN, 'moodCode="INT"')).detail?.intent, 'planned')
})

test('discharge medications stand inside an act', () => {
  const inside = `<entry><act><entryRelationship><substanceAdministration>${INSULIN}</substanceAdministration></entryRelationship></act></entry>`
  assert.equal(factsOf('10183-2', inside)[0]?.text, 'Insulin glargine')
})

test('an immunization keeps its lot, and one not given is left out', () => {
  const flu = product(
    '<code code="140" codeSystem="2.16.840.1.113883.12.292" displayName="Influenza"/><lotNumberText>L1</lotNumberText>',
  )
  const fact = factOf('11369-6', entry(`<effectiveTime value="20251001"/>${flu}`))
  assert.deepEqual(
    [fact.kind, fact.startedOn, fact.detail],
    ['immunization', '2025-10-01', { lotNumber: 'L1' }],
  )
  assert.deepEqual(leftOut('11369-6', entry(flu, 'negationInd="true"')), ['Influenza: It was not given.'])
})
