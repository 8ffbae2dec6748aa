import type pg from 'pg'

/**
 * A nation that never was: patients, their months of 2026 and the work done in them, made by the database from seeded
 * hashes, the same on every machine. It stands in a schema of its own, not in the rooms' tables: 19.5 million links of
 * hash chains would measure the chaining and not the rules. The columns are those that the rules look at.
 */
const SCHEMA = `
  create schema nation;
  create function nation.roll(key bigint, salt int, below int) returns int language sql immutable parallel safe
    as $$ select (hashint8extended(key, salt) & 2147483647)::int % below $$;
  create unlogged table nation.patient (
    patient int, practitioner int, conditions int, risk bool, consent_on date, consent_complete bool, revoked_on date,
    plan bool, copy bool, seen_on date, payer int, qmb bool, program int, deceased_on date);
  create unlogged table nation.patient_month (
    month int, patient int, election int, mdm int, other int, stay_from date, stay_until date);
  create unlogged table nation.entry (
    month int, patient int, staff int, role int, activity int, program int, from_s int, until_s int);
  create unlogged table nation.result (
    month int, patient int, state text, codes text, cents int, staff_seconds int, practitioner_seconds int,
    reasons text, warnings text, excluded text, met_on text);`

const chance = (salt: number, perMille: number, key = 'i') =>
  `nation.roll(${key}, ${salt}, 1000) < ${perMille}`

const PATIENTS = `
  insert into nation.patient select i, i / 260, case when ${chance(1, 40)} then 1 else 2 + nation.roll(i, 2, 4) end,
    not ${chance(3, 15)}, date '2026-01-01' - 30 - nation.roll(i, 4, 900) + case when ${chance(5, 60)} then nation.roll(i, 6, 300) else 0 end,
    not ${chance(7, 10)}, case when ${chance(8, 20)} then date '2026-01-01' + nation.roll(i, 9, 365) end,
    not ${chance(10, 25)}, not ${chance(11, 20)}, date '2025-12-15' - nation.roll(i, 12, 420),
    case when ${chance(13, 120)} then 1 else 0 end, ${chance(14, 110)}, nation.roll(i, 15, 100),
    case when ${chance(16, 12)} then date '2026-01-01' + nation.roll(i, 17, 365) end
  from generate_series(1, $1::int) i`

/** Three to seven months each, five on average, begun in any month of the year. */
const MONTHS = `
  insert into nation.patient_month select month, patient, nation.roll(k, 20, 100), nation.roll(k, 21, 100), nation.roll(k, 22, 200),
    case when ${chance(23, 25, 'k')} then first + nation.roll(k, 24, 20) end,
    case when ${chance(23, 25, 'k')} then first + nation.roll(k, 24, 20) + 1 + nation.roll(k, 25, 6) end
  from (select p.patient, m.month, p.patient::bigint * 16 + m.month as k, make_date(2026, m.month, 1) as first
    from nation.patient p, generate_series(1, 12) m(month)
    where (m.month - 1 - nation.roll(p.patient, 26, 12) + 12) % 12 < 3 + nation.roll(p.patient, 27, 5)) pm`

/** One to five pieces of work a month; of those after the first about one in four overlaps the one before, by a colleague. */
const ENTRIES = `
  insert into nation.entry select month, patient, (patient / 260) * 10 + nation.roll(e, 30, 4) + case when doubled then 4 else 0 end,
    nation.roll(e, 31, 100), nation.roll(e, 32, 100), nation.roll(e, 33, 100),
    begins + case when doubled then 30 + nation.roll(e, 34, 60) else 0 end,
    begins + 120 + nation.roll(e, 35, 1080)
  from (select month, patient, e, doubled,
      nation.roll(base, 36, 28) * 86400 + 28800 + nation.roll(base, 37, 32400) as begins
    from (select month, patient, k * 8 + j as e, doubled, k * 8 + j - case when doubled then 1 else 0 end as base
      from (select month, patient, k, j, j > 1 and nation.roll(k * 8 + j, 38, 1000) < 225 as doubled
        from (select month, patient, patient::bigint * 16 + month as k from nation.patient_month where month = $1) pm,
          lateral generate_series(1, 1 + nation.roll(k, 39, 5)) j) pieces) places) spans`

const INDEXES = [
  'create index on nation.patient (patient)',
  'create index on nation.patient_month (month, patient)',
  'create index on nation.entry (month, patient) include (staff, role, activity, program, from_s, until_s)',
]

export type Nation = { patients: number; months: number; entries: number; overlapping: number }

/** Makes and loads the nation: `patients` people; returns what came of it. */
export const generateNation = async (owner: pg.Client, patients: number): Promise<Nation> => {
  await owner.query(SCHEMA)
  await owner.query(PATIENTS, [patients])
  await owner.query(MONTHS)
  for (let month = 1; month <= 12; month++) await owner.query(ENTRIES, [month])
  await owner.query("set maintenance_work_mem = '1GB'")
  for (const index of INDEXES) await owner.query(index)
  for (const table of ['patient', 'patient_month', 'entry'])
    await owner.query(`vacuum (analyze) nation.${table}`)
  const { rows } = await owner.query(
    `select (select count(*)::int from nation.patient_month) as months, count(*)::int as entries,
       count(*) filter (where staff % 10 >= 4)::int as overlapping from nation.entry`,
  )
  return { patients, ...rows[0] }
}
