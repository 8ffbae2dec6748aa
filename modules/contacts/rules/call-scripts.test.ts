import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainProblems } from '../../../words/plain-words.ts'
import { callScripts, readCallScripts, worstZone } from './call-scripts.ts'

const scripts = callScripts()
const asked = [...scripts.core, ...scripts.conditions]
const instead = scripts.conditions.flatMap((one) => one.instead ?? [])
const questions = [
  ...asked,
  ...instead,
  ...asked.flatMap(({ more }) => (more ? [{ ask: more }] : [])),
  ...scripts.medicine_review,
  ...scripts.teach_back,
]
const spoken = [...scripts.opening, ...scripts.closing, ...scripts.voicemail]

test('everything said aloud reads at sixth grade or below', () => {
  const said = [
    ...questions.map(({ ask }) => ask.en),
    ...spoken.map(({ en }) => en),
    ...[...asked, ...instead].flatMap(({ answers }) => answers.map(({ say }) => say.en)),
  ]
  assert.deepEqual(said.flatMap(plainProblems), [])
})

test('both languages name the same variables', () => {
  const variables = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
  const pairs = [...questions.map(({ ask }) => ask), ...spoken]
  for (const { en, es } of pairs) assert.deepEqual(variables(en), variables(es), en)
})

test('a voicemail says nothing about health', () => {
  for (const { en, es } of scripts.voicemail)
    assert.doesNotMatch(`${en} ${es}`, /health|salud|medic|plan|care|nurse|doctor|clinic|result/i)
})

test('the teach-back never asks a yes-or-no "do you understand?"', () => {
  for (const { ask } of scripts.teach_back)
    assert.doesNotMatch(`${ask.en} ${ask.es}`, /do you understand|entendió|entiende/i)
})

test('self-harm, being unsafe and a blow to the head are red', () => {
  const red = scripts.core.flatMap(({ key, answers }) =>
    answers.some(({ zone }) => zone === 'red') ? [key] : [],
  )
  assert.deepEqual(red, ['new_problem', 'fall', 'mood', 'home'])
})

test('one red answer outweighs the rest, and an open question is never green', () => {
  assert.equal(worstZone(['green', 'red', 'yellow']), 'red')
  assert.equal(worstZone(['green', null]), 'yellow')
  assert.equal(worstZone(['green', 'green']), 'green')
})

test('a worse answer never lowers the zone', () => {
  const zones = ['green', 'yellow', 'red'] as const
  const rank = (zone: (typeof zones)[number]) => zones.indexOf(zone)
  for (const a of zones)
    for (const b of zones)
      for (const worse of zones.slice(rank(b)))
        assert.ok(rank(worstZone([a, worse])) >= rank(worstZone([a, b])))
})

test('broken scripts name the place', () => {
  assert.throws(() => readCallScripts('version: 1'), /call-scripts\.yaml cannot be used\. version: /)
})
