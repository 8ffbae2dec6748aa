import { mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { verifyChains } from '../../modules/audit/index.ts'
import { inPractice, openDatabase } from '../../platform/database.ts'
import { borrowEmbeddedPostgres } from '../../platform/embedded-postgres.ts'
import { practice, SAMPLE_PASSWORD } from '../../samples/cast.ts'
import { freePort } from '../../tools/test-cluster.ts'
import { type Started, startProduct } from '../process.ts'

/** What a test wants to know of an answer's body; the contracts say the rest. */
type Body = {
  refusal?: { code: string }
  running?: { id: string }
  contact?: { id: string; version: number }
  draft?: { version: number; content: Record<string, unknown> }
  version?: number
}
export type Answered = {
  status: number
  body: Body
  retryAfter: string | null
}
export type Product = Awaited<ReturnType<typeof openProduct>>

/** A whole product on a folder and ports of its own, that can be killed, started again and looked into. */
export const openProduct = async () => {
  const data = mkdtempSync(join(tmpdir(), 'throughline-kill-'))
  const folder = realpathSync(data)
  const port = await freePort()
  const flags = [
    '--port',
    String(port),
    '--database-port',
    String(await freePort()),
    '--data',
    data,
    '--sample',
    'people',
  ]
  let running: Started | null = null

  /** Milliseconds from the start of the process to its being ready. */
  const start = async (): Promise<number> => {
    const began = performance.now()
    running = startProduct(flags)
    await running.ready
    return performance.now() - began
  }
  const kill = async () => {
    running!.child.kill('SIGKILL')
    await running!.ended
  }
  /** PostgreSQL's processes of this folder, and of no other. */
  const postgresPids = () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return readlinkSync(`/proc/${pid}/cwd`) === join(folder, 'postgres')
        } catch {
          return false
        }
      })
      .map(Number)
  const killPostgres = () => {
    const postmaster = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    for (const pid of [postmaster, ...postgresPids().filter((one) => one !== postmaster)])
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // A backend that has noticed and gone by itself.
      }
  }
  /** An answer, or null where none came: then nobody knows whether it was done. */
  const send = async (
    cookie: string,
    method: string,
    path: string,
    body?: object,
  ): Promise<Answered | null> => {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { 'x-throughline': '1', 'content-type': 'application/json', cookie },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const answer = { status: response.status, retryAfter: response.headers.get('retry-after') }
      return { ...answer, body: (await response.json()) as Answered['body'] }
    } catch {
      return null
    }
  }
  const signIn = async (email: string): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/sign-in`, {
      method: 'POST',
      headers: { 'x-throughline': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: SAMPLE_PASSWORD }),
    })
    return String(response.headers.get('set-cookie')).split(';')[0]!
  }
  const look = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => {
    const client = new pg.Client({ connectionString: borrowEmbeddedPostgres(data)!.ownerUrl })
    await client.connect()
    try {
      await client.query(`set app.practice_id = '${practice.id}'`)
      return (await client.query(sql, values)).rows as T[]
    } finally {
      await client.end()
    }
  }
  const brokenLinks = async () => {
    const db = openDatabase(borrowEmbeddedPostgres(data)!.appUrl, { connectionsMax: 1 })
    try {
      return (await inPractice(db, practice.id, verifyChains)).broken
    } finally {
      await db.destroy()
    }
  }
  return {
    start,
    kill,
    killPostgres,
    send,
    signIn,
    look,
    brokenLinks,
    said: () => running?.said() ?? '',
    close: async () => {
      running?.child.kill('SIGINT')
      await running?.ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
