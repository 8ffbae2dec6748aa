import type pg from 'pg'

/** Five practices of very different size, a year of looks; the largest holds half of all. */
export const PRACTICES = [50, 25, 12, 8, 5].map((percent, n) => ({
  id: `01900000-0000-7000-8000-00000000a00${n}`,
  percent,
}))
export const MONTHS = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`)
/** One in five looks is of the account that does most; the others are shared among forty. */
export const BUSY = 'the busy account'
export const PATIENT = 'ffffffff-0000-7000-8000-000000000007'

/**
 * Rows as the application would write them, but with the chain's trigger off: loading ten million links one by one would
 * take an hour and change nothing for the questions, which look at no hash.
 */
const FILL = `
  insert into audit.entry (practice_id, id, seq, at, actor_kind, actor_id, actor_name, session_id, roles, purpose, address,
    action, thing, thing_id, patient_id, outcome, request_id, detail, previous_hash, hash)
  select $1, gen_random_uuid(), $4::bigint + i, ($2 || '-01T00:00:00Z')::timestamptz + i * ($5::float8 / $3) * interval '1 second',
    'staff', case when i % 5 = 0 then '${BUSY}' else 'account ' || i * 7919 % 40 end, 'Somebody', 'session ' || i % 1000,
    array['coordinator'], 'treatment', '192.0.2.' || i % 250, 'read', 'plans.read', null,
    ('ffffffff-0000-7000-8000-' || lpad(to_hex(hashint8(i) & 2047), 12, '0'))::uuid,
    'done', 'request', '{}', sha256(int8send(i - 1)), sha256(int8send(i))
  from generate_series(1, $3::bigint) i`

/** Fills the log with about `rows` entries; returns how many there are. */
export const fillLog = async (owner: pg.Client, rows: number): Promise<number> => {
  for (const month of MONTHS) await owner.query('select audit.ready_month($1)', [`${month}-15`])
  await owner.query('alter table audit.entry disable trigger user')
  await owner.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'")
  for (const { id, percent } of PRACTICES) {
    await owner.query(`set app.practice_id = '${id}'`)
    const each = Math.round((rows * percent) / 100 / MONTHS.length)
    for (const [n, month] of MONTHS.entries())
      await owner.query(FILL, [id, month, each, n * each, 28 * 86_400])
  }
  await owner.query('alter table audit.entry enable trigger user')
  await owner.query('vacuum (analyze) audit.entry')
  return PRACTICES.reduce((sum, { percent }) => sum + Math.round((rows * percent) / 100 / 12) * 12, 0)
}
