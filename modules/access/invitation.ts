import type { Entrance } from '../../platform/answer.ts'
import { isUuid } from '../../platform/database.ts'
import { refuse } from '../../platform/refusal.ts'
import { readInvitation, spendInvitation } from './login-store.ts'
import { practiceOfToken } from './practice-token.ts'
import { hashToken } from './session-store.ts'
import { startSession } from './start-session.ts'
import { readColleague } from './works-here.ts'

const GONE =
  'This invitation was used, is older than a week or was replaced by a newer one. Ask for a new one.'

/** Opens the sign-in of a person who was invited: once, and only to set up how she will sign in from then on. */
export const acceptInvitation = async (entrance: Entrance, { token }: { token: string }) => {
  const practiceId = practiceOfToken(token)
  const done = isUuid(practiceId)
    ? await entrance.within(practiceId, async (context) => {
        const invitation = await readInvitation(context.tx, hashToken(token), context.now)
        const person = invitation && (await readColleague(context, invitation.staffId))
        if (!invitation || !person) return false
        await spendInvitation(context.tx, invitation.id, context.now)
        await startSession(context, { kind: 'staff', subjectId: person.id, how: 'invitation', limited: true })
        context.touch({ action: 'invitation accepted', thing: 'practice.staff', thingId: person.id })
        return true
      })
    : null
  return done ? { ok: true as const } : refuse('INVITATION_GONE', GONE, { status: 410 })
}
