import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainProblems } from '../../../words/plain-words.ts'
import { consentScript, requiredElements } from './consent-elements.ts'
import { type ConsentDraft, consentProblems } from './consent-problems.ts'

const words = { practice: 'Maple Family Care', practitioner: 'Dr. Haddad', cost: '$12.40', phone: '555-0100' }
const now = '2026-11-25T15:00:00Z'
const rosaAccepts: ConsentDraft = {
  program: 'ccm',
  practitionerId: 'haddad',
  decision: 'accepted',
  means: 'verbal',
  elements: requiredElements,
  language: 'es',
  scriptVersion: 'ccm-2026-11',
  costCents: 1240,
  givenBy: 'patient',
  givenByName: 'Rosa Delgado',
  givenAt: '2026-11-25T14:50:00Z',
  obtainedBy: 'lee',
}
const codes = (more: Partial<ConsentDraft>): string[] =>
  consentProblems({ ...rosaAccepts, ...more }, now).map(({ code }) => code)

test('a complete consent has no problems', () => assert.deepEqual(codes({}), []))

for (const element of requiredElements)
  test(`it is not valid while ${element} was not told`, () => {
    const elements = requiredElements.filter((key) => key !== element)
    assert.deepEqual(codes({ elements }), [`element_missing:${element}`])
  })

const missing: [keyof ConsentDraft, string][] = [
  ['program', 'program_missing'],
  ['practitionerId', 'practitioner_missing'],
  ['means', 'means_missing'],
  ['givenBy', 'given_by_missing'],
  ['givenByName', 'given_by_name_missing'],
  ['givenAt', 'given_at_missing'],
  ['obtainedBy', 'obtained_by_missing'],
  ['costCents', 'cost_missing'],
  ['language', 'language_missing'],
  ['scriptVersion', 'script_missing'],
  ['decision', 'decision_missing'],
]
for (const [field, code] of missing)
  test(`without ${field} it says ${code}`, () => assert.deepEqual(codes({ [field]: null }), [code]))

test('a name of blanks is no name, and a cost of nothing is a cost', () => {
  assert.deepEqual(codes({ givenByName: '   ' }), ['given_by_name_missing'])
  assert.deepEqual(codes({ costCents: 0 }), [])
  assert.deepEqual(codes({ costCents: null, costText: 'nothing, Medicaid pays' }), [])
})

test('a time that has not come yet is refused', () => {
  assert.deepEqual(codes({ givenAt: '2026-11-25T15:00:01Z' }), ['given_at_in_future'])
  assert.deepEqual(codes({ givenAt: 'yesterday' }), ['given_at_unreadable'])
})

test('a "no" needs who, when and how, but not every element', () => {
  assert.deepEqual(codes({ decision: 'declined', elements: [], costCents: null }), [])
  assert.deepEqual(codes({ decision: 'declined', obtainedBy: null }), ['obtained_by_missing'])
})

test('taking it back names the consent and the last day', () => {
  assert.deepEqual(codes({ decision: 'revoked' }), ['revokes_missing', 'ends_on_missing'])
  assert.deepEqual(codes({ decision: 'revoked', revokes: 'a', endsOn: '2026-11-30' }), [])
})

test('the script is complete in both languages and leaves no blank unfilled', () => {
  for (const language of ['en', 'es'] as const) {
    const script = consentScript(language, words)
    const said = [script.opening, ...script.elements.map(({ text }) => text), script.question].join(' ')
    assert.ok(!/[{}]/.test(said), said)
    for (const word of Object.values(words)) assert.ok(said.includes(word), word)
  }
})

test('what is said aloud reads at sixth grade or below', () => {
  const script = consentScript('en', { ...words, practitioner: 'Ann', practice: 'Ann' })
  const said = [script.opening, ...script.elements.map(({ text }) => text), script.question]
  assert.deepEqual(said.flatMap(plainProblems), [])
})

test('the script asks for exactly the four elements the rule asks for', () => {
  const required = consentScript('en', words).elements.filter((element) => element.required)
  assert.deepEqual(
    required.map(({ key }) => key),
    requiredElements,
  )
})

test('a version that does not exist is our mistake', () => {
  assert.throws(() => consentScript('en', words, 'ccm-1999-01'), /no consent script/)
})
