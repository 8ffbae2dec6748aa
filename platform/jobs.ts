import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Actor, Context } from './context.ts'
import { openPool } from './database.ts'
import { faultOf } from './fault.ts'
import type { Log } from './log.ts'
import { runInPractice, type World } from './unit-of-work.ts'

/** What a room does when news comes from below. It must be safe to do twice. */
export type Listener = (context: Context, payload: Record<string, string>) => Promise<void>
export type Listeners = Record<string, Listener[]>

export const mergeListeners = (all: Listeners[]): Listeners => {
  const merged: Listeners = {}
  for (const one of all)
    for (const [event, listeners] of Object.entries(one))
      merged[event] = [...(merged[event] ?? []), ...listeners]
  return merged
}

/** The worker's own lines say nothing an operator needs; a failed job is logged below. */
const quiet = new Logger(() => () => {})

const JOBS: Actor = { kind: 'system', id: 'jobs', name: 'Throughline' }

/** Runs all listeners of one event for one practice, in one transaction. */
export const runListeners = async (
  world: World,
  listeners: Listener[],
  payload: Record<string, string>,
  requestId: string,
) => {
  const work = { practiceId: payload.practiceId ?? '', requestId, actor: async () => JOBS }
  const done = await runInPractice(world, work, async (context) => {
    for (const listener of listeners) await listener(context, payload)
    return true
  })
  if (!done) throw new Error(`There is no practice ${work.practiceId}. This job did nothing.`)
}

/**
 * Jobs that a killed process had taken stay its own for four hours, as the queue cannot know that it is gone. Only one
 * process takes jobs, so at its start none is at work on any.
 */
const freeTaken = (pool: Pool) =>
  pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker._private_jobs
     where locked_by is not null having count(*) > 0`,
  )

/** Ten minutes past midnight of UTC, so that what began before midnight has been written. */
const EACH_DAY = '10 0 * * * each_day'
/** Every five minutes: what waits for a time to come, such as a task that nobody did. */
const EACH_TICK = '*/5 * * * * each_tick'
/** News to each practice by itself; also at a start, for the time that went by meanwhile. */
const tell = (pool: Pool, event: 'app.day' | 'app.tick') => pool.query('select app.emit_to_each($1)', [event])

type Queue = { pool: Pool; taskList: TaskList; log: Log }

const runQueue = async ({ pool, taskList, log }: Queue): Promise<Runner> => {
  await freeTaken(pool)
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    crontab: `${EACH_DAY}\n${EACH_TICK}`,
    logger: quiet,
    // Without a batch, the queue does not listen to whether a job could be marked as done: a database that goes away then
    // would end the whole process. With one it stops, and another takes its place.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
  runner.events.on('job:error', ({ job, error }) =>
    log.error({ job: job.id, event: job.task_identifier, ...faultOf(error) }, 'job failed'),
  )
  return runner
}

const AGAIN_AFTER_MS = 1000

/** A queue that lost its database may give up for good; another takes its place until the returned `stop` is called. */
const keepRunning = async (queue: Queue) => {
  let stopping = false
  let runner: Runner | null = await runQueue(queue)
  const watch = async () => {
    for (;;) {
      await runner?.promise.catch((error: unknown) =>
        queue.log.warn(faultOf(error), 'the job queue broke off'),
      )
      if (stopping) return
      await sleep(AGAIN_AFTER_MS)
      runner = await runQueue(queue).catch(() => null)
      if (stopping) return void (await runner?.stop())
    }
  }
  const watching = watch()
  return async () => {
    stopping = true
    await runner?.stop().catch(() => {})
    await watching
  }
}

/** Starts taking jobs. The queue lives in PostgreSQL, so a job commits with the change that causes it. */
export const startJobs = async (
  ownerUrl: string,
  world: World,
  listeners: Listeners,
  log: Log,
): Promise<{ stop(): Promise<void> }> => {
  const taskList = Object.fromEntries(
    Object.entries(listeners).map(([event, all]) => [
      event,
      (payload: unknown, helpers: { job: { id: string } }) =>
        runListeners(world, all, payload as Record<string, string>, `job-${helpers.job.id}`),
    ]),
  )
  const pool = openPool({ connectionString: ownerUrl, max: 6 })
  const stop = await keepRunning({
    pool,
    taskList: {
      ...taskList,
      each_day: async () => void (await tell(pool, 'app.day')),
      each_tick: async () => void (await tell(pool, 'app.tick')),
    },
    log,
  })
  await tell(pool, 'app.day')
  await tell(pool, 'app.tick')
  return {
    stop: async () => {
      await stop()
      await pool.end()
    },
  }
}
