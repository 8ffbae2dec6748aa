import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { lock } from '../../platform/lock.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readProvider } from './directory-store.ts'
import type { refer, stepReferral } from './referral-contract.ts'
import { insertReferral, insertReferralStep, readReferral, readReferralSteps } from './referral-store.ts'
import { type Done, isOver, nextStep, type Urgency } from './rules/referral-loop.ts'

const today = ({ now, practice }: Context) => localDate(now, practice.timeZone)

/** Refers her; that it was sent is a step of its own, with its own day. */
export const addReferral = async (context: Context, given: Input<typeof refer>) => {
  found(await readCard(context.tx, given.patientId))
  if (given.providerId) found(await readProvider(context.tx, given.providerId))
  if ((given.kind === 'community') !== (given.need !== null))
    refuse('NEED', 'Help in the community says which need it is for; a doctor or a test has none.', {
      field: 'need',
    })
  await insertReferral(context.tx, {
    practiceId: context.practice.id,
    ...given,
    madeBy: staff(context).id,
    madeAt: context.now,
  })
  return { ok: true as const }
}

/** The loop goes forward: each step once, in order, on a day that has come; it can be called off at any time, with why. */
export const addStep = async (context: Context, given: Input<typeof stepReferral>) => {
  const { patientId, referralId, step, onDay, note } = given
  const row = found(await readReferral(context.tx, referralId))
  found(row.patientId === patientId ? row : null)
  await lock(context.tx, `transitions.referral/${referralId}`)
  const done = (await readReferralSteps(context.tx, [referralId])) as Done[]
  if (isOver(done)) refuse('CLOSED', 'This loop is closed already. Reload to see how it ended.')
  if (onDay > today(context))
    refuse('IN_FUTURE', 'A day in the future cannot have happened yet.', { field: 'onDay' })
  if (step === 'called_off' && note.length < 3)
    refuse('SAY_WHY', 'Say in a few words why it was called off.', { field: 'note' })
  const next = nextStep(localDate(row.madeAt, context.practice.timeZone), row.urgency as Urgency, done)
  if (step !== 'called_off' && step !== next?.step)
    refuse('OUT_OF_ORDER', 'Another step comes first. Reload to see which.', { field: 'step' })
  await insertReferralStep(context.tx, {
    practiceId: context.practice.id,
    ...given,
    recordedBy: staff(context).id,
    recordedAt: context.now,
  })
  return { ok: true as const }
}
