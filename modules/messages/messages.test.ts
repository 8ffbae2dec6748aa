import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Mail } from '../../platform/mail.ts'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { answer, end, giveTo, tellInbox, tellThreads, writeFirst } from './inbox.ts'
import { readMine, writeMine } from './my-messages.ts'
import { receiveText } from './receive-text.ts'
import { sendToPatient } from './send-to-patient.ts'
import { readOutgoing } from './store.ts'

const { rosa, walter } = patients
const asRosa = {
  kind: 'patient' as const,
  id: rosa.id,
  name: 'Rosa Delgado',
  patientId: rosa.id,
  sessionId: rosa.id,
}
const daughter = (sections: string[]) => ({
  kind: 'caregiver' as const,
  id: crypto.randomUUID(),
  name: 'Ana Delgado',
  patientId: rosa.id,
  grantId: crypto.randomUUID(),
  patientName: 'Rosa Delgado',
  sections,
  sensitive: [],
  sessionId: crypto.randomUUID(),
})
const mail = (sent: Mail[]) => async (one: Mail) => void sent.push(one)

describe('messages between her page and the practice', () => {
  let stage: Stage
  const sent: Mail[] = []
  before(async () => {
    stage = await openStage('2026-03-03T15:00:00Z', mail(sent))
    await enrollAs(stage.as, '2026-03-03', rosa, ROSAS_CONDITIONS)
  })
  after(() => stage.close())

  const write = (body: string, more: { isPrivate?: boolean; threadId?: string | null; as?: object } = {}) => {
    const { isPrivate = false, threadId = null, as = asRosa } = more
    const given = { id: crypto.randomUUID(), threadId, isPrivate, body }
    stage.clock.advance(1000)
    return stage.actAs(practice.id, as as typeof asRosa, (context) => writeMine(context, given))
  }
  const inbox = async () => (await stage.as(staff.lee, tellInbox)).threads
  const mine = async (as: object = asRosa) =>
    (await stage.actAs(practice.id, as as typeof asRosa, readMine)).threads

  it('waits in the inbox with its urgency and reason, the most urgent first', async () => {
    assert.deepEqual(await write('When is my next visit?'), { atOnce: null })
    assert.deepEqual(await write('Me duele el pecho'), { atOnce: 'emergency' })
    assert.deepEqual(await write('Sometimes I want to die'), { atOnce: 'crisis' })
    assert.deepEqual(
      (await inbox()).map(({ urgency, name, owner }) => [urgency, name, owner]),
      [
        ['now', 'Rosa Delgado', null],
        ['now', 'Rosa Delgado', null],
        ['routine', 'Rosa Delgado', null],
      ],
    )
    assert.deepEqual((await inbox())[0]?.reasons, ['chest pain or pressure'])
    const told = sent.filter(({ subject }) => subject === 'An urgent message came in')
    assert.ok(told.some(({ to }) => to === staff.lee.email))
    for (const { text } of told) assert.doesNotMatch(text, /pecho|Rosa|Delgado/)
  })

  it('is taken, handed over and answered; she is told by mail that names her coordinator and nothing of health', async () => {
    const thread = (await inbox()).find(({ urgency }) => urgency === 'routine')!
    const seen = { threadId: thread.id, version: thread.version }
    await stage.as(staff.lee, (context) => giveTo(context, { ...seen, staffId: staff.tomas.id }))
    await assert.rejects(
      stage.as(staff.lee, (context) => giveTo(context, { ...seen, staffId: staff.lee.id })),
      { code: 'STALE' },
    )
    sent.length = 0
    const id = crypto.randomUUID()
    const answered = { ...seen, version: thread.version + 1, id, body: 'Your diabetes visit is on May 5.' }
    await stage.as(staff.tomas, (context) => answer(context, answered))
    const now = (await inbox()).find((one) => one.id === thread.id)!
    assert.deepEqual([now.owner, now.waitingSince, now.entries.length], [staff.tomas.name, null, 2])
    assert.equal(sent.length, 1)
    assert.match(sent[0]!.text, new RegExp(staff.lee.name))
    assert.doesNotMatch(sent[0]!.text, /diabetes|visit|May/)
    assert.equal((await mine()).find((one) => one.id === thread.id)!.entries[1]!.body, answered.body)
  })

  it('cannot be ended by somebody who did not take it, while it is urgent and unanswered', async () => {
    const urgent = (await inbox())[0]!
    await assert.rejects(
      stage.as(staff.lee, (context) => end(context, { threadId: urgent.id, version: urgent.version })),
      { code: 'STILL_URGENT' },
    )
  })

  it('shows a caregiver what is shared, and nothing that was kept private or speaks of what is not shown', async () => {
    await write('Please do not tell Ana', { isPrivate: true })
    await write('My suboxone makes me sick')
    const seen = (await mine(daughter(['messages']))).map(({ entries }) => entries[0]!.body)
    assert.ok(seen.includes('When is my next visit?'))
    assert.ok(!seen.some((body) => /Ana|suboxone/.test(body)))
    const secret = (await mine()).find(({ isPrivate }) => isPrivate)!
    await assert.rejects(write('And now?', { threadId: secret.id, as: daughter(['messages']) }), {
      code: 'NOT_FOUND',
    })
  })

  it('is told to everybody when nobody answers, and taken from who let it lie', async () => {
    const before = (await inbox())[0]!
    await stage.as(staff.lee, (context) =>
      giveTo(context, { threadId: before.id, version: before.version, staffId: staff.lee.id }),
    )
    sent.length = 0
    const tick = () =>
      stage.owner.query("select app.emit('app.tick', $1::json, null)", [
        JSON.stringify({ practiceId: practice.id }),
      ])
    stage.clock.advance(9 * 60_000)
    await tick()
    await stage.runJobs()
    assert.equal(sent.length, 0)
    stage.clock.advance(60_000)
    await tick()
    await stage.runJobs()
    const now = (await inbox()).find(({ id }) => id === before.id)!
    assert.deepEqual([now.owner, now.escalations], [null, 1])
    assert.ok(sent.some(({ to, subject }) => to === staff.tomas.email && /waited too long/.test(subject)))
  })
})

describe('texts', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-03-03T15:00:00Z')
  })
  after(() => stage.close())
  const text = (from: string, body: string) => {
    stage.clock.advance(1000)
    return stage.as(staff.lee, (context) => receiveText(context, { id: crypto.randomUUID(), from, body }))
  }
  const outbox = () => stage.as(staff.lee, ({ tx }) => readOutgoing(tx, 50))
  const tell = (patientId: string) =>
    stage.as(staff.lee, (context) =>
      sendToPatient(context, { patientId, text: 'message', purpose: 'message', purposeId: context.newId() }),
    )
  const phoneOnly = () =>
    stage.owner.query(`set app.practice_id = '${practice.id}'; update patients.patient set email = null`)

  it('STOP withholds what waits and everything after it; START lets it go again', async () => {
    await phoneOnly()
    assert.equal(await tell(walter.id), 'sms')
    assert.deepEqual(await text(walter.phone!, 'Stop please'), { became: 'stopped' })
    const waiting = (await outbox()).find(({ purpose }) => purpose === 'message')!
    assert.match(waiting.failure!, /no more messages/)
    assert.equal(await tell(walter.id), null)
    const replies = async () => (await outbox()).filter(({ purpose }) => purpose === 'text answer')
    assert.deepEqual(
      (await replies()).map(({ failure }) => failure),
      [null],
    )
    assert.deepEqual(await text(walter.phone!, 'START'), { became: 'started' })
    assert.equal(await tell(walter.id), 'sms')
    assert.equal((await replies()).length, 2)
  })

  it('HELP is answered, in the language it was asked in', async () => {
    await text(walter.phone!, 'AYUDA')
    stage.clock.advance(1000)
    const [help] = await outbox()
    assert.match(help!.body, /Llame al \(555\) 010-0100/)
  })

  it('anything else waits for a person, in one matter until it is ended', async () => {
    await text(walter.phone!, 'Can I come on Tuesday?')
    await text(walter.phone!, 'I fell')
    const { threads } = await stage.as(staff.lee, (context) => tellThreads(context, { patientId: walter.id }))
    assert.deepEqual(
      threads.map(({ channel, urgency, entries }) => [channel, urgency, entries.length]),
      [['sms', 'today', 2]],
    )
  })

  it('from a number that is nobody’s is nobody’s, and answered by calling back', async () => {
    await text('(555) 010-0987', 'Hello?')
    const thread = (await stage.as(staff.lee, tellInbox)).threads.find(({ patientId }) => patientId === null)!
    const given = { threadId: thread.id, version: thread.version, id: crypto.randomUUID(), body: 'Hello' }
    await assert.rejects(
      stage.as(staff.lee, (context) => answer(context, given)),
      { code: 'UNKNOWN_SENDER' },
    )
  })

  it('written at night leaves at eight in the morning', async () => {
    stage.clock.set('2026-03-04T03:00:00Z')
    await stage.as(staff.lee, (context) =>
      writeFirst(context, { patientId: walter.id, id: crypto.randomUUID(), body: 'See you' }),
    )
    const [newest] = await outbox()
    assert.deepEqual(newest!.nextTryAt, new Date('2026-03-04T13:00:00Z'))
  })
})

describe('a mail server that fails', () => {
  let stage: Stage
  let works = false
  before(async () => {
    stage = await openStage('2026-03-03T15:00:00Z', async () => {
      if (!works) throw new Error('421 rosa@example.org later')
    })
  })
  after(() => stage.close())

  it('is tried again later, the failure is shown without an address, and then it leaves', async () => {
    await stage.as(staff.lee, (context) =>
      sendToPatient(context, {
        patientId: rosa.id,
        text: 'message',
        purpose: 'message',
        purposeId: context.newId(),
      }),
    )
    const look = async () => (await stage.as(staff.lee, ({ tx }) => readOutgoing(tx, 1)))[0]!
    const failed = await look()
    assert.deepEqual(failed.nextTryAt, new Date('2026-03-03T15:01:00Z'))
    assert.doesNotMatch(failed.failure!, /example|421/)
    works = true
    stage.clock.set('2026-03-03T15:01:00Z')
    await stage.owner.query("select app.emit('app.tick', $1::json, null)", [
      JSON.stringify({ practiceId: practice.id }),
    ])
    await stage.runJobs()
    const left = await look()
    assert.deepEqual(
      [left.sentAt, left.failure, left.nextTryAt],
      [new Date('2026-03-03T15:01:00Z'), null, null],
    )
  })
})
