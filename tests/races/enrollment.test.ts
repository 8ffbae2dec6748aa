import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { begin, keepConsent, revoke } from '../../modules/enrollment/consent.ts'
import { finishHold, putHold } from '../../modules/enrollment/hold.ts'
import { requiredElements, scriptVersions } from '../../modules/enrollment/rules/consent-elements.ts'
import { localDate } from '../../platform/clock.ts'
import { practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../stage.ts'
import { chainsHold, count, look, newPatient, race, refusals, refusedOnlyBy, won } from './race.ts'

describe('races for an enrollment', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())

  const today = () => localDate(stage.clock.now(), practice.timeZone)
  const agree = async (patientId: string, decision: 'accepted' | 'declined' = 'accepted') => {
    const id = crypto.randomUUID()
    await stage.as(staff.tomas, (context) =>
      keepConsent(context, {
        id,
        patientId,
        program: 'CCM',
        practitionerId: staff.haddad.id,
        decision,
        means: 'verbal',
        elements: [...requiredElements],
        language: 'es',
        scriptVersion: scriptVersions[0]!,
        costCents: 1323,
        costText: '$13.23',
        givenBy: 'patient',
        givenByName: 'Rosa Delgado',
        givenAt: null,
        reason: null,
      }),
    )
    return id
  }
  const enroll = (patientId: string, id: string = crypto.randomUUID()) =>
    stage.as(staff.tomas, (context) =>
      begin(context, {
        id,
        program: 'CCM',
        patientId,
        practitionerId: staff.haddad.id,
        coordinatorId: staff.lee.id,
      }),
    )
  const withdraw = (patientId: string, consentId: string) =>
    stage.as(staff.tomas, (context) =>
      revoke(context, {
        id: crypto.randomUUID(),
        patientId,
        consentId,
        means: 'verbal',
        givenByName: 'Rosa Delgado',
        reason: null,
      }),
    )
  const open = (patientId: string) =>
    count(stage, 'enrollment.enrollment where patient_id = $1 and ended_on is null', [patientId])

  race('enrolled twice at once: once, and the other is told', async (together) => {
    const { id } = await newPatient(stage)
    await agree(id)
    const both = await together(
      () => enroll(id),
      () => enroll(id),
    )
    assert.deepEqual(refusals(both), ['ALREADY_ENROLLED'])
    assert.equal(await open(id), 1)
  })

  race('the same enrollment sent twice at once is one', async (together) => {
    const { id } = await newPatient(stage)
    await agree(id)
    const enrollmentId = crypto.randomUUID()
    const both = await together(
      () => enroll(id, enrollmentId),
      () => enroll(id, enrollmentId),
    )
    assert.equal(won(both), 2)
    assert.equal(await open(id), 1)
  })

  race(
    'enrolled while she withdraws: nobody stays enrolled on a consent that was taken back',
    async (together) => {
      const { id } = await newPatient(stage)
      const consentId = await agree(id)
      const both = await together(
        () => enroll(id),
        () => withdraw(id, consentId),
      )
      refusedOnlyBy(both, 'NO_CONSENT')
      assert.equal(both[1]!.refused, null)
      assert.equal(await open(id), 0)
    },
  )

  race('enrolled while her "no" is recorded: a "no" before the enrollment is heard', async (together) => {
    const { id } = await newPatient(stage)
    await agree(id)
    const [enrolled] = await together(
      () => enroll(id),
      () => agree(id, 'declined'),
    )
    refusedOnlyBy([enrolled!], 'NO_CONSENT')
    assert.equal(
      await count(stage, "enrollment.consent where patient_id = $1 and decision = 'declined'", [id]),
      1,
    )
    assert.equal(await open(id), enrolled!.refused ? 0 : 1)
  })

  race('withdrawn twice at once: one withdrawal is on record', async (together) => {
    const { id } = await newPatient(stage)
    const consentId = await agree(id)
    await enroll(id)
    const both = await together(
      () => withdraw(id, consentId),
      () => withdraw(id, consentId),
    )
    assert.equal(won(both), 2)
    assert.deepEqual(both[0]!.value, both[1]!.value)
    assert.equal(await count(stage, 'enrollment.consent where revokes = $1', [consentId]), 1)
  })

  race('put on hold twice at once: one pause, the other is told', async (together) => {
    const patient = await newPatient(stage)
    await enrollAs(stage.as, today(), patient, ROSAS_CONDITIONS)
    const hold = () =>
      stage.as(staff.lee, (context) =>
        putHold(context, {
          id: crypto.randomUUID(),
          patientId: patient.id,
          fromOn: today(),
          untilOn: '2026-12-01',
          reason: 'away with family',
        }),
      )
    const both = await together(hold, hold)
    assert.deepEqual(refusals(both), ['OVERLAP'])
    assert.equal(await count(stage, 'enrollment.hold where patient_id = $1', [patient.id]), 1)
  })

  race('a pause ended by two at once ends once', async (together) => {
    const patient = await newPatient(stage)
    await enrollAs(stage.as, today(), patient, ROSAS_CONDITIONS)
    const id = crypto.randomUUID()
    await stage.as(staff.lee, (context) =>
      putHold(context, {
        id,
        patientId: patient.id,
        fromOn: today(),
        untilOn: '2026-12-01',
        reason: 'away with family',
      }),
    )
    const end = (who: typeof staff.lee | typeof staff.tomas) => () =>
      stage.as(who, (context) => finishHold(context, { patientId: patient.id, id }))
    refusedOnlyBy(await together(end(staff.lee), end(staff.tomas)), 'NOT_FOUND')
    const [hold] = await look<{ endedOn: string }>(
      stage,
      'select ended_on::text as "endedOn" from enrollment.hold where id = $1',
      [id],
    )
    assert.ok(hold!.endedOn < today())
  })

  chainsHold(() => stage)
})
