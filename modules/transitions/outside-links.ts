import { instantOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, notFound, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { hashToken, practiceToken } from '../access/index.ts'
import { readCard } from '../patients/index.ts'
import { readPlanFor } from '../plans/index.ts'
import { readStaffNames } from '../practice/index.ts'
import type { decideOutside, endOutside, listOutside, sendOutside } from './outside-contract.ts'
import { OUTSIDE_DAYS } from './outside-contract.ts'
import {
  addOutsideLink,
  markAnswerDecided,
  markOutsideEnded,
  readOutsideAnswers,
  readOutsideLinks,
} from './outside-store.ts'

const ok = { ok: true as const }
const DAY_MS = 86_400_000

/** The link is shown once and kept as a hash. Refuses while there is no signed plan to send. */
export const send = async (context: Context, given: Input<typeof sendOutside>) => {
  const { tx, practice, now, origin } = context
  const { id, patientId, sentTo, sensitive } = given
  found(await readCard(tx, patientId))
  if (!(await readPlanFor(context, patientId, [])))
    refuse('NO_PLAN', 'There is no signed plan yet. A plan goes out once it is signed.')
  const token = practiceToken(practice.id, context.randomToken)
  const expiresAt = instantOf(now.getTime() + OUTSIDE_DAYS * DAY_MS)
  await addOutsideLink(tx, {
    ...{ practiceId: practice.id, id, patientId, sentTo, sensitive, expiresAt },
    tokenHash: hashToken(token),
    madeBy: staff(context).id,
    madeAt: now,
    endedAt: null,
  })
  // Behind the #: a browser sends it to no server, so it stands in no log.
  return { link: `${origin}/my/outside#${token}`, until: expiresAt.toISOString() }
}

export const listLinks = async (
  { tx, now }: Context,
  { patientId }: Input<typeof listOutside>,
): Promise<Output<typeof listOutside>> => {
  found(await readCard(tx, patientId))
  const nameOf = await readStaffNames(tx)
  const answers = Map.groupBy(await readOutsideAnswers(tx, patientId), ({ linkId }) => linkId)
  return {
    links: (await readOutsideLinks(tx, patientId)).map((link) => ({
      id: link.id,
      sentTo: link.sentTo,
      by: nameOf(link.madeBy),
      madeAt: link.madeAt.toISOString(),
      until: link.expiresAt.toISOString(),
      isOpen: !link.endedAt && link.expiresAt > now,
      answers: (answers.get(link.id) ?? []).map(({ linkId: _, kind, at, decision, ...one }) => ({
        ...one,
        kind: kind as 'correction',
        at: at.toISOString(),
        decision: decision as 'accepted' | null,
      })),
    })),
  }
}

export const endLink = async (context: Context, { patientId, linkId }: Input<typeof endOutside>) => {
  if (!(await markOutsideEnded(context.tx, patientId, linkId, context.now))) return notFound()
  return ok
}

export const decideAnswer = async (context: Context, given: Input<typeof decideOutside>) => {
  const { patientId, answerId, decision } = given
  const decided = { decision, by: staff(context).id, at: context.now }
  if (!(await markAnswerDecided(context.tx, patientId, answerId, decided))) return notFound()
  return ok
}
