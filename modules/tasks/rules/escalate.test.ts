import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Holder, nextHolder } from './escalate.ts'

const CASES: [string, Holder, string | null][] = [
  ['a nurse’s silence goes to all nurses', { staffId: 'a', roles: ['coordinator'] }, 'coordinator'],
  ['a doctor’s silence goes to all practitioners', { staffId: 'a', roles: ['practitioner'] }, 'practitioner'],
  [
    'who has two roles is asked in the higher one',
    { staffId: 'a', roles: ['practitioner', 'coordinator'] },
    'practitioner',
  ],
  ['a biller who stays silent gives it to the nurses', { staffId: 'a', roles: ['biller'] }, 'coordinator'],
  ['who has no role any more, too', { staffId: 'a', roles: [] }, 'coordinator'],
  ['the nurses’ silence goes to the practitioners', { role: 'coordinator' }, 'practitioner'],
  ['theirs to the supervisors', { role: 'practitioner' }, 'supervisor'],
  ['above the supervisors stands nobody', { role: 'supervisor' }, null],
  ['the front desk’s goes to the nurses', { role: 'front_desk' }, 'coordinator'],
]

for (const [sentence, holder, next] of CASES)
  test(sentence, () => assert.deepEqual(nextHolder(holder), next && { role: next }))
