import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localeFor, type WordKey, words } from './index.ts'
import { asRead, plainProblems } from './plain-words.ts'
import { say } from './say.ts'

const keys = Object.keys(words.en)

/** Variables and plural or select branches of an ICU message, in order of name. */
const variables = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!))]
    .filter((name) => !/^\d/.test(name))
    .sort()

test('both languages have the same keys, in the same order', () => {
  assert.deepEqual(Object.keys(words.es), keys)
})

test('both languages name the same variables in every sentence', () => {
  for (const key of keys) assert.deepEqual(variables(words.es[key]!), variables(words.en[key]!), key)
})

test('every sentence can be said in both languages once its variables are filled', () => {
  for (const key of keys)
    for (const locale of ['en', 'es'] as const) {
      const filled = Object.fromEntries(
        variables(words[locale][key]!).map((name) => [name, name === 'count' ? 2 : 'Ana']),
      )
      assert.doesNotMatch(say(locale, key as WordKey, filled), /[{}]/, key)
    }
})

test('a sentence with a hole is our mistake and is not said', () => {
  assert.throws(() => say('en', 'patient.home.nextCall'))
})

test('one and many are told apart', () => {
  assert.equal(say('en', 'patient.entry.triesLeft', { count: 1 }), 'You can try 1 more time.')
  assert.equal(say('es', 'patient.entry.triesLeft', { count: 3 }), 'Puede intentarlo 3 veces más.')
})

test('every English sentence reads at sixth grade or below, without jargon', () => {
  const spanishOnPurpose = new Set(['letter.otherLanguage'])
  const hard = keys
    .filter((key) => !spanishOnPurpose.has(key))
    .flatMap((key) => plainProblems(words.en[key]!).map((why) => `${key}: ${why}`))
  assert.deepEqual(hard, [])
})

test('the checks see what they should: a hard sentence and a word of the trade', () => {
  const hard = plainProblems(
    'Your cardiovascular physician will subsequently initiate additional monitoring.',
  )
  assert.match(hard[0]!, /^grade /)
  assert.ok(hard.some((why) => why.startsWith('“physician”') || why.startsWith('“cardiovascular”')))
  assert.deepEqual(plainProblems('Call us today.'), [])
})

test('a choice is read as its last branch', () => {
  assert.equal(asRead('{count, plural, one {# day} other {# days}} left'), '5 days left')
})

test('no Spanish sentence was left in English', () => {
  const same = keys.filter((key) => words.es[key] === words.en[key] && /[a-z]{3}/i.test(words.en[key]!))
  assert.deepEqual(same, ['patient.costs.month'])
})

test('mail that tells of news carries no health facts and no names', () => {
  for (const locale of ['en', 'es'] as const)
    for (const key of keys.filter((one) => one.startsWith('letter.answers.')))
      assert.doesNotMatch(words[locale][key]!, /\{(name|patient|answer)/, key)
})

test('the language of the chart chooses the catalog', () => {
  for (const spanish of ['es', 'es-MX', 'spa', 'ES']) assert.equal(localeFor(spanish), 'es')
  for (const other of ['en', 'en-US', 'zh', '', null, undefined]) assert.equal(localeFor(other), 'en')
})
