import type { Context } from '../../platform/context.ts'
import { notFound } from '../../platform/refusal.ts'
import { countWrongOf } from './login-store.ts'
import { noteAttempt, PROOF } from './pace.ts'
import { keepPasskey, type Owner, offerNewPasskey } from './passkeys.ts'
import { endPasskey, readPasskeysOf } from './second-step-store.ts'
import { endSession, markProved } from './session-store.ts'
import { whoKeepsSome } from './shown-to.ts'

const TRIES_MAX = 5
const ok = { ok: true as const }

const owner = ({ actor }: Context): Owner & { sessionId: string } => {
  if (!('patientId' in actor)) throw new Error('a patient route')
  const { kind, id, name, patientId, sessionId } = actor
  return { kind, id, name, patientId, sessionId, grantId: actor.kind === 'caregiver' ? actor.grantId : null }
}

export const practiceCard = ({ practice }: Context) => ({
  name: practice.name,
  phone: practice.phone,
  timeZone: practice.timeZone,
})

export const tellMySession = async (context: Context) => {
  const { actor } = context
  if (!('patientId' in actor)) throw new Error('a patient route')
  const sections =
    actor.kind === 'caregiver'
      ? actor.sections
      : ['answers', 'plan', 'medicines', 'costs', 'messages', 'readings']
  const about = actor.kind === 'patient' ? actor.name : actor.patientName
  const passkeys = (await readPasskeysOf(context.tx, actor.id)).map(({ id, name, madeAt }) => ({
    id,
    name,
    madeAt: madeAt.toISOString(),
  }))
  const notAll = whoKeepsSome(actor) !== null
  const { kind, name } = actor
  return { kind, name, about, sections, notAll, practice: practiceCard(context), passkeys }
}

export const offerHere = (context: Context) => offerNewPasskey(context, owner(context))
export const keepHere = async (
  context: Context,
  given: { ticket: string; answer: Record<string, unknown>; name: string },
) => {
  await keepPasskey(context, owner(context), given)
  return ok
}
export const endHere = async (context: Context, { id }: { id: string }) => {
  const mine = owner(context)
  if (!(await endPasskey(context.tx, mine.id, id, context.now))) return notFound()
  context.touch({
    action: 'passkey removed',
    thing: 'access.passkey',
    thingId: id,
    patientId: mine.patientId ?? undefined,
  })
  return ok
}

/** Written down either way; the fifth wrong birth date ends the visit. */
export const noteProof = async (context: Context, right: boolean) => {
  const { tx, now } = context
  const { sessionId, patientId } = owner(context)
  await noteAttempt(
    context,
    { thing: 'access.session', subjectId: sessionId, patientId: patientId ?? undefined },
    right,
    PROOF,
  )
  if (right) await markProved(tx, sessionId, now)
  else if ((await countWrongOf(tx, sessionId)) >= TRIES_MAX) {
    await endSession(tx, sessionId, now)
    context.session(null)
  }
  return { proved: right }
}
