import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { monthOf } from '../../platform/clock.ts'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { readPatientMonth } from '../time/index.ts'
import { keepAlive, readOwn, start, stop } from '../time/run-timer.ts'
import type { ContactDraftInput, Outcome } from './contract.ts'
import { close, open, save } from './make-contact.ts'

const [june, harold, rosa] = [patients.june.id, patients.harold.id, patients.rosa.id]
const ANSWERS: ContactDraftInput = {
  answers: {},
  note: 'Both on the kitchen telephone.',
  doNow: 'Take the water pill each morning.',
  watchFor: 'Three pounds more in a day, or swollen feet.',
  whoToCall: 'Nurse Lee, (555) 010-0100, day or night.',
  teachBack: { asked: 'What will you watch for?', understood: 'yes', patientWords: 'my weight' },
  nextContactOn: null,
  sensitive: [],
  skipped: [],
  tasks: [],
  callBackAt: null,
}
const NOTHING: ContactDraftInput = {
  ...ANSWERS,
  note: '',
  doNow: '',
  watchFor: '',
  whoToCall: '',
  teachBack: null,
}
type Opened = Awaited<ReturnType<typeof open>>

describe('a couple called together', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())
  beforeEach(async () => {
    const tomorrow = new Date(stage.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10)
    stage.clock.set(`${tomorrow}T14:00:00Z`)
  })

  const lee = <T>(command: Parameters<typeof stage.as<T>>[1]) => stage.as(staff.lee, command)
  const openFor = (patientId: string, alongside?: string) =>
    lee((context) => open(context, { id: context.newId(), patientId, alongside }))
  const together = async () => {
    const first = await openFor(june)
    return { first, second: await openFor(harold, first.contact.id) }
  }
  const finish = (patientId: string, { contact }: Opened, outcome: Outcome, draft = ANSWERS) =>
    lee((context) =>
      close(context, { patientId, contactId: contact.id, version: contact.version, outcome, ...draft }),
    )
  const running = async () => (await lee(readOwn)).running
  /** The call goes on for so long, with the screen open. */
  const talk = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 20) {
      stage.clock.advance(20_000)
      const { id: timerId } = (await running())!
      await lee((context) => keepAlive(context, { timerId, idleSeconds: 0 }))
    }
  }
  const today = async (patientId: string) => {
    const since = stage.clock.now().toISOString().slice(0, 10)
    const month = monthOf(stage.clock.now(), practice.timeZone)
    const entries = await lee(({ tx }) => readPatientMonth(tx, patientId, month))
    return entries.filter(({ from }) => from.toISOString().startsWith(since))
  }
  const seconds = async (patientId: string) =>
    (await today(patientId)).reduce((sum, entry) => sum + entry.seconds, 0)
  const contactsOf = async (patientId: string) => [
    ...new Set((await today(patientId)).map(({ contactId }) => contactId)),
  ]

  it('one dial, two records: each minute counts once, each share stands with its own contact', async () => {
    const first = await openFor(june)
    await talk(60)
    const second = await openFor(harold, first.contact.id)
    await talk(600)
    const done = await finish(june, first, 'reached')
    assert.equal(done.goesOnWith, harold)
    await talk(120)
    const last = await finish(harold, second, 'reached')
    assert.equal(last.goesOnWith, null)
    assert.equal(await running(), null)
    assert.equal(await seconds(june), 60 + 300)
    assert.equal(await seconds(harold), 300 + 120)
    assert.deepEqual(await contactsOf(june), [first.contact.id])
    assert.deepEqual(await contactsOf(harold), [second.contact.id])
  })

  it('says who has the same number, and who of them is on the call', async () => {
    const first = await openFor(june)
    assert.deepEqual(first.household, [{ patientId: harold, name: 'Harold Pike', onCall: false }])
    const second = await openFor(harold, first.contact.id)
    assert.deepEqual(second.household, [{ patientId: june, name: 'June Pike', onCall: true }])
    assert.deepEqual((await openFor(june)).household, [
      { patientId: harold, name: 'Harold Pike', onCall: true },
    ])
    const alone = await openFor(rosa)
    assert.deepEqual(alone.household, [])
    await finish(rosa, alone, 'no_answer', NOTHING)
    await finish(june, first, 'left_word', NOTHING)
    await finish(harold, second, 'left_word', NOTHING)
  })

  it('opened twice, on one page and the other, is one line and one clock', async () => {
    const { first, second } = await together()
    const before = await running()
    await openFor(harold, first.contact.id)
    await openFor(harold)
    await openFor(june)
    assert.equal((await running())?.id, before!.id)
    await finish(june, first, 'no_answer', NOTHING)
    assert.equal(await running(), null)
    await assert.rejects(finish(harold, second, 'no_answer', NOTHING), { code: 'CLOSED' })
  })

  it('where nobody answers, one press ends it for both, and both were tried', async () => {
    const { first } = await together()
    assert.equal((await finish(june, first, 'no_answer', NOTHING)).goesOnWith, null)
    const again = await together()
    assert.ok(again.second.attempts.tries > 0)
    assert.equal(again.second.last[0]!.outcome, 'no_answer')
    await finish(june, again.first, 'voicemail', NOTHING)
  })

  it('a record with words in it is not closed by the other’s', async () => {
    const { first, second } = await together()
    const { id: contactId, version } = second.contact
    await lee((context) =>
      save(context, { patientId: harold, contactId, version, ...NOTHING, note: 'He spoke first.' }),
    )
    assert.equal((await finish(june, first, 'no_answer', NOTHING)).goesOnWith, harold)
    const kept = await openFor(harold)
    assert.deepEqual([kept.contact.id, kept.contact.note], [contactId, 'He spoke first.'])
    await finish(harold, kept, 'reached')
  })

  it('word left with one of them ends nothing for the other', async () => {
    const { first, second } = await together()
    assert.equal((await finish(june, first, 'left_word', NOTHING)).goesOnWith, harold)
    await finish(harold, second, 'reached')
  })

  it('goes on with both after a pause, and without whoever was done meanwhile', async () => {
    const { first, second } = await together()
    const pause = async () => {
      const timerId = (await running())!.id
      await lee((context) => stop(context, { timerId }))
    }
    const goOn = (patientId: string, contactId: string) =>
      lee((context) => start(context, { id: context.newId(), patientId, contactId, onlyIfEnrolled: false }))
    await talk(20)
    await pause()
    const resumed = await goOn(june, first.contact.id)
    assert.deepEqual(resumed.running!.alsoPatientIds, [harold])
    await talk(20)
    await pause()
    await finish(june, first, 'reached')
    assert.deepEqual((await goOn(harold, second.contact.id)).running!.alsoPatientIds, [])
    await finish(harold, second, 'reached')
  })

  it('joins no call but one’s own that is open', async () => {
    const theirs = await stage.as(staff.tomas, (context) =>
      open(context, { id: context.newId(), patientId: june }),
    )
    await assert.rejects(openFor(harold, theirs.contact.id), { code: 'NOT_FOUND' })
    const own = await openFor(june)
    await finish(june, own, 'reached')
    await assert.rejects(openFor(harold, own.contact.id), { code: 'NOT_FOUND' })
    assert.equal(await running(), null)
  })
})
