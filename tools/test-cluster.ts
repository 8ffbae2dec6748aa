import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { migrate } from '../platform/migrate.ts'

export type TestCluster = { adminUrl: string; templateUrl: string; appUrl: string }

export const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : failed(new Error('no port')),
      )
    })
  })

/** Test databases are made and thrown away: they trade durability for speed. Kill tests start a cluster of their own. */
const QUICK = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=256MB',
]

/** A throwaway PostgreSQL with one migrated database, `throughline`, that tests copy. */
export const withTestCluster = async <T>(work: (cluster: TestCluster) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'))
  const server = await startEmbeddedPostgres(folder, await freePort(), QUICK)
  try {
    await migrate(server.ownerUrl)
    const admin = new pg.Client({ connectionString: server.adminUrl('postgres') })
    await admin.connect()
    await admin.query("update pg_database set datistemplate = true where datname = 'throughline'")
    await admin.end()
    return await work({
      adminUrl: server.adminUrl('postgres'),
      templateUrl: server.ownerUrl,
      appUrl: server.appUrl,
    })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
