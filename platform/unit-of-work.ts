import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Actor, Context, Practice, Purpose, Touched } from './context.ts'
import { type Database, inPractice, narrowToPatient, type Tx } from './database.ts'
import { randomToken, uuidv7 } from './ids.ts'
import type { Fetch } from './outgoing.ts'
import { Refusal, refuse } from './refusal.ts'
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
  address: string | null
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
  /** Signs what goes to and comes from the text gateway. */
  textKey?: string | undefined
}

export type Work = {
  practiceId: string
  requestId: string
  /** Where in the network the request came from. */
  source?: string
  agent?: string
  /** Why, where it is the same for all that is touched: somebody broke the glass. */
  purpose?: Purpose
  /** Finds out who asks; null refuses before anything else is read. */
  actor(tx: Tx, practice: Practice): Promise<Actor | null>
  /** Written when the command touched nothing by itself; left out where a route says why. */
  audit?: Touched | undefined
  onSession?(token: string | null): void
  /** Without it, nothing runs in a suspended practice. At the entrance only the session is refused, so that nothing is told to who has not proved who she is. */
  whileSuspended?: 'runs' | 'opens-no-session'
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
  address: work.source ?? null,
  purpose: what.purpose ?? work.purpose,
})

/** No audit, no service: what cannot be written down is neither done nor shown. */
const writeDown = async (world: World, tx: Tx, lines: AuditLine[]): Promise<void> => {
  try {
    await world.house.writeAudit(tx, lines)
  } catch (cause) {
    throw new Refusal(
      'NO_AUDIT',
      'We cannot write down right now who looked at what, so nothing is shown and nothing was saved. Try again in a minute.',
      { status: 503, cause },
    )
  }
}
const refuseSuspended = ({ name, phone }: Practice) =>
  refuse(
    'SUSPENDED',
    `${name} is paused in Throughline: nothing can be read or changed until it goes on. Nothing is lost. For care, call ${phone}.`,
    { status: 403, details: { name, phone } },
  )

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
  session: (token) => {
    if (token && practice.suspended) refuseSuspended(practice)
    work.onSession?.(token)
  },
  emit: async (event, payload = {}, options = {}) => {
    const body = JSON.stringify({ ...payload, practiceId: work.practiceId })
    await sql`select app.emit(${event}, ${body}::json, ${options.key ? `${work.practiceId}:${options.key}` : null})`.execute(
      tx,
    )
  },
})

const runOnce = <T>(
  world: World,
  work: Work,
  command: (context: Context) => Promise<T>,
): Promise<Outcome<T> | null> =>
  inPractice(world.db, work.practiceId, async (tx) => {
    const practice = await world.house.practiceOf(tx)
    const actor = practice ? await work.actor(tx, practice) : null
    if (!practice || !actor) return null
    if ('patientId' in actor) await narrowToPatient(tx, actor.patientId)
    if (practice.suspended && !work.whileSuspended) refuseSuspended(practice)
    const touched: Touched[] = []
    const value = await command(contextFor(world, work, tx, practice, actor, touched))
    const lines = touched.length > 0 ? touched : work.audit ? [work.audit] : []
    if (lines.length > 0)
      await writeDown(
        world,
        tx,
        lines.map((what) => auditLine(world, work, actor, 'done', what)),
      )
    return { value, actor }
  })

/** PostgreSQL's words for "somebody else was there first": serialization, deadlock, a key or a span that is taken. */
const LOST_RACES = new Set(['40001', '40P01', '23505', '23P01'])
const TRIES_MAX = 3

const collision = () =>
  new Refusal(
    'COLLISION',
    'This was saved before, or somebody saved the same at this moment. Look at what is there now, then try again.',
    { status: 409 },
  )

/**
 * One command, one transaction: who asks, the work, its audit, or nothing of it. Returns null when nobody is
 * signed in. The audit comes last because its chain holds one lock a practice.
 * A command that loses a race has changed nothing; it is run again, sees what the winner wrote, and answers as if it had
 * come later. So a command must have no effect but through its context.
 */
export const runInPractice = async <T>(
  world: World,
  work: Work,
  command: (context: Context) => Promise<T>,
): Promise<Outcome<T> | null> => {
  for (let tries = 1; ; tries++) {
    try {
      return await runOnce(world, work, command)
    } catch (error) {
      if (!LOST_RACES.has((error as { code?: string } | null)?.code ?? '')) throw error
      if (tries === TRIES_MAX) throw Object.assign(collision(), { cause: error })
    }
  }
}

/** A refusal rolls everything back; that it was refused is written on its own. */
export const recordRefusal = (world: World, work: Work, actor: Actor | null, what: Touched): Promise<void> =>
  inPractice(world.db, work.practiceId, async (tx) => {
    if (await world.house.practiceOf(tx))
      await writeDown(world, tx, [auditLine(world, work, actor, 'refused', what)])
  })
