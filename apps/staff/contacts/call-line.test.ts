import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { ContactDraftInput, ContactView, Outcome } from '../../../modules/contacts/contract.ts'
import { NoConnectionError, RefusalError } from '../../kit/api.ts'
import { differences, draftOf } from './call-draft.ts'
import { end, openLine, send, settle, type, type Wire } from './call-line.ts'
import type { Kept } from './kept-draft.ts'

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
const DONE = { remarks: [], goesOnWith: null }
const view = (draft: ContactDraftInput, version: number): ContactView => ({
  ...draft,
  id: '01900000-0000-7000-8000-000000000001',
  version,
  openedAt: '2026-03-03T14:00:00.000Z',
  by: 'Nurse Lee',
  outcome: null,
  closedAt: null,
})

/** A server that behaves as ours does, behind a line that may be cut before or after it hears. */
let server: { version: number; draft: ContactDraftInput; closed: Outcome | null; closes: number }
let cut: 'no' | 'before' | 'after'
let kept: Kept | undefined
beforeEach(() => {
  server = { version: 1, draft: EMPTY, closed: null, closes: 0 }
  cut = 'no'
  kept = undefined
})
const write = (version: number, draft: ContactDraftInput, outcome: Outcome | null) => {
  if (cut === 'before') throw new NoConnectionError()
  if (server.closed) throw new RefusalError(422, { code: 'CLOSED', message: 'Closed.' })
  if (version !== server.version)
    throw new RefusalError(409, {
      code: 'STALE',
      message: 'Stale.',
      details: { now: view(server.draft, server.version) },
    })
  // The database gives the keys back in its own order.
  const stored = Object.fromEntries(Object.entries(draft).reverse()) as ContactDraftInput
  server = { version: version + 1, draft: stored, closed: outcome, closes: server.closes + (outcome ? 1 : 0) }
  if (cut === 'after') throw new NoConnectionError()
}
const wire: Wire = {
  save: async (version, draft) => {
    write(version, draft, null)
    return { version: server.version }
  },
  close: async (version, outcome, draft) => {
    write(version, draft, outcome)
    return DONE
  },
  keep: (words) => {
    kept = structuredClone(words)
  },
  forget: () => {
    kept = undefined
  },
}
const open = () => openLine(wire, view(server.draft, server.version), kept)

test('what was typed while the line was cut is sent when it is back, and then forgotten here', async () => {
  const line = open()
  cut = 'before'
  type(line, { note: 'Weight steady.' })
  await send(line)
  assert.equal(line.state.saving, 'unheard')
  type(line, { note: 'Weight steady. Feet checked.' })
  assert.equal(kept?.draft.note, 'Weight steady. Feet checked.')
  cut = 'no'
  await send(line)
  assert.equal(line.state.saving, 'saved')
  assert.equal(server.draft.note, 'Weight steady. Feet checked.')
  assert.equal(kept, undefined)
})

test('a save that was heard and whose answer got lost is nobody else’s save', async () => {
  const line = open()
  cut = 'after'
  type(line, { doNow: 'Take the water pill.' })
  await send(line)
  cut = 'no'
  type(line, { watchFor: 'Swollen feet.' })
  await send(line)
  assert.equal(line.state.saving, 'saved')
  assert.deepEqual([server.draft.doNow, server.draft.watchFor], ['Take the water pill.', 'Swollen feet.'])
})

test('words typed while a save is on its way are sent after it', async () => {
  const slow = { ...wire }
  const line = openLine(slow, view(server.draft, server.version))
  slow.save = (version, draft) => {
    if (draft.note === 'First') type(line, { note: 'First and second' })
    return wire.save(version, draft)
  }
  type(line, { note: 'First' })
  await send(line)
  assert.equal(server.draft.note, 'First')
  assert.equal(line.state.saving, 'typing')
  await send(line)
  assert.equal(server.draft.note, 'First and second')
})

test('a reload finds the words again, on the version they were typed on', async () => {
  const line = open()
  cut = 'before'
  type(line, { note: 'Half a sentence' })
  await send(line)
  cut = 'no'
  const again = open()
  assert.equal(again.state.draft.note, 'Half a sentence')
  await send(again)
  assert.equal(server.draft.note, 'Half a sentence')
})

test('words kept over a reload are not written over what another window saved meanwhile', async () => {
  const line = open()
  cut = 'before'
  type(line, { note: 'From this tab' })
  await send(line)
  cut = 'no'
  server = { ...server, version: 2, draft: { ...EMPTY, note: 'From the other tab' } }
  const again = open()
  assert.equal(again.state.saving, 'stale')
  type(again, { note: 'From this tab, and more' })
  await send(again)
  assert.equal(server.draft.note, 'From the other tab')
})

test('a call that was ended without a line is closed once, when it is back', async () => {
  const line = open()
  cut = 'before'
  type(line, { note: 'Nobody there.' })
  await end(line, 'no_answer', {})
  assert.equal(line.state.ended, null)
  assert.equal(line.state.saving, 'unheard')
  cut = 'no'
  await send(line)
  assert.deepEqual(line.state.ended, DONE)
  assert.deepEqual([server.closed, server.closes, server.draft.note], ['no_answer', 1, 'Nobody there.'])
})

test('a call that was closed and whose answer got lost counts as closed', async () => {
  const line = open()
  cut = 'after'
  await end(line, 'voicemail', {})
  assert.equal(line.state.ended, null)
  cut = 'no'
  await send(line)
  assert.deepEqual(line.state.ended, DONE)
  assert.equal(server.closes, 1)
})

test('a call that somebody else had closed is not taken for closed from here', async () => {
  const line = open()
  server.closed = 'reached'
  await end(line, 'no_answer', {})
  assert.equal(line.state.ended, null)
  assert.equal(line.state.saving, 'refused')
})

for (const choice of ['mine', 'theirs'] as const)
  test(`somebody saved in between: both are shown, and ${choice} stands once a person chose`, async () => {
    const line = open()
    server = { ...server, version: 2, draft: { ...EMPTY, note: 'From the other tab', doNow: 'Rest.' } }
    type(line, { note: 'From this tab' })
    await send(line)
    assert.equal(line.state.saving, 'stale')
    assert.equal(server.draft.note, 'From the other tab', 'nothing was written over')
    assert.deepEqual(differences(draftOf(line.state.theirs!), line.state.draft), [
      { field: 'note', there: 'From the other tab', here: 'From this tab' },
      { field: 'doNow', there: 'Rest.', here: '' },
    ])
    await settle(line, choice)
    assert.equal(line.state.saving, 'saved')
    assert.equal(server.draft.note, choice === 'mine' ? 'From this tab' : 'From the other tab')
    assert.equal(line.state.draft.note, server.draft.note)
  })

test('a sign-in that ran out keeps the words and sends them afterwards', async () => {
  const line = open()
  const { save } = wire
  wire.save = async () => {
    throw new RefusalError(401, { code: 'SIGN_IN', message: 'Sign in.' })
  }
  type(line, { note: 'Kept' })
  await send(line)
  assert.equal(line.state.saving, 'unheard')
  wire.save = save
  await send(line)
  assert.equal(server.draft.note, 'Kept')
})
