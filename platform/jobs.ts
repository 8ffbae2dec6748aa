import { Logger, run } from 'graphile-worker'
import type { Actor, Context } from './context.ts'
import { openPool } from './database.ts'
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
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    crontab: '',
    logger: quiet,
  })
  runner.events.on('job:error', ({ job, error }) =>
    log.error(
      {
        job: job.id,
        event: job.task_identifier,
        error: error instanceof Error ? error.stack : String(error),
      },
      'job failed',
    ),
  )
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}
