import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { begin as enroll, keepConsent, revoke } from '../enrollment/consent.ts'
import { readConsents } from '../enrollment/index.ts'
import { requiredElements, scriptVersions } from '../enrollment/rules/consent-elements.ts'
import { closeStaleTimers, leaveLine } from './index.ts'
import { replay } from './replay-held.ts'
import { keepAlive, readOwn, share, start, stop } from './run-timer.ts'
import { lockPerson } from './store.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const [rosa, walter, june, harold] = [
  patients.rosa.id,
  patients.walter.id,
  patients.june.id,
  patients.harold.id,
]
const NOBODY = '01900000-0000-7000-8000-0000000009ff'
type Work = Parameters<typeof start>[1]
type Person = (typeof staff)['lee' | 'tomas']

describe('a clock that runs', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())
  // Each story begins on a later morning, and no clock runs.
  beforeEach(async () => {
    const tomorrow = new Date(stage.clock.now().getTime() + DAY).toISOString().slice(0, 10)
    stage.clock.set(`${tomorrow}T14:00:00Z`)
    await lee(closeStaleTimers)
  })

  const lee = <T>(command: Parameters<typeof stage.as<T>>[1]) => stage.as(staff.lee, command)
  const startAs = (who: Person, patientId: string, more: Partial<Work> = {}) =>
    stage.as(who, (context) =>
      start(context, {
        id: crypto.randomUUID(),
        patientId,
        contactId: null,
        onlyIfEnrolled: false,
        ...more,
      }),
    )
  const begin = async (patientId: string, more?: Partial<Work>) =>
    (await startAs(staff.lee, patientId, more)).running!
  const end = (timerId: string) => lee((context) => stop(context, { timerId }))
  /** The screen is open for so long, and was last touched when this began if nobody works. */
  const beatFor = async (timerId: string, seconds: number, works = true) => {
    let last: Awaited<ReturnType<typeof keepAlive>> | undefined
    for (let passed = 20; passed <= seconds; passed += 20) {
      stage.clock.advance(20 * SECOND)
      last = await lee((context) => keepAlive(context, { timerId, idleSeconds: works ? 0 : passed }))
    }
    return last!
  }
  const shareWith = (timerId: string, alsoPatientIds: string[]) =>
    lee((context) => share(context, { timerId, id: crypto.randomUUID(), alsoPatientIds }))
  const enrollIn = (program: 'CCM' | 'RPM', patientId: string) =>
    stage.as(staff.tomas, async (context) => {
      const about = { patientId, program, practitionerId: staff.haddad.id }
      await keepConsent(context, {
        ...about,
        id: context.newId(),
        decision: 'accepted',
        means: 'verbal',
        elements: [...requiredElements],
        language: 'en',
        scriptVersion: scriptVersions[0]!,
        costCents: 1323,
        costText: '$13.23',
        givenBy: 'patient',
        givenByName: 'the patient',
        givenAt: null,
        reason: null,
      })
      await enroll(context, { ...about, id: context.newId(), coordinatorId: staff.lee.id })
    })
  const hold = (timerId: string, id: string, fromAgoMs: number) =>
    lee((context) => replay(context, { timerId, id, spans: [{ fromAgoMs, untilAgoMs: 0 }] }))
  const whyEnded = async (timerId: string) => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query('select stop_reason from time.timer where id = $1', [timerId])
    return rows[0].stop_reason
  }
  const late = () => stage.clock.set(stage.clock.now().toISOString().replace('T14', 'T03'))

  it('is one clock for one call, on however many tabs', async () => {
    const call = {
      contactId: crypto.randomUUID(),
      activity: 'phone_patient' as const,
      program: 'CCM' as const,
    }
    const first = await begin(rosa, call)
    assert.equal((await begin(rosa, call)).id, first.id)
    assert.equal((await begin(rosa, { contactId: call.contactId })).id, first.id)
  })

  it('is a new clock for another program, another kind of work or another call with the same patient', async () => {
    const others: Partial<Work>[] = [
      { program: 'RPM' },
      { activity: 'phone_patient' },
      { contactId: crypto.randomUUID() },
    ]
    for (const other of others) {
      const first = await begin(rosa, { program: 'CCM', activity: 'chart_review' })
      const second = await begin(rosa, other)
      assert.notEqual(second.id, first.id, Object.keys(other)[0])
      assert.equal(await whyEnded(first.id), 'other work began')
      await end(second.id)
    }
  })

  it('waits twenty seconds for a screen that fell silent; who opens the chart later starts anew', async () => {
    const first = await begin(rosa)
    stage.clock.advance(20 * SECOND)
    assert.equal((await begin(rosa)).id, first.id)
    stage.clock.advance(1)
    assert.notEqual((await begin(rosa)).id, first.id)
    assert.equal(await whyEnded(first.id), 'no heartbeat')
  })

  it('is for care management and the chart where nothing else is said, and for the phone during a call', async () => {
    const { running, programs } = await startAs(staff.lee, rosa)
    assert.deepEqual([running?.program, running?.activity, programs], ['CCM', 'chart_review', []])
    const call = await begin(walter, { contactId: crypto.randomUUID() })
    assert.deepEqual([call.program, call.activity], ['CCM', 'phone_patient'])
  })

  it('lets a nurse listen on a call for longer than she may look at a chart before it asks', async () => {
    const chart = await begin(rosa)
    assert.equal((await beatFor(chart.id, 6 * 60, false)).running?.asks, true)
    const call = await begin(rosa, { contactId: crypto.randomUUID() })
    assert.equal((await beatFor(call.id, 6 * 60, false)).running?.asks, false)
  })

  it('tells a nurse who did not answer until when her time counts', async () => {
    const timer = await begin(rosa)
    const touched = stage.clock.now().toISOString()
    const last = await beatFor(timer.id, 7 * 60 + 20, false)
    assert.deepEqual(last, { running: null, endedIdleAt: touched })
    assert.equal(await whyEnded(timer.id), 'idle')
  })

  it('is its person’s alone: for a colleague it is not there', async () => {
    const { id: timerId } = await begin(rosa)
    const asTomas = stage.as(staff.tomas, (context) => stop(context, { timerId }))
    await assert.rejects(asTomas, { code: 'NOT_FOUND' })
    assert.equal((await lee(readOwn)).running?.id, timerId)
  })

  it('does not start, and is not shared, for a patient who is not here', async () => {
    await assert.rejects(begin(NOBODY), { code: 'NOT_FOUND' })
    const timer = await begin(rosa)
    await assert.rejects(shareWith(timer.id, [walter, NOBODY]), { code: 'NOT_FOUND' })
    assert.deepEqual((await lee(readOwn)).running?.alsoPatientIds, [])
  })

  it('remembers why it ended', async () => {
    const stopped = await begin(rosa)
    assert.deepEqual(await end(stopped.id), { running: null, remarks: [] })
    const shared = await begin(rosa)
    const both = (await shareWith(shared.id, [walter])).running!
    stage.clock.advance(MINUTE)
    const broken = (await lee((context) => keepAlive(context, { timerId: both.id, idleSeconds: 0 }))).running!
    stage.clock.advance(MINUTE)
    await hold(broken.id, crypto.randomUUID(), MINUTE)
    const reasons: string[] = []
    for (const { id } of [stopped, shared, both, broken]) reasons.push(await whyEnded(id))
    assert.deepEqual(reasons, ['stopped', 'shared', 'no heartbeat', 'network lost'])
  })

  it('once ended says nothing to a second stop, and sharing it begins no other', async () => {
    late()
    const timer = await begin(rosa)
    await beatFor(timer.id, 60)
    assert.deepEqual(
      (await end(timer.id)).remarks.map(({ kind }) => kind),
      ['overnight'],
    )
    assert.deepEqual(await end(timer.id), { running: null, remarks: [] })
    assert.deepEqual(await shareWith(timer.id, [walter]), { running: null })
  })

  it('ends with the contact it runs for, with what is odd about it, and with no other contact', async () => {
    late()
    const contactId = crypto.randomUUID()
    const close = (id: string) => lee((context) => leaveLine(context, { patientId: rosa, contactId: id }))
    assert.deepEqual(await close(contactId), [], 'no clock runs')
    const timer = await begin(rosa, { contactId })
    await beatFor(timer.id, 60)
    assert.deepEqual(await close(crypto.randomUUID()), [])
    assert.equal((await lee(readOwn)).running?.id, timer.id)
    assert.deepEqual(
      (await close(contactId)).map(({ kind }) => kind),
      ['overnight'],
    )
    assert.equal((await lee(readOwn)).running, null)
    assert.equal(await whyEnded(timer.id), 'contact closed')
  })

  it('is closed by the house when its screen was unheard for more than a minute, not before', async () => {
    const timer = await begin(rosa)
    stage.clock.advance(MINUTE)
    assert.equal(await lee(closeStaleTimers), 0)
    stage.clock.advance(SECOND)
    assert.equal(await lee(closeStaleTimers), 1)
    assert.equal(await whyEnded(timer.id), 'no heartbeat')
  })

  it('does not make a colleague wait while one’s own time is being written', async () => {
    const { started, first } = await lee(async ({ tx }) => {
      await lockPerson(tx, staff.lee.id)
      const started = startAs(staff.tomas, walter)
      return { started, first: await Promise.race([started.then(() => 'started'), wait(4_000, 'waited')]) }
    })
    assert.equal(first, 'started')
    const timerId = (await started).running!.id
    await stage.as(staff.tomas, (context) => stop(context, { timerId }))
  })

  it('adds nothing when a device tells the same minutes again after the work was over', async () => {
    const timer = await begin(rosa)
    stage.clock.advance(10 * MINUTE)
    const id = crypto.randomUUID()
    const told = await hold(timer.id, id, 10 * MINUTE)
    assert.equal(told.creditedSeconds, 600)
    await end(told.running!.id)
    stage.clock.advance(5 * MINUTE)
    assert.deepEqual(await hold(timer.id, id, 10 * MINUTE), {
      running: null,
      creditedSeconds: 0,
      remarks: [],
    })
  })

  it('says what is odd about the minutes a device kept, as of any others', async () => {
    late()
    const timer = await begin(rosa)
    await end(timer.id)
    stage.clock.advance(10 * MINUTE)
    const { remarks, creditedSeconds } = await hold(timer.id, crypto.randomUUID(), 5 * MINUTE)
    assert.equal(creditedSeconds, 300)
    assert.deepEqual(
      remarks.map(({ kind }) => kind),
      ['overnight'],
    )
  })

  it('is for the program she is enrolled in, and for care management when that is one of several', async () => {
    await enrollIn('RPM', walter)
    assert.equal((await begin(walter)).program, 'RPM')
    await enrollIn('CCM', june)
    stage.clock.advance(DAY)
    await enrollIn('RPM', june)
    const { running, programs } = await startAs(staff.lee, june)
    assert.deepEqual([running?.program, programs], ['CCM', ['RPM', 'CCM']])
  })

  it('starts with the chart until the last day of an enrollment, and no longer', async () => {
    await enrollIn('CCM', harold)
    const consentId = (await lee(({ tx }) => readConsents(tx, harold)))[0]!.id
    const { endsOn } = await stage.as(staff.tomas, (context) =>
      revoke(context, {
        id: context.newId(),
        patientId: harold,
        consentId,
        means: 'verbal',
        givenByName: 'Harold Pike',
        reason: 'moves away',
      }),
    )
    const opened = () => startAs(staff.lee, harold, { onlyIfEnrolled: true })
    assert.deepEqual((await opened()).programs, ['CCM'])
    stage.clock.set(`${endsOn}T23:30:00-04:00`)
    assert.deepEqual((await opened()).programs, ['CCM'], 'until midnight of the practice')
    stage.clock.advance(HOUR)
    assert.deepEqual(await opened(), { running: null, programs: [] })
    assert.equal((await lee(readOwn)).running?.patientId, harold, 'what runs is not ended by a look')
  })
})
