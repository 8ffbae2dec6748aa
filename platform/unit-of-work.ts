import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Actor, Context, Practice, Touched } from './context.ts'
import { type Database, inPractice, narrowToPatient, type Tx } from './database.ts'
import { randomToken, uuidv7 } from './ids.ts'
import type { Fetch } from './outgoing.ts'
import type { Seal } from './seal.ts'

/** What the house gives the platform, so that the platform need not know any room. */
export type House = {
  practiceOf(tx: Tx): Promise<Practice | undefined>
  writeAudit(tx: Tx, entries: AuditLine[]): Promise<void>
}

export type AuditLine = Touched & {
  id: string
  practiceId: string
  at: Date
  actor: Actor | null
  outcome: 'done' | 'refused'
  requestId: string
}

export type World = {
  db: Database
  clock: Clock
  house: House
  origin: string
  seal: Seal
  fetch: Fetch
  /** How long an answer takes at the door that would tell by its time who is known here. */
  steadyMs: number
}

export type Work = {
  practiceId: string
  requestId: string
  source?: string
  agent?: string
  /** Finds out who asks; null refuses before anything else is read. */
  actor(tx: Tx, practice: Practice): Promise<Actor | null>
  /** Written when the command touched nothing by itself; left out where a route says why. */
  audit?: Touched | undefined
  onSession?(token: string | null): void
}

export type Outcome<T> = { value: T; actor: Actor }

export const auditLine = (
  world: World,
  work: Work,
  actor: Actor | null,
  outcome: AuditLine['outcome'],
  what: Touched,
): AuditLine => ({
  ...what,
  id: uuidv7(world.clock.now().getTime()),
  practiceId: work.practiceId,
  at: world.clock.now(),
  actor,
  outcome,
  requestId: work.requestId,
})

const contextFor = (
  world: World,
  work: Work,
  tx: Tx,
  practice: Practice,
  actor: Actor,
  touched: Touched[],
): Context => ({
  tx,
  practice,
  actor,
  now: world.clock.now(),
  origin: world.origin,
  source: work.source ?? 'inside',
  agent: work.agent ?? '',
  seal: world.seal,
  newId: () => uuidv7(world.clock.now().getTime()),
  randomToken,
  touch: (what) => {
    touched.push(what)
  },
  session: (token) => work.onSession?.(token),
  emit: async (event, payload = {}, options = {}) => {
    const body = JSON.stringify({ ...payload, practiceId: work.practiceId })
    await sql`select app.emit(${event}, ${body}::json, ${options.key ? `${work.practiceId}:${options.key}` : null})`.execute(
      tx,
    )
  },
})

/**
 * One command, one transaction: who asks, the work, its audit, or nothing of it. Returns null when nobody is
 * signed in. The audit comes last because its chain holds one lock a practice.
 */
export const runInPractice = <T>(
  world: World,
  work: Work,
  command: (context: Context) => Promise<T>,
): Promise<Outcome<T> | null> =>
  inPractice(world.db, work.practiceId, async (tx) => {
    const practice = await world.house.practiceOf(tx)
    const actor = practice ? await work.actor(tx, practice) : null
    if (!practice || !actor) return null
    if ('patientId' in actor) await narrowToPatient(tx, actor.patientId)
    const touched: Touched[] = []
    const value = await command(contextFor(world, work, tx, practice, actor, touched))
    const lines = touched.length > 0 ? touched : work.audit ? [work.audit] : []
    if (lines.length > 0)
      await world.house.writeAudit(
        tx,
        lines.map((what) => auditLine(world, work, actor, 'done', what)),
      )
    return { value, actor }
  })

/** A refusal rolls everything back; that it was refused is written on its own. */
export const recordRefusal = (world: World, work: Work, actor: Actor | null, what: Touched): Promise<void> =>
  inPractice(world.db, work.practiceId, async (tx) => {
    if (await world.house.practiceOf(tx))
      await world.house.writeAudit(tx, [auditLine(world, work, actor, 'refused', what)])
  })
