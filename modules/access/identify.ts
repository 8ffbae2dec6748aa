import type { Actor } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { readStaffMember } from '../practice/index.ts'
import { markSeen, readSession } from './store.ts'

/** Idle limits: staff 15 minutes (the screen locks, drafts stay), patients and caregivers an hour. */
const IDLE_MINUTES_MAX = { staff: 15, patient: 60, caregiver: 60 } as const
const SEEN_EVERY_MS = 60_000

export type Session = NonNullable<Awaited<ReturnType<typeof readSession>>>
/** Rooms above know patients and caregivers; they tell who a session's subject is, or null once access has ended. */
export type KnowsPeople = (tx: Tx, session: Session, now: Date) => Promise<Actor | null>

const staffActor = async (tx: Tx, session: Session): Promise<Actor | null> => {
  const person = await readStaffMember(tx, session.subjectId)
  if (!person || person.leftOn) return null
  return { kind: 'staff', id: person.id, name: person.name, roles: person.roles, sessionId: session.id }
}

/** Who a session's token belongs to, or null when it has ended, expired or lain idle. */
export const identify =
  (people: KnowsPeople) =>
  async (tx: Tx, token: string, now: Date): Promise<Actor | null> => {
    const session = await readSession(tx, token, now)
    if (!session) return null
    const kind = session.kind as keyof typeof IDLE_MINUTES_MAX
    const idleMs = now.getTime() - session.seenAt.getTime()
    if (idleMs > IDLE_MINUTES_MAX[kind] * 60_000) return null
    if (idleMs > SEEN_EVERY_MS) await markSeen(tx, session.id, now)
    return kind === 'staff' ? staffActor(tx, session) : people(tx, session, now)
  }
