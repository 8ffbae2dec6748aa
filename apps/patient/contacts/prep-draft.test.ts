import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { forgetPrep, keepPrep, keptPrep, saidNothing } from './prep-draft.ts'

const stored = new Map<string, string>()
const storage = {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => stored.set(name, value),
}
Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })
beforeEach(() => stored.clear())

test('what she typed is there when she comes back, under the same id', () => {
  const draft = keptPrep('patient Rosa')
  keepPrep({ ...draft, said: { ...draft.said, symptoms: 'My feet are swollen.' } })
  const again = keptPrep('patient Rosa')
  assert.equal(again.said.symptoms, 'My feet are swollen.')
  assert.equal(again.id, draft.id)
})

test('another person on the same device sees nothing of it', () => {
  const draft = keptPrep('patient Rosa')
  keepPrep({ ...draft, said: { ...draft.said, questions: 'May I travel?' } })
  assert.equal(saidNothing(keptPrep('caregiver Ana')), true)
})

test('what was sent or closed is forgotten, and the next list is a new one', () => {
  const draft = keptPrep('patient Rosa')
  keepPrep({ ...draft, said: { ...draft.said, medicines: 'Too many.' } })
  forgetPrep()
  assert.equal(saidNothing(keptPrep('patient Rosa')), true)
  assert.notEqual(keptPrep('patient Rosa').id, draft.id)
})

test('something half written in its place is no list', () => {
  stored.set('throughline.prep', '{"owner":"patient Ro')
  assert.equal(saidNothing(keptPrep('patient Rosa')), true)
})

test('blanks alone are nothing to send', () => {
  const draft = keptPrep('patient Rosa')
  assert.equal(saidNothing({ ...draft, said: { ...draft.said, noticed: '  \n' } }), true)
})
