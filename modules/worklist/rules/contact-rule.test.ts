import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CallFacts } from './contact-rule.ts'
import { FIRST_RULE, suggestContact, workingDayFrom, workingDaysAfter } from './contact-rule.ts'
import { tryOn } from './try-on.ts'

// March 2026 begins on a Sunday.
const works = (day: string) =>
  ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && day !== '2026-03-18'
const calm: CallFacts = {
  enrolledOn: '2026-02-02',
  lastReachedOn: '2026-02-10',
  tries: 0,
  lastTriedOn: null,
  promisedOn: null,
  watchful: false,
}

/** What is known, the day that is suggested, and a word of the reason a nurse reads. */
const CASES: [string, Partial<CallFacts>, string, RegExp][] = [
  ['every thirty days', {}, '2026-03-12', /^30 days since she was last reached\.$/],
  ['every two weeks with a risk', { watchful: true }, '2026-02-24', /risk of a turn for the worse/],
  ['from enrollment on, before a first call', { lastReachedOn: null }, '2026-03-04', /since she enrolled/],
  ['a promise before any rhythm', { promisedOn: '2026-02-19', watchful: true }, '2026-02-19', /promised/],
  [
    'two working days after a try, over a weekend',
    { tries: 1, lastTriedOn: '2026-03-13' },
    '2026-03-17',
    /Tried once/,
  ],
  [
    'a day the practice is closed is no working day',
    { tries: 2, lastTriedOn: '2026-03-17' },
    '2026-03-20',
    /Tried 2 times/,
  ],
  ['never on a Sunday', { lastReachedOn: '2026-02-13' }, '2026-03-16', /30 days/],
]

for (const [name, facts, on, because] of CASES)
  test(`the next contact: ${name}`, () => {
    const suggested = suggestContact({ ...calm, ...facts }, FIRST_RULE, works)
    assert.equal(suggested.on, on)
    assert.match(suggested.because, because)
  })

test('working days leap over weekends and closed days', () => {
  assert.equal(workingDayFrom('2026-03-14', works), '2026-03-16')
  assert.equal(workingDaysAfter('2026-03-17', 1, works), '2026-03-19')
})

test('a rule tried on a month asks for its calls on its days', () => {
  const patients = [
    { patientId: 'calm', facts: { ...calm, lastReachedOn: '2026-02-20' } },
    { patientId: 'watchful', facts: { ...calm, lastReachedOn: '2026-02-20', watchful: true } },
  ]
  // Calm: 22 March is a Sunday, so Monday the 23rd. Watchful: the 6th, the 20th; the 3rd of April lies outside.
  const now = tryOn(patients, FIRST_RULE, '2026-03', works)
  assert.deepEqual(
    [...now.byPatient],
    [
      ['calm', 1],
      ['watchful', 2],
    ],
  )
  // Every week: Friday the 27th of February was missed, so the first of March, and from then on weekly.
  const weekly = tryOn(patients, { ...FIRST_RULE, watchfulDays: 7 }, '2026-03', works)
  assert.equal(weekly.byPatient.get('calm'), 1)
  assert.equal(weekly.byPatient.get('watchful'), 5)
  assert.equal(weekly.calls, 6)
})
