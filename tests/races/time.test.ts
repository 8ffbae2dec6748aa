import assert from 'node:assert/strict'
import { after, before, beforeEach, describe } from 'node:test'
import { addByHand, correct } from '../../modules/time/record-time.ts'
import { replay } from '../../modules/time/replay-held.ts'
import { keepAlive, start, stop } from '../../modules/time/run-timer.ts'
import { approveByHand } from '../../modules/time/supervise.ts'
import type { Context } from '../../platform/context.ts'
import { patients, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../stage.ts'
import { chainsHold, count, look, race, refusals, refusedOnlyBy, won } from './race.ts'

const [rosa, walter] = [patients.rosa.id, patients.walter.id]
const MINUTE = 60_000

describe('races for a minute', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())
  beforeEach(() => stage.clock.advance(3_600_000))

  const lee = <T>(command: (context: Context) => Promise<T>) => stage.as(staff.lee, command)
  const begin = (patientId: string, id: string = crypto.randomUUID(), who = staff.lee) =>
    stage.as(who, (context) => start(context, { id, patientId, contactId: null, onlyIfEnrolled: false }))
  const end = (timerId: string) => () => lee((context) => stop(context, { timerId }))
  const beat = (timerId: string) => () => lee((context) => keepAlive(context, { timerId, idleSeconds: 0 }))
  /** A clock that has run for half a minute, heard every five seconds. */
  const ranHalfAMinute = async () => {
    const timer = (await begin(rosa)).running!
    for (let beats = 0; beats < 6; beats++) {
      stage.clock.advance(5_000)
      await beat(timer.id)()
    }
    return timer.id
  }
  const running = () => count(stage, 'time.timer where staff_id = $1 and stopped_at is null', [staff.lee.id])
  const secondsOf = async (timerId: string) =>
    (
      await look<{ seconds: number }>(
        stage,
        'select coalesce(sum(extract(epoch from upper(during) - lower(during))), 0)::float8 as seconds from time.entry where timer_id = $1',
        [timerId],
      )
    )[0]!.seconds
  const byHand = (
    fromMinutesAgo: number,
    minutes: number,
    id: string = crypto.randomUUID(),
    who = staff.lee,
  ) => {
    const from = stage.clock.now().getTime() - fromMinutesAgo * MINUTE
    return stage.as(who as typeof staff.lee, (context) =>
      addByHand(context, {
        id,
        patientId: rosa,
        program: 'CCM',
        activity: 'phone_patient',
        from: new Date(from).toISOString(),
        until: new Date(from + minutes * MINUTE).toISOString(),
        reason: 'called from the car',
        note: '',
      }),
    )
  }
  /** No second of any person is in the ledger twice; the database says so itself, and this asks it once more. */
  const overlaps = () =>
    count(
      stage,
      'time.entry a join time.entry b on a.staff_id = b.staff_id and a.id < b.id and a.during && b.during',
    )

  race('two clocks of one person started at once: one runs', async (together) => {
    stage.clock.advance(MINUTE)
    const both = await together(
      () => begin(rosa),
      () => begin(walter),
    )
    assert.equal(won(both), 2)
    assert.equal(await running(), 1)
    assert.equal(await overlaps(), 0)
  })

  race('one clock started in two tabs: it is the same clock', async (together) => {
    stage.clock.advance(MINUTE)
    const id = crypto.randomUUID()
    const both = await together(
      () => begin(rosa, id),
      () => begin(rosa, id),
    )
    const [one, other] = both.map(({ value }) => (value as { running: { id: string } }).running.id)
    assert.equal(one, other)
    assert.equal(await running(), 1)
  })

  race('a clock stopped while another starts: each second is credited once', async (together) => {
    const timerId = await ranHalfAMinute()
    const both = await together(end(timerId), () => begin(walter))
    assert.equal(won(both), 2)
    assert.equal(await secondsOf(timerId), 30)
    assert.equal(await running(), 1)
  })

  race('a clock stopped twice: credited once', async (together) => {
    const timerId = await ranHalfAMinute()
    assert.equal(won(await together(end(timerId), end(timerId), end(timerId))), 3)
    assert.equal(await secondsOf(timerId), 30)
    assert.equal(await running(), 0)
  })

  race('a heartbeat and a stop: the clock is stopped and loses nothing', async (together) => {
    const timerId = await ranHalfAMinute()
    assert.equal(won(await together(beat(timerId), end(timerId))), 2)
    assert.equal(await secondsOf(timerId), 30)
    assert.equal(await running(), 0)
  })

  race('time by hand over a clock that is being stopped: the minute counts once', async (together) => {
    const timerId = await ranHalfAMinute()
    const both = await together(end(timerId), () => byHand(1, 1))
    refusedOnlyBy(both, 'OVERLAP')
    assert.equal(both[0]!.refused, null)
    assert.equal(await overlaps(), 0)
    assert.equal(await secondsOf(timerId), 30)
    stage.clock.advance(5 * MINUTE)
  })

  race('the same minutes by hand from two devices: one is kept, the other told', async (together) => {
    stage.clock.advance(20 * MINUTE)
    const both = await together(
      () => byHand(10, 5),
      () => byHand(8, 5),
    )
    assert.deepEqual(refusals(both), ['OVERLAP'])
    assert.equal(await overlaps(), 0)
  })

  race('two of the staff on one call: both are kept, and one of them is asked about it', async (together) => {
    stage.clock.advance(20 * MINUTE)
    const before = await count(stage, "time.flag where kind = 'overlap'")
    const both = await together(
      () => byHand(10, 5),
      () => byHand(10, 5, crypto.randomUUID(), staff.tomas as never),
    )
    assert.equal(won(both), 2)
    const flagged = both.flatMap(({ value }) => (value as { remarks: { kind: string }[] }).remarks)
    const kinds = new Set(flagged.map(({ kind }) => kind))
    assert.ok(kinds.size > 0, 'somebody is told that a colleague wrote the same minutes')
    assert.ok((await count(stage, 'time.flag')) > before)
  })

  race(
    'two corrections of one entry: the second gives back nothing of what the first took',
    async (together) => {
      stage.clock.advance(20 * MINUTE)
      const id = crypto.randomUUID()
      await byHand(10, 6, id)
      const [entry] = await look<{ id: string; from: Date }>(
        stage,
        'select id, lower(during) as from from time.entry where timer_id = $1',
        [id],
      )
      const fix = (keepMinutes: number) => () =>
        lee((context) =>
          correct(context, {
            id: crypto.randomUUID(),
            patientId: rosa,
            entryId: entry!.id,
            keep:
              keepMinutes === 0
                ? null
                : {
                    from: entry!.from.toISOString(),
                    until: new Date(entry!.from.getTime() + keepMinutes * MINUTE).toISOString(),
                  },
            reason: 'the call was shorter',
          }),
        )
      const both = await together(fix(4), fix(2))
      refusedOnlyBy(both, 'ADDS_TIME')
      const kept = await look<{ minutes: number }>(
        stage,
        'select extract(epoch from upper(keep) - lower(keep))::float8 / 60 as minutes from time.correction where entry_id = $1 order by seq',
        [entry!.id],
      )
      assert.equal(kept.length, won(both))
      assert.equal(kept.at(-1)!.minutes, 2, 'what both left is what stands')
    },
  )

  race('time by hand looked at by two: one look is on record', async (together) => {
    stage.clock.advance(20 * MINUTE)
    const id = crypto.randomUUID()
    await byHand(10, 6, id)
    const [entry] = await look<{ id: string }>(stage, 'select id from time.entry where timer_id = $1', [id])
    const approve = (who: typeof staff.haddad | typeof staff.webb) => () =>
      stage.as(who, (context) => approveByHand(context, { entryId: entry!.id, id: crypto.randomUUID() }))
    assert.equal(won(await together(approve(staff.haddad), approve(staff.webb))), 2)
    assert.equal(await count(stage, 'time.approval where entry_id = $1', [entry!.id]), 1)
  })

  race(
    'what a device kept, sent twice at once while its clock is stopped: credited once',
    async (together) => {
      const timerId = await ranHalfAMinute()
      stage.clock.advance(MINUTE)
      const id = crypto.randomUUID()
      const send = () =>
        lee((context) => replay(context, { timerId, id, spans: [{ fromAgoMs: 60_000, untilAgoMs: 10_000 }] }))
      assert.equal(won(await together(send, send, end(timerId))), 3)
      assert.equal(await overlaps(), 0)
      const total = (await secondsOf(timerId)) + (await secondsOf(id))
      assert.ok(total >= 80 && total <= 90, `${total} seconds of 90 on the wall`)
      for (const { id: left } of await look<{ id: string }>(
        stage,
        'select id from time.timer where staff_id = $1 and stopped_at is null',
        [staff.lee.id],
      ))
        await end(left)()
    },
  )

  chainsHold(() => stage)
})
