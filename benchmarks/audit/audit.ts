import { sql } from 'kysely'
import pg from 'pg'
import { readAccounts, readTouched } from '../../modules/audit/looks-store.ts'
import { verifyChains } from '../../modules/audit/verify-chains.ts'
import { instant } from '../../platform/clock.ts'
import { type Database, inPractice, openDatabase } from '../../platform/database.ts'
import { withTestCluster } from '../../tools/test-cluster.ts'
import { median, timed } from '../on-stage.ts'
import { BUSY, fillLog, PATIENT, PRACTICES } from './fill-log.ts'

const ROWS = 10_000_000
const CHAINED = 300_000
/** Links in one transaction: the chain's head is one row, and its versions are cleared away only between transactions. */
const WRITTEN_AT_ONCE = 500
const YEAR = { from: instant('2026-01-01T00:00:00Z'), until: instant('2027-01-01T00:00:00Z') }
const QUARTER = { from: instant('2026-04-01T00:00:00Z'), until: instant('2026-07-01T00:00:00Z') }
const largest = PRACTICES[0]!.id

const rowsOf = (args: string[]): number => {
  const at = args.indexOf('--rows')
  const rows = at < 0 ? ROWS : Number(args[at + 1])
  if (!(rows >= 10_000)) throw new Error('--rows takes a number from 10000, like 1000000')
  return rows
}

/** The first answer, when little is in memory, and the middle one of five more. */
const ask = async (what: string, floorMs: number, question: () => Promise<{ length: number }>) => {
  let found = 0
  const once = () => timed(async () => (found = (await question()).length))
  const first = await once()
  const times: number[] = []
  for (let n = 0; n < 5; n++) times.push(await once())
  console.log(
    `${what}: ${found} found; first ${first.toFixed(0)} ms, then ${median(times).toFixed(0)} ms, ${(median(times) / floorMs).toFixed(3)} times the bare count`,
  )
}

const plan = async (db: Database) => {
  const { rows } = await inPractice(db, largest, (tx) =>
    sql<{ 'QUERY PLAN': string }>`explain select patient_id, min(at), max(at), count(*) from audit.entry
      where at >= ${QUARTER.from} and at < ${QUARTER.until} and actor_id = ${'account 7'} and patient_id is not null
      group by patient_id`.execute(tx),
  )
  for (const row of rows) console.log(`  ${Object.values(row)[0]}`)
}

const askAll = async (admin: pg.Client, db: Database) => {
  await admin.query(
    'set max_parallel_workers_per_gather = 0; set enable_indexonlyscan = off; set enable_indexscan = off',
  )
  const counts: number[] = []
  for (let n = 0; n < 3; n++) counts.push(await timed(() => admin.query('select count(*) from audit.entry')))
  const floor = median(counts)
  console.log(`a bare count of the whole log, row after row: ${floor.toFixed(0)} ms`)
  const inLargest = <T>(question: (tx: Parameters<typeof readTouched>[0]) => Promise<T>) =>
    inPractice(db, largest, question)
  await ask('patients of one account, a year', floor, () =>
    inLargest((tx) => readTouched(tx, 'account 7', YEAR, 5_001)),
  )
  await ask('patients of one account, three months', floor, () =>
    inLargest((tx) => readTouched(tx, 'account 7', QUARTER, 5_001)),
  )
  await ask('patients of the account with one look in ten of all, a year', floor, () =>
    inLargest((tx) => readTouched(tx, BUSY, YEAR, 5_001)),
  )
  await ask('who touched one patient, a year', floor, () =>
    inLargest((tx) => readAccounts(tx, PATIENT, YEAR, 1_001)),
  )
  await plan(db)
}

/** How quickly a true chain is checked: written by the trigger, as in life. */
const verifyTrue = async (owner: pg.Client, db: Database) => {
  const practice = '01900000-0000-7000-8000-00000000b000'
  await owner.query(`set app.practice_id = '${practice}'`)
  const write = (from: number) =>
    owner.query(
      `insert into audit.entry (practice_id, id, at, actor_kind, actor_id, actor_name, session_id, roles, purpose, address,
         action, thing, patient_id, outcome, request_id, seq, previous_hash, hash)
       select $1, gen_random_uuid(), '2026-01-01T00:00:00Z'::timestamptz + i * interval '80 seconds', 'staff', 'account ' || i % 40,
         'Somebody', 'session', array['coordinator'], 'treatment', '192.0.2.1', 'read', 'plans.read', gen_random_uuid(),
         'done', 'request', 0, '', '' from generate_series($2::int, $2::int + ${WRITTEN_AT_ONCE - 1}) i`,
      [practice, from],
    )
  const writing = await timed(async () => {
    for (let from = 1; from <= CHAINED; from += WRITTEN_AT_ONCE) await write(from)
  })
  await owner.query('analyze audit.entry')
  const times: number[] = []
  for (let n = 0; n < 3; n++)
    times.push(
      await timed(async () => {
        const { broken, checked } = await inPractice(db, practice, (tx) => verifyChains(tx))
        if (broken.length > 0 || checked['audit.entry'] !== CHAINED)
          throw new Error('the chain does not hold')
      }),
    )
  const hashing = await timed(() =>
    owner.query(`select count(sha256(int8send(i) || int8send(i))) from generate_series(1, ${CHAINED}) i`),
  )
  console.log(
    `${CHAINED} links written by the trigger at ${Math.round((1000 * CHAINED) / writing)} a second; verified at ${Math.round((1000 * CHAINED) / median(times))} a second, ${(median(times) / hashing).toFixed(1)} times bare SHA-256 of as many`,
  )
}

/** `npm run bench -- audit [--rows 1000000]`: a year of five practices' log, and the questions that are asked of it. */
export const benchAudit = (args: string[]): Promise<void> =>
  withTestCluster(async ({ templateUrl, appUrl, adminUrl }) => {
    const owner = new pg.Client({ connectionString: templateUrl })
    const admin = new pg.Client({ connectionString: adminUrl.replace(/\/[^/]*$/, '/throughline') })
    const db = openDatabase(appUrl, { connectionsMax: 2 })
    await owner.connect()
    await admin.connect()
    try {
      let rows = 0
      const made = await timed(async () => (rows = await fillLog(owner, rowsOf(args))))
      console.log(
        `${rows} entries, 12 months, ${PRACTICES.length} practices; made in ${Math.round(made / 1000)} s`,
      )
      await askAll(admin, db)
      await verifyTrue(owner, db)
    } finally {
      await db.destroy()
      await owner.end()
      await admin.end()
    }
  })
