import type { Entrance } from '../../platform/answer.ts'
import type { Context } from '../../platform/context.ts'
import { isUuid } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { noteAttempt } from './pace.ts'
import { askForPasskey, practiceInHandle, unknownPasskey, whosePasskey } from './passkeys.ts'
import type { PatientSide } from './session-store.ts'
import { startSession } from './start-session.ts'
import { readColleague } from './works-here.ts'

type Answered = { ticket: string; answer: Record<string, unknown> }

export const offerPasskey = ({ world }: Entrance) =>
  askForPasskey({ origin: world.origin, seal: world.seal, now: world.clock.now() })

/** True where the passkey is of this door. Staff enter at the practice's, patients and caregivers at theirs. */
const enter =
  (door: 'staff' | 'my', given: Answered) =>
  async (context: Context): Promise<boolean> => {
    const passkey = await whosePasskey(context, given)
    const kind = passkey.ownerKind as 'staff' | PatientSide
    if ((kind === 'staff') !== (door === 'staff')) return false
    const { ownerId: subjectId, patientId, grantId } = passkey
    if (door === 'staff' && !(await readColleague(context, subjectId))) return false
    const who = { thing: 'access.passkey', subjectId, patientId: patientId ?? undefined }
    await noteAttempt(context, who, true)
    await startSession(context, { kind, subjectId, patientId, grantId, how: 'passkey' })
    return true
  }

/** Signs in whoever holds the passkey; what was refused is written to the log of the practice it named. */
export const signInWithPasskey =
  (door: 'staff' | 'my') =>
  async (entrance: Entrance, given: Answered): Promise<{ ok: true }> => {
    const practiceId = practiceInHandle(given.answer)
    if (!practiceId || !isUuid(practiceId)) return unknownPasskey()
    try {
      if (await entrance.within(practiceId, enter(door, given))) return { ok: true }
    } catch (error) {
      if (error instanceof Refusal)
        await entrance.within(practiceId, async (context) =>
          context.touch({ action: 'sign-in failed', thing: 'access.passkey', detail: { code: error.code } }),
        )
      throw error
    }
    return unknownPasskey()
  }
