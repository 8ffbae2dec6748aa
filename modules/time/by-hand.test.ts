import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { runInPractice } from '../../platform/unit-of-work.ts'
import { patients, practice, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { readPatientMonth } from './index.ts'
import { addByHand, correct } from './record-time.ts'
import { start } from './run-timer.ts'
import { approveByHand } from './supervise.ts'

const DAY = 86_400_000
const [rosa, walter] = [patients.rosa.id, patients.walter.id]
const NOBODY = '01900000-0000-7000-8000-0000000009ff'
type Given = Parameters<typeof addByHand>[1]

describe('time written down by hand', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  after(() => stage.close())
  // Each story is told in the evening of a later day.
  beforeEach(() => stage.clock.set(new Date(Date.parse(`${today()}T23:00:00Z`) + DAY).toISOString()))

  const today = () => stage.clock.now().toISOString().slice(0, 10)
  const at = (time: string) => `${today()}T${time}:00Z`
  const given = (from: string, until: string, more: Partial<Given> = {}): Given => ({
    id: crypto.randomUUID(),
    patientId: rosa,
    program: 'CCM',
    activity: 'phone_patient',
    from: at(from),
    until: at(until),
    reason: 'called from the car',
    note: '',
    ...more,
  })
  const lee = <T>(command: (context: Context) => Promise<T>) => stage.as(staff.lee, command)
  const write = (one: Given) => lee((context) => addByHand(context, one))
  const entriesToday = async () => {
    const all = await lee(({ tx }) => readPatientMonth(tx, rosa, today().slice(0, 7) as Month))
    return all.filter(({ from }) => from.toISOString().startsWith(today()))
  }
  const writeOne = async (from: string, until: string) => {
    await write(given(from, until))
    return (await entriesToday())[0]!
  }
  type Change = Omit<Parameters<typeof correct>[1], 'id' | 'reason'>
  const changing = (change: Change) => (context: Context) =>
    correct(context, { ...change, id: context.newId(), reason: 'the line was dead' })
  const keep = (from: string, until: string) => ({ from: at(from), until: at(until) })
  const refused = (work: Promise<unknown>, code: string, field: string) =>
    assert.rejects(work, (error: Refusal) => {
      assert.deepEqual([error.code, error.field], [code, field])
      return true
    })

  for (const [what, from, until, code] of [
    ['that ends before it begins', '14:00', '13:50', 'SPAN'],
    ['without length', '14:00', '14:00', 'SPAN'],
    ['that has not passed', '22:50', '23:10', 'IN_FUTURE'],
    ['of more than eight hours', '13:00', '21:01', 'TOO_LONG'],
  ] as const)
    it(`is refused for a stretch ${what}, beside the time it ends`, () =>
      refused(write(given(from, until)), code, 'until'))

  it('may be eight hours long and end this minute', async () => {
    assert.deepEqual(await write(given('15:00', '23:00')), { ok: true, remarks: [] })
  })

  it('is refused beside the time it begins where it counts a minute twice', async () => {
    await writeOne('13:00', '13:10')
    await refused(write(given('13:09', '13:20')), 'OVERLAP', 'from')
  })

  it('is written once when a slow line sends it twice', async () => {
    const once = given('13:00', '13:11')
    for (let tries = 0; tries < 2; tries++) assert.deepEqual(await write(once), { ok: true, remarks: [] })
    assert.equal((await entriesToday()).length, 1)
  })

  it('keeps the note of who wrote one, and no empty one', async () => {
    const [told, untold] = [given('13:00', '13:12', { note: 'Refill is ready' }), given('14:00', '14:13')]
    for (const one of [told, untold]) await write(one)
    const { rows } = await stage.owner.query(
      'select note from time.entry where timer_id = any($1) order by lower(during)',
      [[told.id, untold.id]],
    )
    assert.deepEqual(rows, [{ note: 'Refill is ready' }, { note: null }])
  })

  it('is not kept for a patient who is not here', async () => {
    await assert.rejects(write(given('13:00', '13:10', { patientId: NOBODY })), { code: 'NOT_FOUND' })
  })

  it('is not taken from the front desk, billers and managers, nor does a clock run for them', async () => {
    for (const credential of ['front_desk', 'biller', 'manager']) {
      await stage.owner.query('update practice.staff set credential = $1 where id = $2', [
        credential,
        staff.webb.id,
      ])
      const asWebb = <T>(command: (context: Context) => Promise<T>) => stage.as(staff.webb, command)
      const clock = { id: crypto.randomUUID(), patientId: rosa, contactId: null, onlyIfEnrolled: false }
      const byHand = asWebb((context) => addByHand(context, given('13:00', '13:10')))
      await assert.rejects(byHand, { code: 'NOT_CLINICAL' }, credential)
      const byClock = asWebb((context) => start(context, clock))
      await assert.rejects(byClock, { code: 'NOT_CLINICAL' }, credential)
    }
  })

  for (const [what, from, until] of [
    ['begins earlier', '12:59', '13:05'],
    ['ends later', '13:05', '13:31'],
    ['ends before it begins', '13:20', '13:10'],
    ['has no length', '13:10', '13:10'],
  ] as const)
    it(`is not corrected to what ${what}: a correction takes away`, async () => {
      const entry = await writeOne('13:00', '13:30')
      const change = changing({ patientId: rosa, entryId: entry.id, keep: keep(from, until) })
      await refused(lee(change), 'ADDS_TIME', 'keep')
    })

  it('is corrected to any part of itself, all of it included, on its patient’s page alone', async () => {
    const { id: entryId } = await writeOne('13:00', '13:30')
    const all = { patientId: rosa, entryId, keep: keep('13:00', '13:30') }
    assert.deepEqual(await lee(changing(all)), { ok: true })
    assert.deepEqual(await lee(changing({ ...all, keep: keep('13:10', '13:20') })), { ok: true })
    assert.deepEqual(
      (await entriesToday()).map(({ seconds, corrected }) => [seconds, corrected]),
      [[600, 'the line was dead']],
    )
    await assert.rejects(lee(changing({ ...all, patientId: walter, keep: null })), { code: 'NOT_FOUND' })
  })

  it('has the month judged again, once, however much is written or taken away before that', async () => {
    const quietly = (command: (context: Context) => Promise<unknown>) =>
      runInPractice(
        stage.world,
        {
          practiceId: practice.id,
          requestId: 'test',
          actor: async () => ({ ...staff.lee, kind: 'staff', roles: [], sessionId: staff.lee.id }),
        },
        command,
      )
    const waiting = async () => {
      const { rows } = await stage.owner.query(
        `select t.identifier as event, j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id`,
      )
      await stage.runJobs()
      return rows
    }
    const judged = [
      {
        event: 'time.recorded',
        payload: { patientId: rosa, month: today().slice(0, 7), practiceId: practice.id },
      },
    ]
    await quietly((context) => addByHand(context, given('13:00', '13:14')))
    await quietly((context) => addByHand(context, given('14:00', '14:15')))
    assert.deepEqual(await waiting(), judged)
    for (const { id } of await entriesToday())
      await quietly(changing({ patientId: rosa, entryId: id, keep: null }))
    assert.deepEqual(await waiting(), judged)
  })

  it('stands on the page of the month with who did it, when, and who looked, also when they have left', async () => {
    const app = await stage.app()
    const post = { email: staff.lee.email, password: SAMPLE_PASSWORD }
    const signedIn = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: post,
      headers: { 'x-throughline': '1' },
    })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
    const page = async (patientId: string) => {
      const url = `/api/patients/${patientId}/time/${today().slice(0, 7)}`
      return app.inject({ method: 'GET', url, headers: { cookie } })
    }
    const shown = async () => {
      const { entries } = (await page(rosa)).json() as { entries: Record<string, unknown>[] }
      return entries
        .filter(({ from }) => String(from).startsWith(today()))
        .map(({ who, from, until, seconds, approvedBy }) => ({ who, from, until, seconds, approvedBy }))
    }
    const entry = await writeOne('13:00', '13:16')
    const line = {
      who: 'Nurse Lee',
      from: `${today()}T13:00:00.000Z`,
      until: `${today()}T13:16:00.000Z`,
      seconds: 960,
      approvedBy: null as string | null,
    }
    assert.deepEqual(await shown(), [line])
    await stage.as(staff.haddad, (context) =>
      approveByHand(context, { entryId: entry.id, id: context.newId() }),
    )
    assert.deepEqual(await shown(), [{ ...line, approvedBy: 'Dr. Haddad' }])
    await stage.owner.query('update practice.staff set left_on = $1 where id = $2', [
      today(),
      staff.haddad.id,
    ])
    assert.deepEqual(await shown(), [{ ...line, approvedBy: 'a former colleague' }])
    assert.equal((await page(NOBODY)).statusCode, 404)
    await app.close()
  })
})
