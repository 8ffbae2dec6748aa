import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { scoreSet } from './score-set.ts'
import { SETS } from './sets.ts'

const set = (key: string) => SETS.find((one) => one.key === key)!
/** The answers in the order of the questions; null is left open. */
const answered = (key: string, options: (number | null)[]) =>
  Object.fromEntries(
    set(key).questions.flatMap(({ key: question }, at) =>
      options[at] == null ? [] : [[question, options[at]]],
    ),
  )
const scored = (key: string, options: (number | null)[]) => scoreSet(set(key), answered(key, options))

describe('question sets', () => {
  // Cut points: PHQ-2 3; PHQ-9 5, 10, 15, 20; GAD-7 5, 10, 15 (Kroenke, Spitzer, Williams); STEADI: any yes.
  const cases: [set: string, options: number[], score: number, result: RegExp][] = [
    ['phq-2', [1, 1], 2, /^No sign/],
    ['phq-2', [2, 1], 3, /positive/],
    ['phq-9', [1, 1, 1, 1, 0, 0, 0, 0, 0], 4, /^Minimal/],
    ['phq-9', [1, 1, 1, 1, 1, 0, 0, 0, 0], 5, /^Mild/],
    ['phq-9', [2, 2, 2, 2, 1, 0, 0, 0, 0], 9, /^Mild/],
    ['phq-9', [2, 2, 2, 2, 2, 0, 0, 0, 0], 10, /^Moderate\./],
    ['phq-9', [3, 3, 3, 3, 3, 0, 0, 0, 0], 15, /^Moderately severe/],
    ['phq-9', [3, 3, 3, 3, 3, 3, 1, 0, 0], 19, /^Moderately severe/],
    ['phq-9', [3, 3, 3, 3, 3, 3, 2, 0, 0], 20, /^Severe/],
    ['phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 3], 27, /^Severe/],
    ['gad-7', [1, 1, 1, 1, 0, 0, 0], 4, /^Minimal/],
    ['gad-7', [1, 1, 1, 1, 1, 0, 0], 5, /^Mild/],
    ['gad-7', [2, 2, 2, 2, 2, 0, 0], 10, /^Moderate/],
    ['gad-7', [3, 3, 3, 3, 3, 0, 0], 15, /^Severe/],
    ['falls', [1, 1, 1], 0, /^No sign/],
    ['falls', [1, 0, 1], 1, /^At risk/],
    ['caregiver', [1, 1, 1, 0, 0, 0], 3, /^Holding/],
    ['caregiver', [2, 2, 0, 0, 0, 0], 4, /^Strained/],
    ['ahc-hrsn', [0, 1, 2, 2, 1, 1], 0, /^No need/],
    ['ahc-hrsn', [0, 1, 1, 2, 1, 1], 1, /^A need/],
  ]
  for (const [key, options, score, result] of cases)
    it(`${key} ${options.join('')} comes to ${score}`, () => {
      const came = scored(key, options)
      assert.equal(came.score, score)
      assert.match(came.result, result)
    })

  it('the last question of PHQ-9 needs a person at any answer but the first, whatever the sum and whatever is left open', () => {
    for (const harm of [1, 2, 3]) {
      assert.equal(scored('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, harm]).needsPerson, true)
      assert.deepEqual(scored('phq-9', [null, null, null, null, null, null, null, null, harm]), {
        score: null,
        result: 'Not all was answered: no score',
        needsPerson: true,
        suggested: [],
      })
    }
    assert.equal(scored('phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 0]).needsPerson, false)
  })
  it('with a question left open has no score', () => {
    assert.equal(scored('gad-7', [3, 3, 3, 3, 3, 3, null]).score, null)
  })
  it('needs at home suggest Z codes, each once, and nothing else does', () => {
    assert.deepEqual(scored('ahc-hrsn', [2, 0, 0, 1, 0, 2]).suggested, [
      'Z59.00',
      'Z59.10',
      'Z59.41',
      'Z59.82',
      'Z59.12',
    ])
    assert.deepEqual(scored('phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 3]).suggested, [])
  })
  it('every set carries its credit, and speaks Spanish wholly or not at all', () => {
    for (const { key, credit, questions, lead, inSpanish } of SETS) {
      assert.ok(credit.length > 20, key)
      const said = [lead.es, ...questions.flatMap(({ es, options }) => [es, ...options.map((one) => one.es)])]
      if (inSpanish) assert.ok(!said.includes(null), key)
      else
        assert.ok(
          questions.every(({ es }) => es === null),
          key,
        )
      for (const { options } of questions) assert.ok(options.length >= 2, key)
    }
    assert.deepEqual(
      SETS.map(({ key, questions }) => [key, questions.length]),
      [
        ['phq-2', 2],
        ['phq-9', 9],
        ['gad-7', 7],
        ['ahc-hrsn', 6],
        ['falls', 3],
        ['caregiver', 6],
      ],
    )
  })
  it('asks nothing about violence: those items are not ours to show', () => {
    for (const { questions } of SETS)
      for (const { en } of questions)
        assert.doesNotMatch(en, /physically hurt|insult|threaten you|scream|curse/i)
  })
})
