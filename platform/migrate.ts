import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'

const folder = join(import.meta.dirname, '..', 'db', 'migrations')

const ensureAppRole = async (client: pg.Client) => {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'throughline_app'")
  if (!rowCount) await client.query('create role throughline_app nologin')
  // So that one address is enough: the owner may step down to the app's role, which owns nothing.
  await client.query('grant throughline_app to current_user').catch(() => {})
}

const applied = async (client: pg.Client): Promise<Map<string, string>> => {
  await client.query(
    'create table if not exists public.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.migration',
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

/** Brings the database up to the newest migration, each file in one transaction. Refuses a file that was changed after it ran. */
export const migrate = async (ownerUrl: string): Promise<string[]> => {
  await runMigrations({ connectionString: ownerUrl, logger: undefined })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7261)')
    await ensureAppRole(client)
    const before = await applied(client)
    const ran: string[] = []
    for (const name of readdirSync(folder).sort()) {
      const sql = readFileSync(join(folder, name), 'utf8')
      const sha256 = createHash('sha256').update(sql).digest('hex')
      const known = before.get(name)
      if (known === sha256) continue
      if (known)
        throw new Error(`The migration ${name} was changed after it ran. Put it back and write a new one.`)
      await client.query('begin')
      await client.query(sql)
      await client.query('insert into public.migration (name, sha256) values ($1, $2)', [name, sha256])
      await client.query('commit')
      ran.push(name)
    }
    return ran
  } finally {
    await client.end()
  }
}
