import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { addDays, type Month } from '../../platform/clock.ts'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import type { RunningTimer } from './contract.ts'
import { readPatientMonth } from './index.ts'
import { addByHand } from './record-time.ts'
import { replay } from './replay-held.ts'
import { keepAlive, readOwn, share, start, stop } from './run-timer.ts'
import { approveByHand, readSupervision, review } from './supervise.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const [rosa, walter, june, harold] = [
  patients.rosa.id,
  patients.walter.id,
  patients.june.id,
  patients.harold.id,
]

describe('the ledger cannot lie', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
    await enrollAs(stage.as, today(), patients.rosa, ROSAS_CONDITIONS)
  })
  after(() => stage.close())
  // Each story begins on a later morning, so that none overlaps another.
  beforeEach(() => stage.clock.set(`${addDays(today(), 1)}T14:00:00Z`))

  const today = () => stage.clock.now().toISOString().slice(0, 10)
  const lee = <T>(command: Parameters<typeof stage.as<T>>[1]) => stage.as(staff.lee, command)
  const begin = async (patientId: string, onlyIfEnrolled = false, who = staff.lee) => {
    const given = { id: crypto.randomUUID(), patientId, contactId: null, onlyIfEnrolled }
    return (await stage.as(who, (context) => start(context, given))).running
  }
  const beatFor = async (timer: RunningTimer, seconds: number, idleFrom = Number.POSITIVE_INFINITY) => {
    let last: Awaited<ReturnType<typeof keepAlive>> = { running: timer, endedIdleAt: null }
    for (let passed = 5; passed <= seconds; passed += 5) {
      stage.clock.advance(5 * SECOND)
      const idleSeconds = Math.max(0, passed - idleFrom)
      last = await lee((context) => keepAlive(context, { timerId: timer.id, idleSeconds }))
    }
    return last
  }
  const entriesToday = async (patientId: string) => {
    const month = today().slice(0, 7) as Month
    const all = await lee(({ tx }) => readPatientMonth(tx, patientId, month))
    return all.filter(({ from }) => from.toISOString().startsWith(today()))
  }
  const secondsToday = async (patientId: string) =>
    (await entriesToday(patientId)).reduce((sum, { seconds }) => sum + seconds, 0)
  const end = (timer: RunningTimer) => lee((context) => stop(context, { timerId: timer.id }))

  it('starts with a chart that opens, for a patient who is enrolled and for no other', async () => {
    assert.equal(await begin(walter, true), null)
    const timer = await begin(rosa, true)
    assert.equal(timer?.activity, 'chart_review')
    await end(timer!)
  })

  it('does not let an opened chart end the call with the same patient', async () => {
    const contactId = crypto.randomUUID()
    const given = { id: crypto.randomUUID(), patientId: rosa, contactId, onlyIfEnrolled: false }
    const call = (await lee((context) => start(context, given))).running!
    assert.equal((await begin(rosa, true))?.id, call.id)
    await end(call)
  })

  it('asks after five minutes without a touch, and trims to the last touch when nobody answers', async () => {
    const timer = (await begin(rosa))!
    const asked = await beatFor(timer, 6 * 60, 30)
    assert.equal(asked.running?.asks, true)
    assert.equal(asked.running?.seconds, 30)
    const left = await beatFor(timer, 2 * 60, -330)
    assert.equal(left.running, null)
    assert.equal(await secondsToday(rosa), 30)
  })

  it('keeps the time of who answers that she was working', async () => {
    const timer = (await begin(rosa))!
    await beatFor(timer, 6 * 60, 30)
    await beatFor(timer, 5)
    await end(timer)
    assert.equal(await secondsToday(rosa), 365)
  })

  it('divides one call with June and Harold between them, and the wall is the sum', async () => {
    const timer = (await begin(june))!
    await beatFor(timer, 60)
    const both = await lee((context) =>
      share(context, { timerId: timer.id, id: context.newId(), alsoPatientIds: [harold, june] }),
    )
    await beatFor(both.running!, 10 * 60)
    await end(both.running!)
    assert.equal(await secondsToday(june), 60 + 300)
    assert.equal(await secondsToday(harold), 300)
    assert.deepEqual(
      (await entriesToday(harold)).map(({ sharedOf }) => sharedOf),
      [2],
    )
  })

  it('adds what a device kept while the network was gone, once, and goes on', async () => {
    const timer = (await begin(rosa))!
    await beatFor(timer, 30)
    stage.clock.advance(10 * MINUTE)
    const held = {
      timerId: timer.id,
      id: crypto.randomUUID(),
      spans: [{ fromAgoMs: 11 * MINUTE, untilAgoMs: 0 }],
    }
    const first = await lee((context) => replay(context, held))
    assert.equal(first.creditedSeconds, 600, 'what the server had counted is not counted again')
    const again = await lee((context) => replay(context, held))
    assert.equal(again.creditedSeconds, 0)
    const last = await lee(readOwn)
    await end(last.running!)
    assert.equal(await secondsToday(rosa), 630)
    assert.deepEqual([...new Set((await entriesToday(rosa)).map(({ source }) => source))].sort(), [
      'device',
      'timer',
    ])
  })

  it('gives a held stretch to nobody where another device worked for another patient', async () => {
    const timer = (await begin(rosa))!
    await beatFor(timer, 10)
    stage.clock.advance(MINUTE)
    const other = (await begin(walter))!
    await beatFor(other, 120)
    const spans = [{ fromAgoMs: 180 * SECOND, untilAgoMs: 0 }]
    await lee((context) => replay(context, { timerId: timer.id, id: crypto.randomUUID(), spans }))
    await end(other)
    assert.equal(await secondsToday(rosa), 10 + 60)
    assert.equal(await secondsToday(walter), 120)
  })

  it('still stops when the server’s clock was set back, and counts the hour once', async () => {
    const first = (await begin(rosa))!
    await beatFor(first, 60)
    await end(first)
    stage.clock.advance(-40 * SECOND)
    const second = (await begin(rosa))!
    await beatFor(second, 60)
    await end(second)
    assert.equal(await secondsToday(rosa), 80)
  })

  it('tells two staff on one call that one of them counts, and lists it for a supervisor who writes what was found', async () => {
    const timer = (await begin(rosa))!
    await beatFor(timer, 120)
    await end(timer)
    const from = new Date(stage.clock.now().getTime() - 90 * SECOND).toISOString()
    const until = stage.clock.now().toISOString()
    const given = {
      id: crypto.randomUUID(),
      patientId: rosa,
      program: 'CCM' as const,
      activity: 'phone_patient' as const,
      reason: 'was on the same line',
      note: '',
    }
    const { remarks } = await stage.as(staff.tomas, (context) =>
      addByHand(context, { ...given, from, until }),
    )
    assert.match(remarks.find(({ kind }) => kind === 'overlap')?.said ?? '', /Nurse Lee has 1 min/)
    const { flags } = await stage.as(staff.webb, readSupervision)
    const flag = flags.find(({ kind, patientId }) => kind === 'overlap' && patientId === rosa)!
    assert.equal(flag.staff, staff.tomas.name)
    await stage.as(staff.webb, (context) =>
      review(context, { flagId: flag.id, id: crypto.randomUUID(), finding: 'both were on the line' }),
    )
    const after = (await stage.as(staff.webb, readSupervision)).flags.find(({ id }) => id === flag.id)
    assert.equal(after?.review?.finding, 'both were on the line')
  })

  it('keeps time by hand waiting until a colleague looked, never its own writer', async () => {
    stage.clock.advance(3_600_000)
    const at = (minutes: number) => new Date(stage.clock.now().getTime() - minutes * MINUTE).toISOString()
    const id = crypto.randomUUID()
    await stage.as(staff.haddad, (context) =>
      addByHand(context, {
        id,
        patientId: rosa,
        program: 'CCM',
        activity: 'care_plan_review',
        from: at(20),
        until: at(8),
        reason: 'read it on paper',
        note: '',
      }),
    )
    const mine = (await entriesToday(rosa)).find(({ source }) => source === 'manual')!
    assert.equal(mine.approvedBy, null)
    const approveAs = (who: typeof staff.haddad | typeof staff.webb) =>
      stage.as(who, (context) => approveByHand(context, { entryId: mine.id, id: crypto.randomUUID() }))
    const waiting = async () =>
      (await stage.as(staff.webb, readSupervision)).byHand.some(({ entryId }) => entryId === mine.id)
    assert.equal(await waiting(), true)
    await assert.rejects(approveAs(staff.haddad), { code: 'OWN_TIME' })
    await approveAs(staff.webb)
    assert.equal(await waiting(), false)
    const after = (await entriesToday(rosa)).find(({ id: one }) => one === mine.id)
    assert.deepEqual([after?.approvedBy, after?.source], [staff.webb.id, 'manual'])
  })

  it('never credits a person with more than the wall, whatever tabs and devices send at once', async () => {
    const began = stage.clock.now().getTime()
    const tabs = [rosa, walter, june]
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let round = 0; round < 60; round++) {
      stage.clock.advance(next(25) * SECOND)
      const { running } = await lee(readOwn)
      const timerId = running?.id
      await Promise.all(
        tabs.map(async (patientId, tab) => {
          if (next(3) === 0 || !timerId) return begin(patientId)
          if (next(4) === 0) return lee((context) => stop(context, { timerId }))
          if (next(4) === 0)
            return lee((context) =>
              replay(context, {
                timerId,
                id: crypto.randomUUID(),
                spans: [{ fromAgoMs: (tab + 1) * MINUTE, untilAgoMs: next(9) * SECOND }],
              }),
            )
          return lee((context) => keepAlive(context, { timerId, idleSeconds: 0 }))
        }),
      )
    }
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query(
      `select coalesce(sum(extract(epoch from upper(during) - lower(during))), 0)::float8 as credited, count(*)::int as n
       from time.entry where staff_id = $1 and lower(during) >= $2`,
      [staff.lee.id, new Date(began)],
    )
    const wall = (stage.clock.now().getTime() - began) / SECOND
    assert.ok(rows[0].n > 20, 'there was something to count twice')
    assert.ok(rows[0].credited <= wall, `${rows[0].credited} credited of ${wall}`)
  })
})
