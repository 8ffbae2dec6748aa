import { instant, lastDay, localDate, monthOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard, readCoverages } from '../patients/index.ts'
import { readProgramsOffered } from '../practice/index.ts'
import { requireBillingPractitioner } from './confirm.ts'
import type { enroll, readConsentScript, recordConsent, revokeConsent } from './contract.ts'
import { PROGRAM_NAMES } from './programs-contract.ts'
import { consentScript } from './rules/consent-elements.ts'
import { consentProblems } from './rules/consent-problems.ts'
import { ownCost } from './rules/own-cost.ts'
import { MAIN_PROGRAMS, programWords } from './rules/programs.ts'
import {
  addConsent,
  addEnrollment,
  type Consent,
  endEnrollment,
  lockEnrollment,
  readConsents,
  readEnrollments,
} from './store.ts'

/** A service this practice does not offer is neither explained nor begun; who is in it already stays in it. */
const requireOffered = async ({ tx }: Context, program: string) => {
  const offered = await readProgramsOffered(tx)
  if (offered && !offered.includes(program))
    refuse(
      'NOT_OFFERED',
      `This practice does not offer ${PROGRAM_NAMES[program] ?? program}. An administrator can add it under Practice.`,
      { field: 'program' },
    )
}

/** The words, with her own cost in dollars, in her language. */
export const tellScript = async (
  context: Context,
  { patientId, language, practitionerId, program }: Input<typeof readConsentScript>,
) => {
  found(await readCard(context.tx, patientId))
  await requireOffered(context, program)
  const { name } = await requireBillingPractitioner(context, practitionerId, 'practitionerId')
  const today = localDate(context.now, context.practice.timeZone)
  const inForce = (await readCoverages(context.tx, patientId)).filter(
    ({ fromOn, untilOn }) => fromOn <= today && (!untilOn || untilOn >= today),
  )
  const cost = ownCost(
    inForce.map(({ kind }) => kind),
    today,
    program,
  )
  const script = consentScript(language, {
    practice: context.practice.name,
    practitioner: name,
    cost: cost.text[language],
    phone: context.practice.phone,
  })
  const elements = script.elements.map((element) =>
    element.key === 'availability' ? { ...element, text: programWords[program][language] } : element,
  )
  return {
    ...script,
    elements,
    costCents: cost.cents,
    costText: cost.text[language],
    costReason: cost.reason,
  }
}

/** The consent that holds now for a program and practitioner, or none: the newest word counts. */
export const standingConsent = (
  consents: Consent[],
  program: string,
  practitionerId?: string,
): Consent | undefined => {
  const about = consents.filter(
    (one) => one.program === program && (!practitionerId || one.practitionerId === practitionerId),
  )
  return about[0]?.decision === 'accepted' ? about[0] : undefined
}

/** Keeps what she decided. It cannot be kept as a "yes" while anything she must be told is missing; the database says the same. */
export const keepConsent = async (context: Context, given: Input<typeof recordConsent>) => {
  const { tx, now, practice } = context
  found(await readCard(tx, given.patientId))
  await requireOffered(context, given.program)
  await requireBillingPractitioner(context, given.practitionerId, 'practitionerId')
  const obtainedBy = staff(context).id
  const givenAt = given.givenAt ?? now.toISOString()
  const [problem] = consentProblems({ ...given, givenAt, obtainedBy }, now.toISOString())
  if (problem) refuse('CONSENT_INCOMPLETE', problem.text, { field: problem.field })
  await lockEnrollment(context, given.patientId)
  await addConsent(tx, {
    ...given,
    practiceId: practice.id,
    obtainedBy,
    givenAt: instant(givenAt),
    recordedAt: now,
    revokes: null,
    endsOn: null,
  })
  await context.emit('enrollment.changed', { patientId: given.patientId })
  await context.emit('enrollment.consented', { patientId: given.patientId, consentId: given.id })
  return { ok: true as const }
}

/** She may stop at any time; it takes effect at the end of the calendar month (MLN909188). The enrollment ends with it. */
export const revoke = async (context: Context, given: Input<typeof revokeConsent>) => {
  const { tx, now, practice } = context
  const { id, patientId, consentId, means, givenByName, reason } = given
  await lockEnrollment(context, patientId)
  const consents = await readConsents(tx, patientId)
  const revoked = found(consents.find((one) => one.id === consentId && one.decision === 'accepted'))
  const endsOn = lastDay(monthOf(now, practice.timeZone))
  const before = consents.find((one) => one.revokes === consentId)
  if (before) return { endsOn: before.endsOn ?? endsOn }
  await addConsent(tx, {
    practiceId: practice.id,
    id,
    patientId,
    program: revoked.program,
    practitionerId: revoked.practitionerId,
    decision: 'revoked',
    means,
    elements: [],
    language: revoked.language,
    scriptVersion: 'none',
    costCents: null,
    costText: null,
    givenBy: 'patient',
    givenByName,
    givenAt: now,
    obtainedBy: staff(context).id,
    recordedAt: now,
    revokes: consentId,
    endsOn,
    reason,
  })
  for (const enrollment of await readEnrollments(tx, patientId))
    if (!enrollment.endedOn && enrollment.program === revoked.program)
      await endEnrollment(tx, enrollment.id, endsOn, 'consent revoked')
  await context.emit('enrollment.changed', { patientId })
  await context.emit('enrollment.consented', { patientId, consentId: id })
  return { endsOn }
}

/** Opens the enrollment from today: only on a consent that holds for this practitioner. */
export const begin = async (
  context: Context,
  { id, patientId, program, practitionerId, coordinatorId }: Input<typeof enroll>,
) => {
  const { tx, practice } = context
  found(await readCard(tx, patientId))
  await requireOffered(context, program)
  await requireBillingPractitioner(context, practitionerId, 'practitionerId')
  await lockEnrollment(context, patientId)
  // BHI consent covers collaborative care, too (CMS-1654-F).
  const asked = program === 'CoCM' ? ['CoCM', 'BHI'] : [program]
  const consents = await readConsents(tx, patientId)
  const consent = asked
    .map((one) => standingConsent(consents, one, practitionerId))
    .find((one) => one !== undefined)
  if (!consent)
    return refuse(
      'NO_CONSENT',
      'She has not agreed to this service with this practitioner. Explain it and record her answer first.',
    )
  const before = await readEnrollments(tx, patientId)
  if (before.some((one) => one.id === id)) return { ok: true as const }
  const startedOn = localDate(context.now, practice.timeZone)
  const rivals = MAIN_PROGRAMS.includes(program) ? MAIN_PROGRAMS : [program]
  const rival = before.find(
    (one) => rivals.includes(one.program) && (!one.endedOn || one.endedOn >= startedOn),
  )
  if (rival)
    refuse(
      'ALREADY_ENROLLED',
      `She is enrolled in ${rival.program} already. One practitioner is paid a month: end that enrollment first.`,
    )
  await addEnrollment(tx, {
    practiceId: practice.id,
    id,
    patientId,
    program,
    practitionerId,
    coordinatorId,
    consentId: consent.id,
    startedOn,
    endedOn: null,
    endReason: null,
  })
  await context.emit('enrollment.changed', { patientId })
  return { ok: true as const }
}
