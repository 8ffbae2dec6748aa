import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainProblems } from '../../../words/plain-words.ts'
import { planContent } from '../plan-content.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { accept } from './accept.ts'
import { interviewOfTheHouse, readInterview } from './load-interview.ts'
import { questionsFor } from './questions-for.ts'
import { suggestionsFrom } from './suggest.ts'

const copd = loadTemplates().find(({ id }) => id === 'copd')!
const planned = [
  { problemId: 'p1', name: 'COPD', template: copd },
  { problemId: 'p2', name: 'COPD, flare', template: copd },
]
const suggest = (answers: Record<string, string>, language: 'en' | 'es' = 'en') =>
  suggestionsFrom(interviewOfTheHouse, planned, answers, language)
const TODAY = '2026-03-03'
const draft = planContent.parse({
  goals: [
    { id: 'g1', problemId: 'p1', text: 'Walk a bit each day.' },
    { id: 'g2', problemId: 'p9', text: 'Something else' },
  ],
})

test('fits a call of twenty minutes: at most twenty-five questions with two conditions', () => {
  const count = questionsFor(interviewOfTheHouse, planned).flatMap(({ questions }) => questions).length
  assert.ok(count <= 25, `${count} questions`)
})

test('a template asks its barriers once, however many problems it plans', () => {
  const keys = questionsFor(interviewOfTheHouse, planned).map(({ key }) => key)
  assert.equal(keys.filter((key) => key === 'copd').length, 1)
})

test('every question reads at sixth grade or below', () => {
  const said = interviewOfTheHouse.sections.flatMap(({ title, questions }) => [
    title.en,
    ...questions.flatMap(({ ask, answers }) => [ask.en, ...(answers ?? []).map(({ say }) => say.en)]),
  ])
  assert.deepEqual(said.flatMap(plainProblems), [])
})

test('an answer suggests something for the plan, with the question, her words and the source', () => {
  const [step] = suggest({ fall: 'Yes' })
  assert.equal(step!.kind, 'step')
  assert.match(step!.because, /Did you fall in the last year\? “Yes”/)
  assert.match(step!.source, /STEADI/)
  assert.deepEqual(suggest({ fall: 'No' }), [])
})

test('a barrier of a condition names the guideline its template rests on', () => {
  const [one] = suggest({ 'barrier.copd.0': 'Yes' })
  assert.equal(one!.problemId, 'p1')
  assert.match(one!.source, /NHLBI/)
  assert.deepEqual(suggest({ 'barrier.copd.0': 'No' }), [])
})

test('accepted, each goes where it belongs, and twice is once', () => {
  const [matters] = suggest({ matters: 'I want to dance.' })
  assert.equal(accept(draft, matters!, TODAY).whatMatters, 'I want to dance.')
  const [barrier] = suggest({ 'barrier.copd.0': 'Yes' })
  const once = accept(draft, barrier!, TODAY)
  assert.deepEqual(
    once.goals.map(({ barriers }) => barriers.length),
    [1, 0],
  )
  assert.deepEqual(accept(once, barrier!, TODAY), once)
  const [answer, step] = suggest({ ride: 'It is hard to get a ride' })
  assert.equal(accept(draft, answer!, TODAY).home.ride, 'It is hard to get a ride')
  const stepped = accept(draft, step!, TODAY)
  assert.deepEqual(
    stepped.interventions.map(({ text, dueOn }) => [text, dueOn]),
    [['Find a ride to visits.', '2026-04-02']],
  )
  assert.deepEqual(accept(stepped, step!, TODAY), stepped)
})

test('in Spanish the same answer suggests the same thing', () => {
  assert.equal(suggest({ instructions: 'Sí' }, 'es')[0]!.value, 'short_only')
})

test('a broken interview names the place', () => {
  assert.throws(() => readInterview('sections: 1'), /interview\.yaml cannot be used\. sections: /)
})
