import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { reopen } from '../../modules/billing/approve.ts'
import { replayMonth } from '../../modules/billing/replay-month.ts'
import { keepConsent, revoke } from '../../modules/enrollment/consent.ts'
import { putHold } from '../../modules/enrollment/hold.ts'
import { requiredElements, scriptVersions } from '../../modules/enrollment/rules/consent-elements.ts'
import { change } from '../../modules/patients/change-patient.ts'
import { correct } from '../../modules/time/record-time.ts'
import { staff } from '../../samples/cast.ts'
import { chainsHold, count, look, race, refusals, refusedOnlyBy, won } from './race.ts'
import { MARCH, openReadyStage, type ReadyStage } from './ready-month.ts'

describe('races for a claim', () => {
  let stage: ReadyStage
  before(async () => {
    stage = await openReadyStage()
  })
  after(() => stage.close())

  /** Which of two commands was committed first, by their lines in the log. */
  const cameBeforeTheClose = async (action: string) => {
    const [order] = await look<{ first: boolean }>(
      stage,
      `select coalesce(max(seq) filter (where action = $1), 0) < coalesce(max(seq) filter (where action = 'month closed'), 0)
        as first from audit.entry`,
      [action],
    )
    return order!.first
  }
  const consentOf = async (patientId: string) =>
    (
      await look<{ id: string }>(stage, 'select id from enrollment.consent where patient_id = $1', [
        patientId,
      ])
    )[0]!.id
  const withdraw = async (patientId: string) => {
    const consentId = await consentOf(patientId)
    return () =>
      stage.quietly(
        staff.tomas,
        (context) =>
          revoke(context, {
            id: context.newId(),
            patientId,
            consentId,
            means: 'verbal',
            givenByName: 'Rosa Delgado',
            reason: null,
          }),
        'race',
      )
  }
  const decline = (patientId: string) => () =>
    stage.quietly(
      staff.tomas,
      (context) =>
        keepConsent(context, {
          id: context.newId(),
          patientId,
          program: 'CCM',
          practitionerId: staff.haddad.id,
          decision: 'declined',
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
      'race',
    )
  const voidTime = async (patientId: string) => {
    const [entry] = await look<{ id: string }>(stage, 'select id from time.entry where patient_id = $1', [
      patientId,
    ])
    return () =>
      stage.quietly(staff.lee, (context) =>
        correct(context, {
          id: context.newId(),
          patientId,
          entryId: entry!.id,
          keep: null,
          reason: 'it was another patient',
        }),
      )
  }
  const inForce = () =>
    count(
      stage,
      'billing.month_close c where not exists (select from billing.month_reopening r where r.close_id = c.id)',
    )
  const closing = () => stage.closeMonth()

  race(
    'consent revoked while the month is closed: a claim knows of a revocation that came before it',
    async (together) => {
      const patientId = await stage.readyAndApproved()
      const both = await together(await withdraw(patientId), closing)
      assert.equal(won(both), 2)
      const claim = await stage.claimOf(patientId)
      if (claim && (await cameBeforeTheClose('race')))
        assert.equal(claim.facts.consent.revokedOn, '2026-03-31')
    },
  )

  race('her "no" recorded while the month is closed: no claim after a "no"', async (together) => {
    const patientId = await stage.readyAndApproved()
    const both = await together(decline(patientId), closing)
    assert.equal(won(both), 2)
    if (await cameBeforeTheClose('race')) assert.equal(await stage.claimOf(patientId), null)
  })

  race('time corrected while the month is closed: the claim counts what stood, whole', async (together) => {
    const patientId = await stage.readyAndApproved()
    const both = await together(await voidTime(patientId), closing)
    assert.equal(won(both), 2)
    const claim = await stage.claimOf(patientId)
    if (claim)
      assert.deepEqual(
        claim.facts.entries.map(({ seconds }) => seconds),
        [1260],
      )
  })

  race('a month closed by two at once: closed once, one claim, the other is told', async (together) => {
    const patientId = await stage.readyAndApproved()
    const both = await together(closing, () => stage.closeMonth(staff.haddad))
    assert.deepEqual(refusals(both), ['MONTH_CLOSED'])
    assert.equal(await inForce(), 1)
    assert.equal(await count(stage, 'billing.claim where patient_id = $1', [patientId]), 1)
  })

  race('a month closed while it is opened again: one close is in force, or none', async (together) => {
    const patientId = await stage.readyAndApproved()
    await closing()
    const open = () =>
      stage.quietly(staff.webb, (context) =>
        reopen(context, { month: MARCH, id: context.newId(), reason: 'a forgotten consent' }),
      )
    const [opened, closed] = await together(open, closing)
    assert.equal(opened!.refused, null)
    refusedOnlyBy([closed!], 'MONTH_CLOSED')
    assert.equal(await inForce(), won([closed!]))
    assert.equal(await count(stage, 'billing.claim where patient_id = $1', [patientId]), 1)
  })

  race('a month opened again by two at once: opened once', async (together) => {
    await stage.ready()
    await closing()
    const open = () =>
      stage.quietly(staff.webb, (context) =>
        reopen(context, { month: MARCH, id: context.newId(), reason: 'a forgotten consent' }),
      )
    assert.deepEqual(refusals(await together(open, open)), ['NOT_CLOSED'])
    assert.equal(await inForce(), 0)
  })

  race(
    'a month approved while its time changes: what was approved is what is claimed, or nothing is',
    async (together) => {
      const patientId = await stage.ready()
      const seen = await stage.says(patientId)
      const both = await together(
        () => stage.approveAs(staff.haddad, patientId, seen),
        await voidTime(patientId),
      )
      assert.equal(won(both), 2)
      await stage.runJobs()
      await closing()
      assert.equal(await stage.claimOf(patientId), null, 'twenty-one minutes were taken back')
    },
  )

  race(
    'a month approved while it is closed: approved and claimed, or told that it is closed',
    async (together) => {
      const patientId = await stage.ready()
      const seen = await stage.says(patientId)
      const [approved, closed] = await together(() => stage.approveAs(staff.haddad, patientId, seen), closing)
      refusedOnlyBy([approved!], 'MONTH_CLOSED')
      assert.equal(closed!.refused, null)
      const claim = await stage.claimOf(patientId)
      assert.equal(
        claim === null,
        approved!.refused === 'MONTH_CLOSED',
        'nothing is approved that is closed without it',
      )
    },
  )

  race('a death recorded while the month is closed: no claim that knows of it', async (together) => {
    const patientId = await stage.readyAndApproved()
    const die = () =>
      stage.quietly(staff.lee, (context) =>
        change(context, {
          patientId,
          version: 1,
          phone: null,
          email: null,
          language: 'es',
          addressLine: null,
          city: null,
          state: 'OH',
          postalCode: '45501',
          mbi: null,
          deceasedOn: '2026-03-02',
        }),
      )
    assert.equal(won(await together(die, closing)), 2)
    const claim = await stage.claimOf(patientId)
    if (claim) assert.ok(!claim.facts.status.some(({ kind }) => kind === 'deceased'))
  })

  race(
    'a pause begun while the month is closed: the claim stands on facts of one moment',
    async (together) => {
      const patientId = await stage.readyAndApproved()
      const pause = () =>
        stage.quietly(staff.lee, (context) =>
          putHold(context, {
            id: context.newId(),
            patientId,
            fromOn: '2026-03-31',
            untilOn: '2026-04-20',
            reason: 'away with family',
          }),
        )
      assert.equal(won(await together(pause, closing)), 2)
      const claim = await stage.claimOf(patientId)
      const { codes } = await stage.readOne(patientId)
      assert.ok(claim === null || codes.length > 0)
    },
  )

  race(
    'judged while the month is closed: a closed month keeps the judgment its claim was made with',
    async (together) => {
      const patientId = await stage.readyAndApproved()
      const both = await together(async () => {
        await (await voidTime(patientId))()
        await stage.runJobs()
      }, closing)
      assert.equal(won(both), 2)
      await stage.runJobs()
      const claim = await stage.claimOf(patientId)
      const [kept] = await look<{ state: string }>(
        stage,
        'select state from billing.assessment where patient_id = $1',
        [patientId],
      )
      if (claim) assert.equal(kept!.state, 'ready')
    },
  )

  race('and every claim says again what it said, from the facts it kept', async (_, number) => {
    if (number > 0) return
    const { replayed, differing } = await stage.quietly(staff.webb, (context) => replayMonth(context, MARCH))
    assert.ok(replayed > 0)
    assert.deepEqual(differing, [])
  })

  chainsHold(() => stage)
})
