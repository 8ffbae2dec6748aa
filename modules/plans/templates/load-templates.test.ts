import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { plainProblems } from '../../../words/plain-words.ts'
import { sentencesOf, unsafeIn } from '../rules/check-template.ts'
import { loadTemplates, readTemplate, templateFor } from './load-templates.ts'

const templates = loadTemplates()
const hypertension = readFileSync(new URL('./hypertension.yaml', import.meta.url), 'utf8')

test('twenty conditions and the general one have a template', () => {
  const ids = templates.map(({ id }) => id)
  assert.equal(ids.length, 21)
  for (const id of ['asthma', 'dementia', 'diabetes', 'general', 'stroke']) assert.ok(ids.includes(id), id)
})

test('a broken template names its file and every place that is wrong', () => {
  const broken = hypertension.replace('version: 1', 'version: one').replace('due_months: 3', 'due_months: 0')
  assert.throws(() => readTemplate('hypertension.yaml', broken), {
    message: /^hypertension\.yaml is not a plan template\. version: .*; goals\.0\.due_months: /,
  })
  assert.throws(() => readTemplate('other.yaml', hypertension), /id: should be the name of the file/)
})

const cases: [string, string][] = [
  ['I10', 'hypertension'],
  ['I50.22', 'heart-failure'],
  ['I11.0', 'heart-failure'],
  ['I11.9', 'hypertension'],
  ['E11.9', 'diabetes'],
  ['E11.22', 'diabetes'],
  ['E1122', 'diabetes'],
  ['I12.9', 'hypertension'],
  ['J44.9', 'copd'],
  ['N18.30', 'chronic-kidney-disease'],
  ['F33.9', 'depression'],
  ['M17.9', 'arthritis'],
  ['J45.40', 'asthma'],
  ['I48.91', 'atrial-fibrillation'],
  ['I25.10', 'coronary-disease'],
  ['G45.9', 'stroke'],
  ['M81.0', 'osteoporosis'],
  ['M10.9', 'gout'],
  ['E03.9', 'thyroid'],
  ['E78.5', 'high-cholesterol'],
  ['G30.9', 'dementia'],
  ['F41.1', 'anxiety'],
  ['G20.A1', 'parkinson'],
  ['G47.33', 'sleep-apnea'],
  ['G89.4', 'chronic-pain'],
  ['G35.D', 'general'],
]
for (const [icd10, id] of cases)
  test(`${icd10} is planned with ${id}`, () => assert.equal(templateFor(icd10, templates)?.id, id))

for (const template of templates)
  test(`${template.id} reads at sixth grade or below`, () => {
    const hard = sentencesOf(template).flatMap(({ en }) => plainProblems(en))
    assert.deepEqual(hard, [])
  })

test('no template breaks a rule of safety', () => {
  for (const template of templates) assert.deepEqual(unsafeIn(template), [], template.id)
})
