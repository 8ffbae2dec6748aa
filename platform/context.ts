import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Who asks. `system` is a job or the operator's command line. */
export type Actor =
  | { kind: 'staff'; id: string; name: string; roles: string[]; sessionId: string }
  | { kind: 'patient'; id: string; name: string; patientId: string; sessionId: string }
  | {
      kind: 'caregiver'
      id: string
      name: string
      patientId: string
      grantId: string
      /** Whose page it is that she reads. */
      patientName: string
      sections: string[]
      sessionId: string
    }
  | { kind: 'system'; id: string; name: string }

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** One thing that was read or written, as the audit log names it. */
export type Touched = {
  action: string
  thing: string
  thingId?: string | undefined
  patientId?: string | undefined
  detail?: Record<string, unknown> | undefined
}

/** What every letter, claim and screen needs to know of the practice. */
export type Practice = {
  id: string
  slug: string
  name: string
  timeZone: string
  phone: string
  addressLine: string
  city: string
  state: string
  postalCode: string
  /** Nothing is read or changed until it is resumed. */
  suspended?: boolean
}

export type Upload = { fileName: string; bytes: Uint8Array }

/**
 * Everything a command gets. The transaction is open and `app.practice_id` is set in it; whatever is emitted or
 * touched is written in the same transaction, or nothing is.
 */
export type Context = {
  tx: Transaction<Tables>
  practice: Practice
  actor: Actor
  now: Date
  /** Where this server is reached from outside: links in letters begin with it. */
  origin: string
  newId(): string
  randomToken(): string
  emit(event: string, payload?: Record<string, string>, options?: { key?: string }): Promise<void>
  touch(what: Touched): void
  /** Starts or ends (null) the browser's session when the request is over. */
  session(token: string | null): void
  upload?: Upload
}

export const staff = (context: Context): StaffActor => {
  if (context.actor.kind !== 'staff') throw new Error('this command is for staff routes only')
  return context.actor
}

/** The patient that a patient or caregiver session is about; never taken from what the browser sends. */
export const ownPatientId = (context: Context): string => {
  const { actor } = context
  if (actor.kind !== 'patient' && actor.kind !== 'caregiver')
    throw new Error('this command is for patient routes only')
  return actor.patientId
}
