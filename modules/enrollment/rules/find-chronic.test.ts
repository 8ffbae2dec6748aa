import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { type ConditionFact, categoriesOfWords, findChronic } from './find-chronic.ts'

const fact = (text: string, more: Partial<ConditionFact> = {}): ConditionFact => ({
  text,
  codes: [{ system: 'snomed', code: '0' }],
  status: 'active',
  ...more,
})
const icd10 = (code: string): ConditionFact => fact('as coded', { codes: [{ system: 'icd10cm', code }] })
const keys = (facts: ConditionFact[]): string[] => findChronic(facts).map((match) => match.key)

const cases: [string, string[]][] = parse(
  readFileSync(new URL('./cases/chronic-words.yaml', import.meta.url), 'utf8'),
)
for (const [words, expected] of cases)
  test(`"${words}" is ${expected.join(' and ') || 'no long-term condition'}`, () => {
    assert.deepEqual(
      categoriesOfWords(words)
        .map((category) => category.key)
        .sort(),
      [...expected].sort(),
    )
  })

test('an ICD-10-CM code counts with or without its dot and in small letters', () => {
  for (const code of ['I50.9', 'I509', 'i50.9']) assert.deepEqual(keys([icd10(code)]), ['heart_failure'])
})

test('one code can speak of two conditions, as the coding guideline has it', () => {
  assert.deepEqual(keys([icd10('I11.0')]), ['hypertension', 'heart_failure'])
  assert.deepEqual(keys([icd10('E11.22')]), ['diabetes', 'kidney'])
})

test('where the chart carries a code, the words beside it do not add a category', () => {
  const pneumonia = fact('Pneumonia in a person with diabetes', {
    codes: [{ system: 'icd10cm', code: 'J18.9' }],
  })
  assert.deepEqual(keys([pneumonia]), [])
})

test('a condition that is over, or was a mistake, does not count', () => {
  for (const status of ['resolved', 'inactive', 'remission', 'entered-in-error'])
    assert.deepEqual(keys([fact('Hypertension', { status })]), [], status)
  assert.deepEqual(keys([fact('Hypertension', { endedOn: '2020-01-01' })]), [])
  assert.deepEqual(keys([fact('Hypertension', { status: undefined })]), ['hypertension'])
})

test('a match names every fact, the words or code that made it, and how', () => {
  const facts = [fact('Hypertension', { id: 'a' }), { ...icd10('I10'), id: 'b' }]
  const [match] = findChronic(facts)
  assert.equal(match?.label, 'High blood pressure')
  assert.deepEqual(
    match?.found.map(({ fact, how, said }) => [fact.id, how, said]),
    [
      ['a', 'words', 'Hypertension'],
      ['b', 'icd10', 'I10'],
    ],
  )
})

test('the display of a code stands in where a fact has no text of its own', () => {
  assert.deepEqual(keys([fact('', { codes: [{ system: 'snomed', code: '1', display: 'Asthma' }] })]), [
    'asthma',
  ])
})
