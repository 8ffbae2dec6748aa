import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factOf, factsOf, leftOut } from './fixtures/read.ts'

const RESULTS = '30954-2'
const A1C = '<code code="4548-4" codeSystem="2.16.840.1.113883.6.1" displayName="Hemoglobin A1c"/>'
const alone = (inside: string, attributes = '') =>
  `<entry><observation ${attributes}>${inside}</observation></entry>`
const result = (value: string) => factOf(RESULTS, alone(A1C + value))

test('a result has number, unit, interpretation and range', () => {
  const fact = result(`<effectiveTime value="20260301"/><value xsi:type="PQ" value="7.4" unit="%"/>
    <interpretationCode code="H" displayName="High"/>
    <referenceRange><observationRange><text>4.0-5.6 %</text></observationRange></referenceRange>`)
  assert.deepEqual(
    [fact.kind, fact.valueNumber, fact.unit, fact.startedOn],
    ['result', 7.4, '%', '2026-03-01'],
  )
  assert.deepEqual(fact.detail, {
    category: 'laboratory',
    interpretation: 'High',
    referenceRange: '4.0-5.6 %',
  })
})

test('vital signs share the time of their panel', () => {
  const part = (code: string, value: number) =>
    `<component><observation><code code="${code}" displayName="${code}"/><value xsi:type="PQ" value="${value}" unit="mm[Hg]"/></observation></component>`
  const panel = `<entry><organizer><effectiveTime value="202603011015-0800"/>${part('8480-6', 148)}${part('8462-4', 86)}</organizer></entry>`
  assert.deepEqual(
    factsOf('8716-3', panel).map(({ kind, startedOn, valueNumber }) => [kind, startedOn, valueNumber]),
    [
      ['vital', '2026-03-01T10:15-08:00', 148],
      ['vital', '2026-03-01T10:15-08:00', 86],
    ],
  )
})

const inWords: [string, string, string][] = [
  ['less than', '<value xsi:type="IVL_PQ"><high value="5" unit="mg" inclusive="false"/></value>', '<5'],
  ['at least', '<value xsi:type="IVL_PQ"><low value="5" unit="mg"/></value>', '>=5'],
  ['a range', '<value xsi:type="IVL_PQ"><low value="2"/><high value="4"/></value>', '2 to 4'],
  ['a coded value', '<value xsi:type="CD" code="1" displayName="Positive"/>', 'Positive'],
  ['a string', '<value xsi:type="ST">yellow</value>', 'yellow'],
  ['a number that is none', '<value xsi:type="PQ" value="many" unit="/HPF"/>', 'many'],
]

for (const [what, value, text] of inWords)
  test(`${what} is words, not a number`, () => {
    const fact = result(value)
    assert.deepEqual([fact.valueText, fact.valueNumber], [text, undefined])
  })

test('a result that is pending is left out by name', () => {
  assert.deepEqual(leftOut(RESULTS, alone(`${A1C}<value xsi:type="PQ" nullFlavor="UNK"/>`)), [
    'Hemoglobin A1c: It has no value that can be read.',
  ])
})

test('a smoking status is named so, although its code says only ASSERTION', () => {
  const smoking = `<templateId root="2.16.840.1.113883.10.20.22.4.78"/><code code="ASSERTION"/>
    <value xsi:type="CD" code="8517006" codeSystem="2.16.840.1.113883.6.96" displayName="Former smoker"/>`
  const fact = factOf('29762-2', alone(smoking))
  assert.deepEqual([fact.text, fact.valueText, fact.codes], ['Smoking status', 'Former smoker', []])
  assert.equal(fact.detail?.category, 'social-history')
})
