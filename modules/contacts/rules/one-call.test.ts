import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ContactDraftInput, OUTCOMES } from '../contract.ts'
import { failsForAll, isUnwritten } from './one-call.ts'

const EMPTY: ContactDraftInput = {
  answers: {},
  note: '',
  doNow: '',
  watchFor: '',
  whoToCall: '',
  teachBack: null,
  nextContactOn: null,
  sensitive: [],
  skipped: [],
  tasks: [],
  callBackAt: null,
}
const TASK = { id: '01900000-0000-7000-8000-000000000001', what: 'Send the list', dueOn: '2026-03-10' }

test('what is true of the number is true of everybody on the line; what is true of a person is not', () =>
  assert.deepEqual(OUTCOMES.filter(failsForAll), ['voicemail', 'no_answer', 'wrong_number']))

test('an untouched contact may end with the call', () => {
  assert.equal(isUnwritten(EMPTY), true)
  assert.equal(isUnwritten({ ...EMPTY, note: ' \n', answers: { feeling: '' } }), true)
})

const WRITTEN: [string, Partial<ContactDraftInput>][] = [
  ['a note', { note: 'Breath short.' }],
  ['what to do', { doNow: 'Rest.' }],
  ['what to watch for', { watchFor: 'Swelling.' }],
  ['whom to call', { whoToCall: '911' }],
  ['an answer', { answers: { feeling: 'Worse' } }],
  ['a teach-back', { teachBack: { asked: 'What?', understood: 'yes', patientWords: '' } }],
  ['a task', { tasks: [TASK] }],
  ['a question left out', { skipped: ['mood'] }],
]
for (const [what, draft] of WRITTEN)
  test(`a contact with ${what} is closed by a person`, () =>
    assert.equal(isUnwritten({ ...EMPTY, ...draft }), false))
