import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Month } from '../../platform/clock.ts'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { verifyChains } from '../audit/index.ts'
import { closeStaleTimers, readPatientMonth } from './index.ts'
import { addByHand, correct } from './record-time.ts'
import { keepAlive, readOwn, start, stop } from './run-timer.ts'

const SECOND = 1000
const rosa = patients.rosa.id
const walter = patients.walter.id

describe('a minute counts once', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())
  // Each story begins on a later day, so that none overlaps another.
  beforeEach(() => stage.clock.advance(86_400_000))

  const begin = (who: typeof staff.lee | typeof staff.tomas, patientId: string) =>
    stage.as(who, (context) =>
      start(context, {
        id: context.newId(),
        patientId,
        contactId: null,
        program: 'CCM',
        activity: 'phone_patient',
        onlyIfEnrolled: false,
      }).then(({ running }) => ({ running: running! })),
    )
  const beatFor = async (who: typeof staff.lee | typeof staff.tomas, timerId: string, seconds: number) => {
    let id = timerId
    for (let left = seconds; left > 0; left -= 5) {
      stage.clock.advance(5 * SECOND)
      id = (await stage.as(who, (context) => keepAlive(context, { timerId: id, idleSeconds: 0 }))).running!.id
    }
    return id
  }
  const today = () => stage.clock.now().toISOString().slice(0, 10)
  const creditedToday = async (patientId: string) => {
    const entries = await stage.as(staff.lee, ({ tx }) =>
      readPatientMonth(tx, patientId, today().slice(0, 7) as Month),
    )
    return entries
      .filter(({ from }) => from.toISOString().startsWith(today()))
      .reduce((sum, { seconds }) => sum + seconds, 0)
  }

  it('credits a call from its start to its end', async () => {
    const { running } = await begin(staff.lee, rosa)
    await beatFor(staff.lee, running.id, 60)
    stage.clock.advance(3 * SECOND)
    await stage.as(staff.lee, (context) => stop(context, { timerId: running.id }))
    assert.equal(await creditedToday(rosa), 63)
  })

  it('finds the same clock from a second tab, and a stop sent twice is one entry', async () => {
    const first = await begin(staff.lee, rosa)
    const second = await begin(staff.lee, rosa)
    assert.equal(second.running.id, first.running.id)
    await beatFor(staff.lee, first.running.id, 30)
    for (let tries = 0; tries < 2; tries++)
      await stage.as(staff.lee, (context) => stop(context, { timerId: first.running.id }))
    assert.equal(await creditedToday(rosa), 30)
  })

  it('ends Rosa’s clock when Walter’s chart opens', async () => {
    const { running } = await begin(staff.lee, rosa)
    await beatFor(staff.lee, running.id, 20)
    const walters = await begin(staff.lee, walter)
    await beatFor(staff.lee, walters.running.id, 10)
    await stage.as(staff.lee, (context) => stop(context, { timerId: walters.running.id }))
    assert.equal(await creditedToday(rosa), 20)
    assert.equal(await creditedToday(walter), 10)
  })

  it('survives a reload: the running clock is found again with what it has', async () => {
    const { running } = await begin(staff.lee, rosa)
    await beatFor(staff.lee, running.id, 25)
    const found = await stage.as(staff.lee, readOwn)
    assert.equal(found.running?.seconds, 25)
    await stage.as(staff.lee, (context) => stop(context, { timerId: running.id }))
  })

  it('loses at most 5 seconds to a kill, and credits nobody for the hour until it was noticed', async () => {
    const { running } = await begin(staff.lee, rosa)
    await beatFor(staff.lee, running.id, 40)
    stage.clock.advance(4 * SECOND)
    stage.clock.advance(3_600_000)
    await stage.as(staff.lee, closeStaleTimers)
    assert.equal(await creditedToday(rosa), 40)
  })

  it('goes on after a lost network without the gap', async () => {
    const { running } = await begin(staff.lee, rosa)
    await beatFor(staff.lee, running.id, 10)
    stage.clock.advance(10 * 60 * SECOND)
    const fresh = (
      await stage.as(staff.lee, (context) => keepAlive(context, { timerId: running.id, idleSeconds: 0 }))
    ).running!
    assert.notEqual(fresh.id, running.id)
    const last = await beatFor(staff.lee, fresh.id, 15)
    await stage.as(staff.lee, (context) => stop(context, { timerId: last }))
    assert.equal(await creditedToday(rosa), 25)
  })

  const byHand = (from: string, until: string, reason = 'called from the car') =>
    stage.as(staff.lee, (context) =>
      addByHand(context, {
        id: context.newId(),
        patientId: rosa,
        program: 'CCM',
        activity: 'phone_patient',
        from: `${today()}T${from}:00Z`,
        until: `${today()}T${until}:00Z`,
        reason,
        note: '',
      }),
    )

  it('refuses time by hand that overlaps, and names the other time', async () => {
    await byHand('13:00', '13:10')
    await assert.rejects(byHand('13:05', '13:15'), (error: { code?: string; message?: string }) => {
      assert.equal(error.code, 'OVERLAP')
      assert.match(error.message ?? '', /0[89]:00 to 0[89]:10/)
      return true
    })
    assert.equal(await creditedToday(rosa), 600)
  })

  it('refuses time by hand that has not passed yet', async () => {
    await assert.rejects(byHand('23:00', '23:10'), { code: 'IN_FUTURE' })
  })

  it('is held by the database, too, whatever a command forgets', async () => {
    await byHand('13:00', '13:10')
    const forced = stage.as(staff.lee, async (context) => {
      const { addEntry } = await import('./store.ts')
      const from = new Date(`${today()}T13:09:59Z`)
      await addEntry(context.tx, {
        practiceId: practice.id,
        id: context.newId(),
        staffId: staff.lee.id,
        credential: 'RN',
        patientId: walter,
        contactId: null,
        timerId: null,
        program: 'RPM',
        activity: 'phone_patient',
        from,
        until: new Date(from.getTime() + 60_000),
        month: '2026-03',
        source: 'timer',
        reason: null,
        note: null,
        recordedBy: staff.lee.id,
        recordedAt: context.now,
      })
    })
    await assert.rejects(forced, (error: Error & { code?: string }) => {
      assert.equal(error.code, 'COLLISION')
      assert.match(String(error.cause), /one_person_one_minute/)
      return true
    })
  })

  it('lets a correction take away, never add, and keeps what was written', async () => {
    await byHand('13:00', '13:10')
    const entries = await stage.as(staff.lee, ({ tx }) =>
      readPatientMonth(tx, rosa, today().slice(0, 7) as Month),
    )
    const entry = entries.find(({ from }) => from.toISOString().startsWith(today()))!
    const fix = (keep: { from: string; until: string } | null) =>
      stage.as(staff.lee, (context) =>
        correct(context, {
          id: context.newId(),
          patientId: rosa,
          entryId: entry.id,
          keep,
          reason: 'the line was dead',
        }),
      )
    await assert.rejects(fix({ from: `${today()}T13:00:00Z`, until: `${today()}T13:11:00Z` }), {
      code: 'ADDS_TIME',
    })
    await fix({ from: `${today()}T13:00:00Z`, until: `${today()}T13:04:00Z` })
    assert.equal(await creditedToday(rosa), 240)
    await fix(null)
    assert.equal(await creditedToday(rosa), 0)
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query('select count(*)::int as n from time.entry where id = $1', [
      entry.id,
    ])
    assert.equal(rows[0].n, 1)
  })

  it('starts no clock for office staff', async () => {
    const asBiller = stage.as({ ...staff.webb, roles: ['coordinator'] }, (context) =>
      start(context, {
        id: context.newId(),
        patientId: rosa,
        contactId: null,
        program: 'CCM',
        activity: 'phone_patient',
        onlyIfEnrolled: false,
      }),
    )
    await assert.rejects(asBiller, { code: 'NOT_CLINICAL' })
  })

  it('names the entry in which somebody changed a byte', async () => {
    assert.deepEqual((await stage.as(staff.lee, ({ tx }) => verifyChains(tx))).broken, [])
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query('alter table time.entry disable trigger user')
    await stage.owner.query("update time.entry set note = 'x' where seq = 2")
    await stage.owner.query('alter table time.entry enable trigger user')
    const { broken } = await stage.as(staff.lee, ({ tx }) => verifyChains(tx))
    assert.deepEqual(
      broken.map(({ chain, seq, why }) => ({ chain, seq, why })),
      [{ chain: 'time.entry', seq: 2, why: 'altered' }],
    )
  })
})
