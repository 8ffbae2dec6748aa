import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ContactDraft, contactProblems, saysSomething } from './close-contact.ts'

const lee: ContactDraft = {
  outcome: 'reached',
  doNow: 'Get on the scale each morning and write it down.',
  watchFor: 'Three pounds more in a day, or new swelling.',
  whoToCall: 'Nurse Lee, 555-0100. In an emergency 911.',
  teachBack: { asked: 'What will you do if you gain three pounds?', understood: 'yes' },
}
const codes = (more: Partial<ContactDraft>): string[] =>
  contactProblems({ ...lee, ...more }).map(({ code }) => code)

test('a call with its three answers and the teach-back may close', () => assert.deepEqual(codes({}), []))

for (const field of ['doNow', 'watchFor', 'whoToCall'] as const) {
  test(`it does not close while ${field} is empty`, () => {
    for (const empty of ['', '   ', null, undefined])
      assert.deepEqual(codes({ [field]: empty }), [`${field}_missing`])
  })
  test(`filler is no answer to ${field}`, () => {
    for (const filler of [
      'n/a',
      'N/A',
      'none',
      '-',
      '---',
      'ok',
      'As before.',
      'see plan',
      'No change',
      'xxxxxxxxxx',
      'Sin cambios',
    ])
      assert.deepEqual(codes({ [field]: filler }), [`${field}_filler`], filler)
  })
}

test('a number alone says whom to call, but not what to do', () => {
  assert.deepEqual(codes({ whoToCall: '911' }), [])
  assert.deepEqual(codes({ doNow: '911' }), ['doNow_filler'])
})

test('short answers that say something pass, in Spanish too', () => {
  for (const answer of ['Walk 10 minutes', 'Tome agua', 'Rest today', 'Pésese cada mañana'])
    assert.ok(saysSomething(answer), answer)
})

test('the teach-back needs what was asked and how it went', () => {
  assert.deepEqual(codes({ teachBack: null }), ['teach_back_missing'])
  assert.deepEqual(codes({ teachBack: { asked: ' ', understood: 'yes' } }), ['teach_back_missing'])
  assert.deepEqual(codes({ teachBack: { asked: 'What will you do?' } }), ['understood_missing'])
})

test('what is still unclear brings a day to call again', () => {
  const teachBack = { asked: 'What will you do?', understood: 'unclear' } as const
  assert.deepEqual(codes({ teachBack }), ['follow_up_missing'])
  assert.deepEqual(codes({ teachBack, nextContactOn: '2026-11-27' }), [])
  assert.deepEqual(codes({ teachBack: { ...teachBack, understood: 'retaught' } }), [])
})

test('who asks to be called back says when', () => {
  const codesOf = (draft: object) => contactProblems(draft).map(({ code }) => code)
  assert.deepEqual(codesOf({ outcome: 'call_back' }), ['day_missing'])
  assert.deepEqual(codesOf({ outcome: 'call_back', nextContactOn: '2026-11-27' }), [])
})

test('an attempt owes only how it ended', () => {
  for (const outcome of ['voicemail', 'no_answer', 'left_word', 'wrong_number'] as const)
    assert.deepEqual(contactProblems({ outcome }), [])
  assert.deepEqual(
    contactProblems({}).map(({ code }) => code),
    ['outcome_missing'],
  )
})
