import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { practice, staff } from '../../../samples/cast.ts'
import { words } from '../../../words/index.ts'
import { plainProblems } from '../../../words/plain-words.ts'
import { TEXTS, type TextKey, textValues, wordsOf } from './texts.ts'

/** One text is at most this long; a longer one costs two and may arrive as halves. */
const SIGNS_MAX = 160
const ORIGIN = 'https://care.example.org'
const HEALTH =
  /diabet|insulin|heart|coraz|presión|pressure|blood|sangre|pill|pastilla|medic|doctor|sick|enferm|diagn|cancer|mental|plan de|care plan|visit|test|result|weight|peso|program|medicare/i

describe('every text and mail that leaves by a template', () => {
  for (const locale of ['en', 'es'] as const)
    for (const [name, key] of Object.entries(TEXTS)) {
      // With the real names of people and of the practice, and our link; the practice's name is its own.
      const values = textValues({ practice, origin: ORIGIN }, staff.tomas.name)
      const text = wordsOf(locale, { text: name as TextKey, channel: 'sms' }, values)
      const mail = wordsOf(locale, { text: name as TextKey, channel: 'mail' }, values)
      it(`${locale} ${name} says nothing of health, fits one text, and says how to end them`, () => {
        const ours = text.replaceAll(practice.name, '').replaceAll(ORIGIN, '')
        assert.doesNotMatch(ours, HEALTH)
        assert.doesNotMatch(mail.replaceAll(practice.name, '').replaceAll(ORIGIN, ''), HEALTH)
        assert.match(mail, /\(555\) 010-0100$/)
        assert.ok(text.length <= SIGNS_MAX, `${text.length}: ${text}`)
        assert.match(text, name === 'stopped' ? /START/ : /STOP|ALTO/)
        assert.match(text, /https:\/\/care\.example\.org\/my\/|\(555\) 010-0100|STOP|ALTO/)
      })
      it(`${locale} ${name} is filled with names, numbers and a link, and with nothing else`, () => {
        const holes = [...words[locale][key]!.matchAll(/\{(\w+)/g)].map(([, hole]) => hole!)
        assert.ok(holes.length > 0)
        for (const hole of holes) assert.ok(['practice', 'coordinator', 'phone', 'link'].includes(hole), hole)
      })
    }
  it('is plain', () => {
    for (const key of Object.values(TEXTS)) assert.deepEqual(plainProblems(words.en[key]!), [], key)
  })
})
