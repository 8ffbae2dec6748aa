import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AgainstCode, type Candidate, screenCandidate } from './screen-candidate.ts'

const diabetes = { key: 'diabetes', label: 'Diabetes', mild: false }
const heartFailure = { key: 'heart_failure', label: 'Heart failure', mild: false }
const lipids = { key: 'lipids', label: 'High cholesterol or blood fats', mild: true }

const rosa: Candidate = {
  birthDate: '1955-02-11',
  categories: [diabetes, heartFailure],
  lastEncounterOn: '2026-09-02',
  coverageKinds: ['medicare_part_b'],
  language: 'es',
  stays: [],
}
const today = '2026-11-25'
const screen = (more: Partial<Candidate>) => screenCandidate({ ...rosa, ...more }, today)

test('Rosa fits: two conditions, seen this year, Part B', () => {
  const screening = screen({})
  assert.equal(screening.fits, true)
  assert.deepEqual(screening.against, [])
  assert.deepEqual(
    screening.for.map(({ text }) => text),
    [
      '2 long-term conditions: Diabetes, Heart failure.',
      'Seen on September 2, 2026, within the last 12 months.',
      'Medicare Part B is on file.',
    ],
  )
})

const stay = (kind: Candidate['stays'][number]['kind'], untilOn: string | null = null) => ({
  stays: [{ kind, fromOn: '2026-11-01', untilOn }],
})

const cases: [string, Partial<Candidate>, AgainstCode, boolean][] = [
  ['a person who died', { deceasedOn: '2026-10-01' }, 'deceased', true],
  [
    'a person already enrolled',
    { enrolledIn: { program: 'CCM', since: '2026-01-05' } },
    'already_enrolled',
    true,
  ],
  ['a person with one condition', { categories: [diabetes] }, 'fewer_than_two', true],
  ['a person with none', { categories: [] }, 'fewer_than_two', true],
  ['a person whose second condition is mild', { categories: [diabetes, lipids] }, 'risk_unclear', false],
  [
    'a person not seen for a year and a day',
    { lastEncounterOn: '2025-11-24' },
    'initiating_visit_needed',
    false,
  ],
  ['a person never seen', { lastEncounterOn: null }, 'initiating_visit_needed', false],
  ['a person with private coverage only', { coverageKinds: ['commercial'] }, 'no_part_b', false],
  ['a person another practice cares for', { otherPractitioner: 'Dr. Stone' }, 'other_practitioner', true],
  ['a person in the hospital', stay('hospital_inpatient'), 'in_hospital', true],
  ['a person in a Part A nursing stay', stay('snf_part_a'), 'snf_part_a', true],
  [
    'a person who lives in a nursing facility',
    stay('nursing_facility_non_part_a'),
    'nursing_facility',
    false,
  ],
  ['a person in hospice', stay('hospice'), 'hospice', false],
  ['a person on dialysis', stay('esrd'), 'esrd', false],
  ['a person with home health', stay('home_health'), 'home_health', false],
]
for (const [who, more, code, blocks] of cases)
  test(`${who} is told as ${code}, which ${blocks ? 'blocks' : 'is a step on the way'}`, () => {
    const { fits, against } = screen(more)
    assert.deepEqual(
      against.map((one) => [one.code, one.blocks]),
      [[code, blocks]],
    )
    assert.equal(fits, !blocks)
    for (const { text, nextStep } of against) assert.ok(text.endsWith('.') && nextStep.endsWith('.'))
  })

test('a visit exactly one year ago is within the year', () => {
  assert.deepEqual(screen({ lastEncounterOn: '2025-11-25T16:00:00Z' }).against, [])
})

test('a stay that ended, or assisted living, speaks against nothing', () => {
  assert.deepEqual(screen(stay('hospice', '2026-11-24')).against, [])
  assert.deepEqual(screen(stay('assisted_living')).against, [])
})

test('Medicare Advantage counts as Medicare, and QMB is good to know', () => {
  const { against, for: speaksFor } = screen({ coverageKinds: ['medicare_advantage', 'qmb'] })
  assert.deepEqual(against, [])
  assert.ok(speaksFor.some(({ text }) => /no share of the cost/.test(text)))
})
