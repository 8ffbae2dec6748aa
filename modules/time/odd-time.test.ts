import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addDays } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { addInitiatingVisit } from '../enrollment/confirm.ts'
import { addPatient } from '../patients/index.ts'
import { flagClonedNote } from './index.ts'
import { addByHand } from './record-time.ts'
import { keepAlive, start, stop } from './run-timer.ts'
import { addEntry } from './store.ts'
import { approveByHand, readSupervision, review } from './supervise.ts'

const SECOND = 1000
const [rosa, walter, june] = [patients.rosa.id, patients.walter.id, patients.june.id]
const NOBODY = '01900000-0000-7000-8000-0000000009ff'
/** The clocks of the practice stand four hours behind UTC on these days. */
const FIRST = '2026-04-06'
type Person = (typeof staff)[keyof typeof staff]

describe('odd time', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage(`${addDays(FIRST, 1)}T20:00:00Z`)
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  after(() => stage.close())

  const as = <T>(who: Person, command: (context: Context) => Promise<T>) => stage.as(who, command)
  /** What is said to Nurse Lee about the time she wrote down. */
  const remarksOn = async (patientId: string, from: string, until: string, who: Person = staff.lee) => {
    const { remarks } = await as(who, (context) =>
      addByHand(context, {
        id: context.newId(),
        patientId,
        program: 'CCM',
        activity: 'chart_review',
        from,
        until,
        reason: 'was not at the screen',
        note: '',
      }),
    )
    return remarks
  }
  const kindsOf = async (...given: Parameters<typeof remarksOn>) =>
    (await remarksOn(...given)).map(({ kind }) => kind)
  const supervision = () => as(staff.webb, readSupervision)
  const lastAudit = async () => {
    const { rows } = await stage.owner.query(
      'select action, thing, thing_id, patient_id from audit.entry order by seq desc limit 1',
    )
    return rows[0]
  }

  it('is night by the clock on the practice’s wall, from ten to six', async () => {
    const found = {
      'before ten': await kindsOf(rosa, `${FIRST}T01:52:00Z`, `${FIRST}T01:59:00Z`),
      'after ten': await kindsOf(rosa, `${FIRST}T02:00:00Z`, `${FIRST}T02:06:00Z`),
      'before six': await kindsOf(rosa, `${FIRST}T09:59:00Z`, `${FIRST}T10:07:00Z`),
      'after six': await kindsOf(rosa, `${FIRST}T10:10:00Z`, `${FIRST}T10:15:00Z`),
    }
    assert.deepEqual(found, {
      'before ten': [],
      'after ten': ['overnight'],
      'before six': ['overnight'],
      'after six': [],
    })
  })

  it('is time beside a visit of that day by the practice’s calendar, and of no other day', async () => {
    for (const [visitedOn, code] of [
      ['2026-04-05', '99213'],
      ['2026-04-06', '99214'],
      ['2026-02-02', 'G0438'],
    ] as const)
      await as(staff.haddad, (context) =>
        addInitiatingVisit(context, {
          id: context.newId(),
          patientId: walter,
          practitionerId: staff.haddad.id,
          visitedOn,
          code,
          ccmDiscussed: true,
        }),
      )
    const [flag, ...none] = await remarksOn(walter, '2026-04-06T01:00:00Z', '2026-04-06T01:04:00Z')
    assert.deepEqual([flag?.kind, none], ['same_day_visit', []])
    assert.match(flag?.said ?? '', /99213/)
    assert.deepEqual(await kindsOf(walter, '2026-04-07T13:00:00Z', '2026-04-07T13:02:00Z'), [])
  })

  it('is time by hand that brings a month just past a threshold, not what comes after, nor what a clock counted', async () => {
    const day = `${FIRST}T15`
    assert.deepEqual(await kindsOf(june, `${day}:00:00Z`, `${day}:19:50Z`), [])
    const [flag] = await remarksOn(june, `${day}:20:00Z`, `${day}:20:20Z`)
    assert.equal(flag?.kind, 'just_past_threshold')
    assert.match(flag?.said ?? '', /just past 20 min/)
    assert.deepEqual(await kindsOf(june, `${day}:21:00Z`, `${day}:21:11Z`), [], '20 min were past before')
    assert.deepEqual(await kindsOf(june, `${day}:22:00Z`, `${day}:31:20Z`), [], '29:41 now')
    const { running } = await as(staff.lee, (context) =>
      start(context, { id: context.newId(), patientId: june, contactId: null, onlyIfEnrolled: false }),
    )
    stage.clock.advance(20 * SECOND)
    await as(staff.lee, (context) => keepAlive(context, { timerId: running!.id, idleSeconds: 0 }))
    const stopped = await as(staff.lee, (context) => stop(context, { timerId: running!.id }))
    assert.deepEqual(stopped.remarks, [])
  })

  it('is a note copied from another patient: its writer hears it at once, a supervisor finds it once', async () => {
    const about = { contactId: crypto.randomUUID(), staffId: staff.lee.id, patientId: rosa }
    for (let tries = 0; tries < 2; tries++) {
      const flag = await as(staff.lee, (context) => flagClonedNote(context, { ...about, month: '2026-04' }))
      assert.equal(flag.kind, 'cloned_note')
      assert.match(flag.said, /another patient/)
    }
    const listed = (await supervision()).flags.filter(({ kind }) => kind === 'cloned_note')
    assert.deepEqual(
      listed.map(({ staff, patientId, month, review }) => [staff, patientId, month, review]),
      [['Nurse Lee', rosa, '2026-04', null]],
    )
    assert.match(listed[0]!.said, /Say what was said today/)
  })

  it('is looked at once for all to see: the finding stands in the patient’s audit', async () => {
    const { flags } = await supervision()
    const flag = flags.find(({ patientId }) => patientId === june)!
    const finding = (flagId: string) =>
      as(staff.webb, (context) =>
        review(context, { flagId, id: context.newId(), finding: 'paper shows the call' }),
      )
    assert.deepEqual(await finding(flag.id), { ok: true })
    assert.deepEqual(await lastAudit(), {
      action: 'time reviewed',
      thing: 'time.flag',
      thing_id: flag.id,
      patient_id: june,
    })
    await assert.rejects(finding(NOBODY), { code: 'NOT_FOUND' })
  })

  it('is found right by a colleague, and who looked stands in the patient’s audit', async () => {
    const [first] = (await supervision()).byHand
    assert.deepEqual([first?.staff, first?.from], ['Nurse Lee', '2026-04-06T01:00:00.000Z'], 'oldest first')
    const entryId = first!.entryId
    const approved = await as(staff.haddad, (context) =>
      approveByHand(context, { entryId, id: context.newId() }),
    )
    assert.deepEqual(approved, { ok: true })
    assert.deepEqual(await lastAudit(), {
      action: 'time approved',
      thing: 'time.entry',
      thing_id: entryId,
      patient_id: walter,
    })
  })

  /** A month in which somebody's work ended the sums of that many patients, so many of them at 20 and a half minutes. */
  const monthOf = (who: Person, program: string, month: string, sums: number, justPast: number) =>
    as(who, async ({ tx, now, newId }) => {
      for (const [n, patientId] of panel.slice(0, sums).entries()) {
        const from = new Date(`${month}-10T${10 + n}:00:00Z`)
        await addEntry(tx, {
          practiceId: practice.id,
          id: newId(),
          staffId: who.id,
          credential: who.credential,
          patientId,
          program,
          activity: 'chart_review',
          from,
          until: new Date(from.getTime() + (n < justPast ? 1230 : 1500) * SECOND),
          month,
          source: 'timer',
          recordedBy: who.id,
          recordedAt: now,
        })
      }
    })
  const panel = Array.from({ length: 9 }, () => crypto.randomUUID())

  it('is a habit from a quarter of at least eight patients on, in the last three months', async () => {
    await as(staff.lee, async ({ tx, now }) => {
      const { mbi: _, ...june } = patients.june
      const home = { addressLine: '7 Elm Court', city: 'Springfield', state: 'OH', postalCode: '455015678' }
      for (const id of panel)
        await addPatient(tx, {
          ...june,
          ...home,
          id,
          practiceId: practice.id,
          deceasedOn: null,
          createdAt: now,
        })
    })
    await monthOf(staff.tomas, 'CCM', '2026-03', 8, 2)
    await monthOf(staff.haddad, 'RPM', '2026-03', 9, 2)
    await monthOf(staff.priya, 'BHI', '2026-03', 7, 7)
    await monthOf(staff.lee, 'CCM', '2026-01', 8, 8)
    await monthOf(staff.tomas, 'CCM', '2025-12', 8, 8)
    assert.deepEqual((await supervision()).habits, [
      { staff: staff.tomas.name, month: '2026-03', patients: 8, justPast: 2 },
      { staff: staff.lee.name, month: '2026-01', patients: 8, justPast: 8 },
    ])
  })
})
