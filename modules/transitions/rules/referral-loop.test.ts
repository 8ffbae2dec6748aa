import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Done, isOver, nextStep } from './referral-loop.ts'

const MADE = '2026-03-02'
const done = (...steps: [Done['step'], string][]): Done[] => steps.map(([step, onDay]) => ({ step, onDay }))

const CASES: [string, Done[], ReturnType<typeof nextStep>][] = [
  ['is sent within three days', [], { step: 'sent', dueOn: '2026-03-05' }],
  ['then seen within 45', done(['sent', '2026-03-03']), { step: 'seen', dueOn: '2026-04-17' }],
  [
    'then the note comes back within 14',
    done(['sent', '2026-03-03'], ['seen', '2026-03-20']),
    { step: 'note_back', dueOn: '2026-04-03' },
  ],
  [
    'then the patient is told within 5',
    done(['sent', '2026-03-03'], ['seen', '2026-03-20'], ['note_back', '2026-03-25']),
    { step: 'patient_told', dueOn: '2026-03-30' },
  ],
  [
    'and is closed when she was told',
    done(['sent', MADE], ['seen', MADE], ['note_back', MADE], ['patient_told', MADE]),
    null,
  ],
  ['or when it was called off', done(['sent', MADE], ['called_off', MADE]), null],
]
for (const [sentence, steps, next] of CASES)
  test(`a referral ${sentence}`, () => assert.deepEqual(nextStep(MADE, 'routine', steps), next))

test('an urgent one is sent on its day and seen within three', () => {
  assert.deepEqual(nextStep(MADE, 'urgent', []), { step: 'sent', dueOn: MADE })
  assert.deepEqual(nextStep(MADE, 'urgent', done(['sent', MADE])), { step: 'seen', dueOn: '2026-03-05' })
})

test('a note back is not the end: the patient has to be told', () => {
  assert.equal(isOver(done(['sent', MADE], ['seen', MADE], ['note_back', MADE])), false)
})
