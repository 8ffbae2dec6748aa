import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { addSession, hashToken, type NewSession } from './session-store.ts'

/** NIST SP 800-63B-4: absolute limits; staff 12 hours, patients and caregivers 24 (`interop-security` 2.2). */
const HOURS_MAX = { staff: 12, patient: 24, caregiver: 24, representative: 24 } as const

export type How =
  | 'password'
  | 'password and code'
  | 'passkey'
  | 'single sign-on'
  | 'invitation'
  | 'link'
  | 'code'
type Who = {
  kind: NewSession['kind']
  subjectId: string
  how: How
  /** Let in only to set up her sign-in. */
  limited?: boolean
  patientId?: string | null
  grantId?: string | null
}

/** Opens a session for somebody whose identity has just been proved, and hands its token to the browser. */
export const startSession = async (context: Context, who: Who): Promise<void> => {
  const token = context.randomToken()
  const { now } = context
  await addSession(context.tx, {
    practiceId: context.practice.id,
    id: context.newId(),
    tokenHash: hashToken(token),
    kind: who.kind,
    subjectId: who.subjectId,
    patientId: who.patientId ?? null,
    grantId: who.grantId ?? null,
    startedAt: now,
    seenAt: now,
    expiresAt: instantOf(now.getTime() + HOURS_MAX[who.kind] * 3_600_000),
    how: who.how,
    limited: who.limited ?? false,
    provedAt: now,
    agent: context.agent,
    source: context.source,
  })
  context.session(token)
}
