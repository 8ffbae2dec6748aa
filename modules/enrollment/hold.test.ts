import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs, planFor } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { keepDeductible } from '../billing/deductible.ts'
import { billedMonths } from '../billing/my-costs.ts'
import { readOne } from '../billing/read-month.ts'
import { patientShare } from '../billing/rules/patient-share.ts'
import { addByHand } from '../time/record-time.ts'
import { start } from '../time/run-timer.ts'
import { finishHold, listHolds, putHold } from './hold.ts'

const rosa = patients.rosa.id

describe('an enrollment on hold', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
    await enrollAs(stage.as, '2026-03-03', patients.rosa, ROSAS_CONDITIONS)
    await planFor(stage.as, '2026-03-03', rosa)
  })
  after(() => stage.close())

  const pause = (fromOn: string, untilOn: string) =>
    stage.as(staff.lee, (context) =>
      putHold(context, {
        patientId: rosa,
        id: context.newId(),
        fromOn,
        untilOn,
        reason: 'with her sister in Texas',
      }),
    )
  const work = (day: string, minutes: number) =>
    stage.as(staff.lee, (context) =>
      addByHand(context, {
        id: context.newId(),
        patientId: rosa,
        program: 'CCM',
        activity: 'phone_patient',
        from: `2026-03-${day}T14:00:00Z`,
        until: `2026-03-${day}T14:${minutes}:00Z`,
        reason: 'called from the car',
        note: '',
      }),
    )
  const march = () =>
    stage.as(staff.webb, (context) => readOne(context, { patientId: rosa, month: '2026-03' }))
  const holds = async () =>
    (await stage.as(staff.lee, (context) => listHolds(context, { patientId: rosa }))).holds
  const clockByItself = async () => {
    const given = { id: crypto.randomUUID(), patientId: rosa, contactId: null, onlyIfEnrolled: true }
    return (await stage.as(staff.lee, (context) => start(context, given))).running
  }

  it('is refused backwards, into the past, without end, and beside another', async () => {
    await assert.rejects(pause('2026-03-02', '2026-03-20'), { code: 'IN_PAST' })
    await assert.rejects(pause('2026-03-20', '2026-03-10'), { code: 'SPAN' })
    await assert.rejects(pause('2026-03-20', '2027-04-20'), { code: 'TOO_LONG' })
    await pause('2026-03-10', '2026-03-15')
    await assert.rejects(pause('2026-03-15', '2026-03-20'), { code: 'OVERLAP' })
  })

  it('counts no minute of its days, says why, and goes on by itself', async () => {
    stage.clock.set('2026-03-16T14:00:00Z')
    await work('12', 25)
    const paused = await march()
    assert.equal(paused.staffSeconds, 0)
    assert.deepEqual(
      paused.excluded.map(({ reason, seconds }) => [reason.code, seconds]),
      [['ENROLLMENT_ON_HOLD', 1500]],
    )
    stage.clock.set('2026-03-17T14:00:00Z')
    await work('16', 22)
    const { codes } = await march()
    assert.deepEqual(
      codes.map(({ code }) => code),
      ['99490'],
    )
  })

  it('starts no clock by itself while it lasts, and does again when somebody ends it', async () => {
    await pause('2026-03-17', '2026-03-30')
    assert.equal(await clockByItself(), null)
    const running = (await holds()).find(({ isRunning }) => isRunning)!
    stage.clock.set('2026-03-19T14:00:00Z')
    await stage.as(staff.lee, (context) => finishHold(context, { patientId: rosa, id: running.id }))
    assert.deepEqual(
      (await holds()).map(({ fromOn, untilOn, isRunning }) => [fromOn, untilOn, isRunning]),
      [
        ['2026-03-17', '2026-03-18', false],
        ['2026-03-10', '2026-03-15', false],
      ],
    )
    assert.ok(await clockByItself())
  })

  it('is no pause at all when it is ended on the day it began', async () => {
    await pause('2026-03-19', '2026-03-30')
    const running = (await holds()).find(({ isRunning }) => isRunning)!
    await stage.as(staff.lee, (context) => finishHold(context, { patientId: rosa, id: running.id }))
    assert.equal((await holds()).length, 2)
  })
})

describe('what is left of the deductible', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
    await enrollAs(stage.as, '2026-03-03', patients.rosa, [])
  })
  after(() => stage.close())
  const left = (remainingCents: number, year = 2026, toldOn = '2026-03-01') =>
    stage.as(staff.webb, (context) =>
      keepDeductible(context, {
        patientId: rosa,
        id: context.newId(),
        year,
        remainingCents,
        toldBy: 'patient',
        toldOn,
      }),
    )

  it('cannot be more than the year asks, nor be told tomorrow', async () => {
    await assert.rejects(left(28_301), { code: 'TOO_MUCH' })
    await assert.rejects(left(100, 2026, '2026-03-04'), { code: 'IN_FUTURE' })
  })

  it('belongs to the share of the months after: first the deductible, then a fifth', async () => {
    await left(5_000)
    await stage.as(staff.webb, (context) => readOne(context, { patientId: rosa, month: '2026-03' }))
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query('select facts from billing.assessment where patient_id = $1', [
      rosa,
    ])
    assert.equal(rows[0]?.facts.coverage.deductibleRemainingCents, 5_000)
    const share = patientShare(6_613, rows[0].facts, '2026-03-31')
    assert.deepEqual(
      [share.deductibleCents, share.coinsuranceCents, share.patientOwesCents],
      [5_000, 323, 5_323],
    )
    assert.deepEqual(await stage.as(staff.webb, (context) => billedMonths(context, rosa)), [])
  })
})
