import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { addSession, hashToken, type NewSession } from './store.ts'

/** NIST SP 800-63B-4: absolute limits; staff 12 hours, patients and caregivers 24 (`interop-security` 2.2). */
const HOURS_MAX = { staff: 12, patient: 24, caregiver: 24 } as const

type Who = { kind: NewSession['kind']; subjectId: string; patientId?: string; grantId?: string | null }

/** Opens a session for somebody whose identity has just been proved, and hands its token to the browser. */
export const startSession = async (context: Context, who: Who): Promise<void> => {
  const token = context.randomToken()
  const expiresAt = instantOf(context.now.getTime() + HOURS_MAX[who.kind] * 3_600_000)
  await addSession(context.tx, {
    practiceId: context.practice.id,
    id: context.newId(),
    tokenHash: hashToken(token),
    kind: who.kind,
    subjectId: who.subjectId,
    patientId: who.patientId ?? null,
    grantId: who.grantId ?? null,
    startedAt: context.now,
    seenAt: context.now,
    expiresAt,
  })
  context.session(token)
}
