import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { keepPrepared } from './prepared.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

// A date is a day, not an instant; a bigint here is a count or a sequence and fits a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/**
 * A pool whose connections may be dropped by PostgreSQL (a restart, a kill) without ending the process: the query
 * under way fails and is answered, an idle connection is replaced at its next use.
 */
export const openPool = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool(config)
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * The application's connections, as the role that owns nothing. With one address for everything
 * (`asAppRole`), each connection steps down to that role before it is used.
 */
export const openDatabase = (
  url: string,
  options: { asAppRole?: boolean; connectionsMax?: number } = {},
): Database => {
  const pool = openPool({
    connectionString: url,
    max: options.connectionsMax ?? 10,
    ...(options.asAppRole ? { options: '-c role=throughline_app' } : {}),
  })
  pool.on('connect', keepPrepared)
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** What a practice or a patient is called by; anything else never reaches a statement. */
export const isUuid = (text: string): boolean => UUID.test(text)

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** From here on this transaction sees one patient only (row-level security, beside the practice's). */
export const narrowToPatient = async (tx: Tx, patientId: string): Promise<void> => {
  if (!isUuid(patientId)) throw new Error('a patient id is a UUID')
  await sql.raw(`set local app.patient_id = '${patientId}'`).execute(tx)
}

/** One transaction for one practice. `SET LOCAL`, not `set_config()`: only the command travels to Citus workers. */
export const inPractice = <T>(db: Database, practiceId: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
  if (!isUuid(practiceId)) throw new Error('a practice id is a UUID')
  return db.transaction().execute(async (tx) => {
    await sql.raw(`set local app.practice_id = '${practiceId}'`).execute(tx)
    return work(tx)
  })
}
