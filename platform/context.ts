import type { Transaction } from 'kysely'
import type { Seal } from './seal.ts'
import type { Tables } from './tables.ts'

/** Who asks. `system` is a job or the operator's command line. */
export type Actor =
  | {
      kind: 'staff'
      id: string
      name: string
      roles: string[]
      sessionId: string
      /** When she last showed that it is she; what is grave asks again after five minutes. */
      provedAt?: Date | null
      /** The patients whose chart she opened by breaking the glass. */
      glass?: string[]
    }
  | {
      kind: 'patient'
      id: string
      name: string
      patientId: string
      sessionId: string
      provedAt?: Date | null
    }
  | {
      kind: 'caregiver'
      id: string
      name: string
      patientId: string
      grantId: string
      /** Whose page it is that she reads. */
      patientName: string
      sections: string[]
      /** Sensitive categories the patient chose to show her. */
      sensitive: string[]
      sessionId: string
      provedAt?: Date | null
    }
  | {
      /** Stands in her place by law: may what she may, and is named wherever she acts. */
      kind: 'representative'
      id: string
      name: string
      patientId: string
      patientName: string
      sessionId: string
      provedAt?: Date | null
    }
  | { kind: 'system'; id: string; name: string }

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** `asleep`: answered although the session lies idle. `awake`: a person is there, and the idle clock starts anew. */
export type Presence = { asleep: boolean; awake: boolean }
/** Why somebody touched a record: HL7's TREAT, HPAYMT, HOPERAT, PATRQT and BTG, in words. */
export type Purpose = 'treatment' | 'payment' | 'operations' | 'patient request' | 'emergency access'

/** One thing that was read or written, as the audit log names it. */
export type Touched = {
  action: string
  thing: string
  thingId?: string | undefined
  patientId?: string | undefined
  /** Where it is not what the room's work is for. */
  purpose?: Purpose | undefined
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

/** When, and in which practice: what a day is depends on both. */
export type Moment = { now: Date; practice: Practice }

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
  /** Where the request came from, as a network address; "inside" for jobs and the command line. */
  source: string
  /** The browser's own words about itself, cut short. */
  agent: string
  seal: Seal
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
  if (!('patientId' in actor)) throw new Error('this command is for patient routes only')
  return actor.patientId
}
