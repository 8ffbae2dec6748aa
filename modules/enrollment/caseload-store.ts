import { sql } from 'kysely'
import type { IsoDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'

export type Cared = {
  patientId: string
  coordinatorId: string
  practitionerId: string
  startedOn: IsoDate
  /** Her practitioner attested the risk of death, an acute turn or decompensation, and not only of slow decline. */
  watchful: boolean
}

/**
 * Who is enrolled and not on hold that day, each patient once: those of these coordinators, or everybody's (null), or
 * of some patients only.
 * One statement, so that a nurse's list does not read the practice.
 */
export const readCaseload = async (
  tx: Tx,
  coordinatorIds: readonly string[] | null,
  today: IsoDate,
  of?: readonly string[],
): Promise<Cared[]> => {
  const whose = coordinatorIds
    ? sql`and e.coordinator_id = any(${coordinatorIds as string[]}::uuid[])`
    : sql``
  const who = of ? sql`and e.patient_id = any(${of as string[]}::uuid[])` : sql``
  const { rows } = await sql<Cared>`
    select distinct on (e.patient_id) e.patient_id, e.coordinator_id, e.practitioner_id,
      e.started_on::text as started_on,
      coalesce((select r.risk <> 'functional_decline' from enrollment.risk_attestation r
        where r.practice_id = e.practice_id and r.patient_id = e.patient_id
        order by r.attested_at desc limit 1), false) as watchful
    from enrollment.enrollment e
    where e.ended_on is null and e.started_on <= ${today} ${whose} ${who}
      and not exists (select from enrollment.hold h
        where h.practice_id = e.practice_id and h.patient_id = e.patient_id
          and h.from_on <= ${today} and ${today} <= coalesce(h.ended_on, h.until_on))
    order by e.patient_id, (e.program <> 'CCM'), e.started_on`.execute(tx)
  return rows
}
