import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadTemplates } from '../templates/load-templates.ts'
import { completeness } from './completeness.ts'
import { draftFromTemplates } from './draft-from-templates.ts'

const templates = loadTemplates()
const today = '2026-11-25'
const rosa = [
  { id: 'c1', icd10: 'E11.9', label: 'Diabetes', onsetOn: '2011' },
  { id: 'c2', icd10: 'I50.22', label: 'Heart failure', onsetOn: '2022-03' },
]
const draft = draftFromTemplates(rosa, templates, 'es', today)

test('each condition gets its own template, in the language of the patient', () => {
  assert.deepEqual(
    draft.problems.map(({ templateId }) => templateId),
    ['diabetes@1', 'heart-failure@1'],
  )
  assert.match(draft.problems[1]!.zones.red[0]!.do, /Llame al 911/)
})

test('what a template can know stands; what only the patient can say stays open', () => {
  const { elements } = completeness(draft, { today })
  const done = elements.filter((element) => element.done).map(({ key }) => key)
  assert.deepEqual(done, ['outlook', 'goals', 'symptoms', 'interventions', 'review'])
})

test('every goal has a measure, a target and a date after today', () => {
  for (const goal of draft.goals) {
    assert.ok(goal.measure && goal.target.value !== null)
    assert.ok(goal.dueOn! > today)
  }
})

test('two codes of one template share one set of goals, and the plan says so', () => {
  const both = draftFromTemplates(
    [
      { id: 'a', icd10: 'I10', label: 'High blood pressure' },
      { id: 'b', icd10: 'I15.9', label: 'High blood pressure from another illness' },
    ],
    templates,
    'en',
    today,
  )
  assert.ok(both.goals.every(({ problemId }) => problemId === 'a'))
  assert.equal(both.problems[1]?.noGoalNow, 'Same goals as for High blood pressure')
})

test('a condition without a template of its own gets the general one', () => {
  const plan = draftFromTemplates([{ id: 'a', icd10: 'G35.D', label: 'MS' }], templates, 'en', today)
  assert.equal(plan.problems[0]?.templateId, 'general@1')
})

test('no conditions make a plan with nothing planned', () => {
  const plan = draftFromTemplates([], templates, 'en', today)
  assert.deepEqual([plan.problems, plan.goals, plan.interventions], [[], [], []])
})
