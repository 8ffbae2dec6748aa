import assert from 'node:assert/strict'
import { approve } from '../../modules/billing/approve.ts'
import { attestConditions } from '../../modules/billing/choose.ts'
import { close } from '../../modules/billing/close-month.ts'
import { readOne, readTheMonth } from '../../modules/billing/read-month.ts'
import { addByHand } from '../../modules/time/record-time.ts'
import type { Month } from '../../platform/clock.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { runInPractice } from '../../platform/unit-of-work.ts'
import { type moreStaff, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs, planFor } from '../../samples/enroll.ts'
import { openStage } from '../stage.ts'
import { look, newPatient } from './race.ts'

export const MARCH = '2026-03' as Month
const SLOT_MINUTES = 21
const FIRST_SLOT = Date.parse('2026-03-03T07:00:00Z')
const LAST_DAY = '2026-03-31T20:00:00Z'

type Who = (typeof staff)[keyof typeof staff] | (typeof moreStaff)['ruth']
export type ReadyStage = Awaited<ReturnType<typeof openReadyStage>>

/** A stage where each round gets a patient of her own whose March is ready to be claimed, and leaves none behind. */
export const openReadyStage = async () => {
  const stage = await openStage(LAST_DAY)
  let slots = 0

  /** As `stage.as`, without the jobs, and with a line in the log that tells the order in which commands were committed. */
  const quietly = async <T>(
    who: Who,
    command: (context: Context) => Promise<T>,
    audit?: string,
  ): Promise<T> => {
    const { id, name, roles } = who
    const actor: Actor = { kind: 'staff', id, name, roles: [...roles], sessionId: id }
    const work = { practiceId: practice.id, requestId: 'race', actor: async () => actor }
    const done = await runInPractice(stage.world, work, async (context) => {
      if (audit) context.touch({ action: audit, thing: 'race' })
      return command(context)
    })
    return done!.value
  }
  /** Twenty-one minutes of Lee's or Tomás's that nobody else has. */
  const work = (patientId: string) => {
    const who = slots % 2 === 0 ? staff.lee : staff.tomas
    const from = FIRST_SLOT + Math.floor(slots / 2) * SLOT_MINUTES * 60_000
    slots += 1
    const id = crypto.randomUUID()
    const until = new Date(from + SLOT_MINUTES * 60_000)
    return quietly(who, (context) =>
      addByHand(context, {
        id,
        patientId,
        program: 'CCM',
        activity: 'phone_patient',
        from: new Date(from).toISOString(),
        until: until.toISOString(),
        reason: 'called from the car',
        note: '',
      }),
    )
  }
  const attestBoth = (patientId: string) =>
    quietly(staff.webb, (context) =>
      attestConditions(context, {
        id: context.newId(),
        patientId,
        month: MARCH,
        icd10: ['E11.22', 'I50.32'],
      }),
    )
  /** Past the rooms: the month is opened again and nobody is enrolled any more, so that each round begins anew. */
  const clear = async () => {
    await look(
      stage,
      `insert into billing.month_reopening (practice_id, id, close_id, reason, reopened_by, reopened_at)
        select practice_id, gen_random_uuid(), id, 'the next round begins', closed_by, now() from billing.month_close c
        where not exists (select from billing.month_reopening r where r.close_id = c.id)`,
    )
    await look(
      stage,
      "update enrollment.enrollment set started_on = '2025-01-01', ended_on = '2025-01-02' where started_on > '2025-01-01'",
    )
    await stage.owner.query('delete from graphile_worker._private_jobs')
  }
  const ready = async () => {
    await clear()
    stage.clock.set('2026-03-03T06:00:00Z')
    const patient = await newPatient(stage)
    await enrollAs(quietly, '2026-03-03', patient, ROSAS_CONDITIONS)
    await planFor(quietly, '2026-03-03', patient.id)
    stage.clock.set(LAST_DAY)
    await work(patient.id)
    await attestBoth(patient.id)
    await stage.owner.query('delete from graphile_worker._private_jobs')
    return patient.id
  }
  const says = async (patientId: string) => {
    const { rows } = await quietly(staff.webb, (context) => readTheMonth(context, { month: MARCH }))
    return rows.find((row) => row.patientId === patientId)!.says
  }
  const approveAs = (who: Who, patientId: string, seen: string) =>
    quietly(who, (context) =>
      approve(context, { month: MARCH, approvals: [{ id: context.newId(), patientId, says: seen }] }),
    )
  return {
    ...stage,
    quietly,
    ready,
    says,
    approveAs,
    readyAndApproved: async () => {
      const patientId = await ready()
      const { approved } = await approveAs(staff.haddad, patientId, await says(patientId))
      assert.equal(approved, 1)
      return patientId
    },
    closeMonth: (who: Who = staff.webb) =>
      quietly(who, (context) => close(context, { id: context.newId(), month: MARCH })),
    readOne: (patientId: string) =>
      quietly(staff.webb, (context) => readOne(context, { patientId, month: MARCH })),
    claimOf: async (patientId: string) =>
      (
        await look<{
          id: string
          facts: {
            status: { kind: string }[]
            consent: { revokedOn: string | null }
            entries: { seconds: number }[]
          }
        }>(stage, 'select id, facts from billing.claim where patient_id = $1', [patientId])
      )[0] ?? null,
  }
}
