import type { Entrance } from '../../platform/answer.ts'
import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { isUuid } from '../../platform/database.ts'
import { refuse } from '../../platform/refusal.ts'
import { practiceOfToken, practiceToken } from './practice-token.ts'
import { hashToken } from './session-store.ts'
import { startSession } from './start-session.ts'
import { addLink, countFailure, type NewLink, readLink } from './store.ts'

const TRIES_MAX = 5
const DAYS_MAX = 30

type Recipient = Pick<NewLink, 'kind' | 'subjectId' | 'patientId' | 'birthDate'> & { grantId?: string | null }

/** A link that opens the patient page for one person, with her birth date, for 30 days. Returns the whole address. */
export const makeLink = async (context: Context, recipient: Recipient): Promise<string> => {
  const token = practiceToken(context.practice.id, context.randomToken)
  await addLink(context.tx, {
    practiceId: context.practice.id,
    id: context.newId(),
    tokenHash: hashToken(token),
    grantId: null,
    ...recipient,
    madeAt: context.now,
    madeBy: context.actor.kind === 'staff' ? context.actor.id : null,
    expiresAt: instantOf(context.now.getTime() + DAYS_MAX * 86_400_000),
  })
  context.touch({
    action: 'link made',
    thing: 'access.link',
    thingId: recipient.subjectId,
    patientId: recipient.patientId,
  })
  return `${context.origin}/my/#/open/${token}`
}

// One sentence for absent, ended and forwarded links: a guess learns nothing.
const GONE = 'This link does not work any more. Call us and we will send you a new one.'
const OLD = 'This link is too old. Call us and we will send you a new one.'
const WRONG_DATE = 'That is not the birth date we have. Check the month, the day and the year, and try again.'

const tryLink = async (
  context: Context,
  token: string,
  birthDate: string,
): Promise<'in' | 'gone' | 'old' | 'wrong'> => {
  const link = await readLink(context.tx, token)
  if (!link || link.endedAt || link.failedCount >= TRIES_MAX) return 'gone'
  if (link.expiresAt <= context.now) return 'old'
  const right = link.birthDate === birthDate
  context.touch({
    action: right ? 'sign-in' : 'sign-in failed',
    thing: 'access.link',
    thingId: link.id,
    patientId: link.patientId,
  })
  if (!right) {
    await countFailure(context.tx, 'access.link', link.id)
    if (link.failedCount + 1 >= TRIES_MAX)
      await context.emit('access.link-locked', { patientId: link.patientId, linkId: link.id })
    return 'wrong'
  }
  const kind = link.kind as NewLink['kind']
  await startSession(context, {
    kind,
    subjectId: link.subjectId,
    patientId: link.patientId,
    grantId: link.grantId,
    how: 'link',
  })
  return 'in'
}

/** Signs a patient or a caregiver in. Five wrong birth dates end the link, and the practice is told. */
export const openLinkWithBirthDate = async (
  entrance: Entrance,
  given: { token: string; birthDate: string },
) => {
  const practiceId = practiceOfToken(given.token)
  const known = isUuid(practiceId)
  const outcome = known
    ? await entrance.within(practiceId, (context) => tryLink(context, given.token, given.birthDate))
    : null
  if (outcome === 'in') return { ok: true as const }
  if (outcome === 'old') return refuse('LINK_EXPIRED', OLD, { status: 410 })
  if (outcome === 'wrong') return refuse('WRONG_BIRTH_DATE', WRONG_DATE, { status: 401, field: 'birthDate' })
  return refuse('LINK_GONE', GONE, { status: 410 })
}
