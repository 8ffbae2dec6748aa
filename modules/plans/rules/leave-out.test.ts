import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlanContent, planContent } from '../plan-content.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { draftFromTemplates } from './draft-from-templates.ts'
import { hiddenNames, tellsOfSubstanceUse, withoutSensitive } from './leave-out.ts'

const templates = loadTemplates()
const MIND = ['behavioral_health'] as const
const draftOf = (...codes: [icd10: string, label: string][]): PlanContent =>
  draftFromTemplates(
    codes.map(([icd10, label]) => ({ id: icd10, icd10, label })),
    templates,
    'en',
    '2026-03-03',
  )
const both = draftOf(['I50.22', 'Heart failure'], ['F32.1', 'Low mood'])
const heart = draftOf(['I50.22', 'Heart failure'])

test('a plan without its depression reads as if it had been begun without it', () => {
  assert.deepEqual(withoutSensitive(both, MIND, templates), heart)
  assert.notDeepEqual(both, heart)
})

test('where nothing is hidden the plan is the plan', () => {
  assert.equal(withoutSensitive(both, [], templates), both)
})

test('a problem that was begun from the depression template is one, whatever its name and code are now', () => {
  const renamed = planContent.parse({
    ...both,
    problems: both.problems.map((one) => (one.id === 'F32.1' ? { ...one, name: 'Tired', icd10: '' } : one)),
  })
  const shown = withoutSensitive(renamed, MIND, templates)
  assert.deepEqual(
    shown.problems.map(({ id }) => id),
    ['I50.22'],
  )
  assert.deepEqual(shown.goals, heart.goals)
})

test('a hidden problem called "Pain" takes no line out of the zones, goals and steps of a heart', () => {
  const painful = draftOf(['I50.22', 'Heart failure'], ['F45.41', 'Pain'])
  assert.deepEqual(hiddenNames(painful, MIND, templates), ['Pain'])
  const shown = withoutSensitive({ ...painful, whatMatters: 'Live without pain' }, MIND, templates)
  assert.match(JSON.stringify(heart.problems[0]?.zones), /pain/i, 'a zone speaks of pain')
  assert.deepEqual(shown.problems, heart.problems)
  assert.deepEqual(shown.goals, heart.goals)
  assert.deepEqual(shown.interventions, heart.interventions)
  assert.equal(shown.whatMatters, '', 'loose words that name it stay out')
})

test('a plan tells of substance use by a code, by a step or by a helper, and otherwise not', () => {
  assert.equal(tellsOfSubstanceUse(both, templates), false)
  assert.equal(tellsOfSubstanceUse(draftOf(['F11.20', 'Use disorder']), templates), true)
  assert.equal(tellsOfSubstanceUse(draftOf(['F17.210', 'Smoking']), templates), false)
  const outside = [{ name: 'Dr. Stone', role: 'addiction doctor', phone: '', agreed: '' }]
  const helped = { ...heart, community: { ...heart.community, outside } }
  assert.equal(tellsOfSubstanceUse(helped, templates), true)
})
