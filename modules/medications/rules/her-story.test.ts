import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldChange } from '../contract.ts'
import { storyOf } from './her-story.ts'

const field = (name: string, before: string, after: string): FieldChange => ({ field: name, before, after })
const story = (fields: FieldChange[], patientTold = true) =>
  storyOf(
    [
      {
        id: '01900000-0000-7000-8000-000000000001',
        changedBy: 'lee',
        changedAt: new Date('2026-03-10T15:00:00Z'),
        why: 'Too low on standing up',
        patientTold,
        fields,
      },
    ],
    (at) => at.toISOString().slice(0, 10),
    () => 'Nurse Lee',
  )

test('a step says who, when, why, what it was and what it is now, and whether she was told', () => {
  assert.deepEqual(story([field('dose', '20 mg', '10 mg')], false), [
    {
      id: '01900000-0000-7000-8000-000000000001',
      on: '2026-03-10',
      by: 'Nurse Lee',
      kind: 'changed',
      before: ['20 mg'],
      after: ['10 mg'],
      why: 'Too low on standing up',
      told: false,
    },
  ])
})

const KINDS: [FieldChange[], string | undefined][] = [
  [[field('new', '', 'Lisinopril')], 'new'],
  [[field('status', 'taking', 'stopped')], 'stopped'],
  [[field('status', 'stopped', 'taking')], 'back'],
  [[field('status', 'taking', 'stopped'), field('dose', '20 mg', '')], 'stopped'],
  [[field('directions', 'one', 'two')], 'changed'],
  [[field('status', 'unsure', 'taking')], undefined],
  [[field('name', 'Lisinoprl', 'Lisinopril')], undefined],
  [[field('purpose', '', 'blood pressure')], undefined],
]
for (const [fields, kind] of KINDS)
  test(`${fields.map((one) => `${one.field} "${one.before}" to "${one.after}"`).join(' and ')}: ${kind ?? 'no step of her story'}`, () =>
    assert.equal(story(fields)[0]?.kind, kind))
