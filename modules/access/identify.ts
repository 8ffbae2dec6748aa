import type { Actor, Moment, Presence } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { readOpenGlass } from './glass-store.ts'
import { permissionsOf } from './policy.ts'
import { markSeen, readSession } from './session-store.ts'
import { readColleague } from './works-here.ts'

/** Idle limits: staff 15 minutes (the screen locks, drafts stay), patients and caregivers an hour. */
const IDLE_MINUTES_MAX = { staff: 15, patient: 60, caregiver: 60, representative: 60 } as const
const SEEN_EVERY_MS = 60_000

export type Session = NonNullable<Awaited<ReturnType<typeof readSession>>>
/** Rooms above know patients and caregivers; they tell who a session's subject is, or null once access has ended. */
export type KnowsPeople = (tx: Tx, session: Session, at: Moment) => Promise<Actor | null>

/** A person of another company is named with it wherever her name stands. */
export const nameOf = ({ name, employer }: { name: string; employer: string | null }): string =>
  employer ? `${name} (${employer})` : name

const staffActor = async (tx: Tx, session: Session, { now, practice }: Moment): Promise<Actor | null> => {
  const person = await readColleague({ tx, now, practice }, session.subjectId)
  if (!person) return null
  const roles = session.limited ? [] : person.roles
  const opens = permissionsOf(roles).includes('access.glass')
  return {
    kind: 'staff',
    id: person.id,
    name: nameOf(person),
    roles,
    sessionId: session.id,
    // An invitation is all she has yet: there is nothing she could prove it with once more.
    provedAt: session.limited && session.how === 'invitation' ? now : session.provedAt,
    glass: opens ? (await readOpenGlass(tx, person.id, now)).map(({ patientId }) => patientId) : [],
  }
}

/**
 * Who a session's token belongs to, or null when it has ended, expired or lain idle. A screen's own beats are answered
 * while it lies idle, so that a running timer is not lost behind the lock, and they keep nothing awake.
 */
export const identify =
  (people: KnowsPeople) =>
  async (tx: Tx, token: string, at: Moment, { asleep, awake }: Presence): Promise<Actor | null> => {
    const { now } = at
    const session = await readSession(tx, token, now)
    if (!session) return null
    const kind = session.kind as keyof typeof IDLE_MINUTES_MAX
    const idleMs = now.getTime() - session.seenAt.getTime()
    if (idleMs > IDLE_MINUTES_MAX[kind] * 60_000 && !asleep) return null
    if (idleMs > SEEN_EVERY_MS && awake) await markSeen(tx, session.id, now)
    return kind === 'staff' ? staffActor(tx, session, at) : people(tx, session, at)
  }
