import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Clock, movableClock } from '../platform/clock.ts'
import type { Actor, Context } from '../platform/context.ts'
import { type Database, inPractice, openDatabase } from '../platform/database.ts'
import { runListeners } from '../platform/jobs.ts'
import { silentLog } from '../platform/log.ts'
import type { Mailer } from '../platform/mail.ts'
import { guardedFetch } from '../platform/outgoing.ts'
import { randomSeal } from '../platform/seal.ts'
import { serve } from '../platform/serve.ts'
import { runInPractice, type World } from '../platform/unit-of-work.ts'
import { farAway, moreStaff, practice, secondPractice, staff, stranger } from '../samples/cast.ts'
import { settlePatients, settlePractice } from '../samples/settle.ts'
import { answers, door, house, listenersWith } from '../server/house.ts'

/** The day on which most stories begin: a Tuesday morning in the practice. */
export const FIRST_DAY = '2026-03-03T14:00:00Z'

export type Stage = Awaited<ReturnType<typeof openStage>>

const withDatabase = (url: string | undefined, name: string) => (url ?? '').replace(/\/[^/]*$/, `/${name}`)

/** A database of one's own, copied from the migrated one. */
export const makeDatabase = async () => {
  const adminUrl = process.env.THROUGHLINE_TEST_ADMIN_URL
  if (!adminUrl) throw new Error('Run tests with `npm test`: it starts the PostgreSQL they need.')
  const name = `stage_${randomUUID().replaceAll('-', '')}`
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await run(`create database ${name} template throughline owner throughline_owner`)
  return {
    ownerUrl: withDatabase(process.env.THROUGHLINE_TEST_OWNER_URL, name),
    appUrl: withDatabase(process.env.THROUGHLINE_TEST_APP_URL, name),
    drop: () => run(`drop database if exists ${name} with (force)`),
  }
}

const settle = async (db: Database, clock: Clock) => {
  await inPractice(db, practice.id, async (tx) => {
    await settlePractice(tx, practice, [...Object.values(staff), ...Object.values(moreStaff)], clock.now())
    await settlePatients(tx, practice.id, clock.now())
  })
  await inPractice(db, secondPractice.id, async (tx) => {
    await settlePractice(tx, secondPractice, [stranger], clock.now())
    await settlePatients(tx, secondPractice.id, clock.now(), [farAway])
  })
}

const actorOf = (who: { id: string; name: string; roles: readonly string[] }): Actor => ({
  kind: 'staff',
  id: who.id,
  name: who.name,
  roles: [...who.roles],
  sessionId: who.id,
  provedAt: null,
})

/**
 * A database of one's own with the cast settled in two practices, the whole house, and a clock that the test moves.
 * `as(person, command)` runs a command as a member of staff, in one transaction, and then the jobs it caused.
 */
export const openStage = async (start = FIRST_DAY, mailer: Mailer = null, inside: string[] = []) => {
  const listeners = listenersWith(mailer)
  const database = await makeDatabase()
  const clock = movableClock(start)
  const { ownerUrl } = database
  const db = openDatabase(database.appUrl, {
    connectionsMax: 6,
  })
  const world: World = {
    db,
    clock,
    house,
    origin: 'http://throughline.test',
    seal: randomSeal(),
    fetch: guardedFetch(inside),
    // Tests of the time an answer takes set it; no other test waits for it.
    steadyMs: 0,
  }
  await settle(db, clock)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()

  /** Runs waiting jobs here and now, until none is left. */
  const runJobs = async () => {
    for (;;) {
      const { rows } = await owner.query(
        `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
         where t.id = j.task_id returning t.identifier as event, j.payload`,
      )
      if (rows.length === 0) return
      for (const { event, payload } of rows) await runListeners(world, listeners[event] ?? [], payload, 'job')
    }
  }
  const actAs = async <T>(
    practiceId: string,
    actor: Actor,
    command: (context: Context) => Promise<T>,
  ): Promise<T> => {
    const outcome = await runInPractice(
      world,
      { practiceId, requestId: 'test', actor: async () => actor },
      command,
    )
    await runJobs()
    return outcome!.value
  }
  return {
    world,
    db,
    clock,
    ownerUrl,
    appUrl: database.appUrl,
    owner,
    runJobs,
    as: <T>(
      who: { id: string; name: string; roles: readonly string[] },
      command: (context: Context) => Promise<T>,
    ) => actAs(who.id === stranger.id ? secondPractice.id : practice.id, actorOf(who), command),
    actAs,
    app: () => serve({ world, door, log: silentLog, secure: false }, answers),
    close: async () => {
      await owner.end()
      await db.destroy()
      await database.drop()
    },
  }
}
