import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factOf, factsOf, leftOut } from './fixtures/read.ts'

const PROBLEMS = '11450-4'
const ALLERGIES = '48765-2'
const COPD = '<value xsi:type="CD" code="13645005" codeSystem="2.16.840.1.113883.6.96" displayName="COPD"/>'

const concern = (status: string, observation: string, attributes = '') =>
  `<entry><act><statusCode code="${status}"/><entryRelationship><observation ${attributes}>${observation}</observation></entryRelationship></act></entry>`

test('a problem has its code, status, month of onset and place', () => {
  const fact = factOf(
    PROBLEMS,
    concern(
      'active',
      `<id root="1.2" extension="3"/><effectiveTime><low value="201503"/></effectiveTime>${COPD}`,
    ),
  )
  assert.deepEqual(
    [fact.kind, fact.text, fact.status, fact.startedOn, fact.sourceKey, fact.sourcePath],
    ['condition', 'COPD', 'active', '2015-03', '1.2|3', 'Problems section, entry 1'],
  )
  assert.deepEqual(fact.codes, [{ system: 'snomed', code: '13645005', display: 'COPD' }])
})

test('an end date means resolved, whatever the concern says', () => {
  const ended = `<effectiveTime><low value="2015"/><high value="20200101"/></effectiveTime>${COPD}`
  assert.deepEqual(
    [factOf(PROBLEMS, concern('active', ended)).status, factOf(PROBLEMS, concern('active', ended)).endedOn],
    ['resolved', '2020-01-01'],
  )
})

test('an end that is known but not when closes a completed concern only', () => {
  const open = `<effectiveTime><high nullFlavor="UNK"/></effectiveTime>${COPD}`
  assert.equal(factOf(PROBLEMS, concern('completed', open)).status, 'resolved')
  assert.equal(factOf(PROBLEMS, concern('active', open)).status, 'active')
})

test('the status observation of R1.1 goes first', () => {
  const status = `<entryRelationship><observation><templateId root="2.16.840.1.113883.10.20.22.4.6"/>
    <value xsi:type="CD" displayName="Inactive"/></observation></entryRelationship>`
  assert.equal(factOf(PROBLEMS, concern('active', COPD + status)).status, 'inactive')
})

test('a code that is null is read from the narrative', () => {
  const value =
    '<value xsi:type="CD" nullFlavor="OTH"><originalText><reference value="#p1"/></originalText></value>'
  const text = '<list><item ID="p1">Gets short of <b>breath</b></item></list>'
  assert.equal(factOf(PROBLEMS, concern('active', value), text).text, 'Gets short of breath')
})

test('an empty mark in the narrative stands for what is around it', () => {
  const value =
    '<value xsi:type="CD" nullFlavor="UNK"><originalText><reference value="#p1"/></originalText></value>'
  const text = '<table><tr><td><content ID="p1"/>Gout</td><td>2019</td></tr></table>'
  assert.equal(factOf(PROBLEMS, concern('active', value), text).text, 'Gout')
})

test('a problem that the patient does not have is no fact', () => {
  assert.deepEqual(leftOut(PROBLEMS, concern('active', COPD, 'negationInd="true"')), [
    'Not present: COPD: It says that the patient does not have it, which is not a problem.',
  ])
})

test('"No known problems" is said, not recorded', () => {
  const none = '<value xsi:type="CD" code="160245001" displayName="No known problems"/>'
  assert.match(
    leftOut(PROBLEMS, concern('active', none))[0] ?? '',
    /^No known problems: It says that there is nothing/,
  )
})

test('problems without code and text are counted', () => {
  const empty = concern('active', '<value xsi:type="CD" nullFlavor="NI"/>')
  assert.deepEqual(leftOut(PROBLEMS, empty + empty), ['2 problems: It has neither a code nor a text.'])
})

test('one id for two problems makes two facts, and the same problem twice makes one', () => {
  const gout = '<value xsi:type="CD" code="90560007" displayName="Gout"/>'
  const id = '<id root="ab1791b0"/>'
  const entries = [COPD, gout, COPD].map((value) => concern('active', id + value)).join('')
  const facts = factsOf(PROBLEMS, entries)
  assert.deepEqual(
    facts.map(({ text }) => text),
    ['COPD', 'Gout'],
  )
  const first = factsOf(PROBLEMS, concern('active', id + gout) + entries).find(({ text }) => text === 'COPD')
  assert.equal(first?.sourceKey, facts[0]?.sourceKey)
})

const PENICILLIN = `<participant><participantRole><playingEntity>
  <code code="7980" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin"/></playingEntity></participantRole></participant>`
const related = (template: string, name: string) =>
  `<entryRelationship><observation><templateId root="2.16.840.1.113883.10.20.22.4.${template}"/><value xsi:type="CD" displayName="${name}"/></observation></entryRelationship>`

test('an allergy is its substance, with reaction and severity', () => {
  const type = '<value xsi:type="CD" code="416098002" displayName="Drug allergy"/>'
  const fact = factOf(
    ALLERGIES,
    concern('active', type + PENICILLIN + related('9', 'Hives') + related('8', 'Moderate')),
  )
  assert.deepEqual([fact.text, fact.status, fact.codes[0]?.system], ['Penicillin', 'active', 'rxnorm'])
  assert.deepEqual(fact.detail, { reaction: 'Hives', severity: 'Moderate', type: 'Drug allergy' })
})

test('no known allergies are said, not recorded', () => {
  assert.match(
    leftOut(ALLERGIES, concern('active', PENICILLIN, 'negationInd="true"'))[0] ?? '',
    /^No allergy: Penicillin/,
  )
})
