import { sql } from 'kysely'
import { lastDay, type Month } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'

/** What this room itself keeps about a patient-month: what people chose, recorded and set. */
export type OwnFacts = {
  election: { family: string; electedBy: string } | null
  decisionMaking: { level: string; note: string; madeBy: string } | null
  attestation: { icd10: string[]; attestedBy: string } | null
  otherServices: { code: string; servedOn: string; practitioner: string }[]
  settings: ReadonlyMap<string, string>
  /** By program: the newest that hold in the month, its own or those that belong to no month. */
  programFacts: ReadonlyMap<string, Record<string, unknown>>
  /** What was left of the year's deductible when somebody last told it, less what Medicare applied to our claims since. */
  deductibleCents: number | null
}

type Kind =
  | 'election'
  | 'decisionMaking'
  | 'attestation'
  | 'otherService'
  | 'setting'
  | 'programFact'
  | 'deductible'

/** All of it in one query: every judgment needs every part, and a round trip costs more than each of them. */
export const readOwnFacts = async (tx: Tx, patientId: string, month: Month): Promise<OwnFacts> => {
  const year = Number(month.slice(0, 4))
  const { rows } = await sql<{ kind: Kind; row: never }>`
    (select 'election' as kind, jsonb_build_object('family', family, 'electedBy', elected_by) as row from billing.election
      where patient_id = ${patientId} and month = ${month} order by elected_at desc limit 1)
    union all
    (select 'decisionMaking', jsonb_build_object('level', level, 'note', note, 'madeBy', made_by) from billing.decision_making
      where patient_id = ${patientId} and month = ${month} order by made_at desc limit 1)
    union all
    (select 'attestation', jsonb_build_object('icd10', icd10, 'attestedBy', attested_by) from billing.attestation
      where patient_id = ${patientId} and month = ${month} order by attested_at desc limit 1)
    union all
    (select 'otherService', jsonb_build_object('code', code, 'servedOn', served_on, 'practitioner', practitioner)
      from billing.other_service
      where patient_id = ${patientId} and served_on between ${`${month}-01`} and ${lastDay(month)} order by recorded_at)
    union all
    (select distinct on (key) 'setting', jsonb_build_object('key', key, 'value', value) from billing.rule_setting
      order by key, set_at desc, id desc)
    union all
    (select distinct on (program) 'programFact', jsonb_build_object('program', program, 'facts', facts)
      from billing.program_fact where patient_id = ${patientId} and (month is null or month = ${month})
      order by program, recorded_at desc, id desc)
    union all
    (select 'deductible', jsonb_build_object('cents', greatest(0, d.remaining_cents - coalesce((select sum(x.cents)
        from billing.posting_reason x join billing.posting p on p.id = x.posting_id join billing.claim c on c.id = p.claim_id
        where c.patient_id = d.patient_id and left(c.month, 4) = d.year::text and x.bears = 'PR' and x.reason = '1'
          and p.posted_at > d.recorded_at), 0)))
      from billing.deductible d where d.patient_id = ${patientId} and d.year = ${year}
      order by d.recorded_at desc, d.id desc limit 1)`.execute(tx)
  const all = <T>(wanted: Kind): T[] => rows.flatMap(({ kind, row }) => (kind === wanted ? [row as T] : []))
  return {
    election: all<{ family: string; electedBy: string }>('election')[0] ?? null,
    decisionMaking: all<{ level: string; note: string; madeBy: string }>('decisionMaking')[0] ?? null,
    attestation: all<{ icd10: string[]; attestedBy: string }>('attestation')[0] ?? null,
    otherServices: all('otherService'),
    settings: new Map(all<{ key: string; value: string }>('setting').map(({ key, value }) => [key, value])),
    programFacts: new Map(
      all<{ program: string; facts: Record<string, unknown> }>('programFact').map(({ program, facts }) => [
        program,
        facts,
      ]),
    ),
    deductibleCents: all<{ cents: number }>('deductible')[0]?.cents ?? null,
  }
}
