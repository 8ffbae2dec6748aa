import { localDate } from '../../platform/clock.ts'
import { type Context, ownPatientId } from '../../platform/context.ts'
import { printPdf } from '../../platform/print.ts'
import { found } from '../../platform/refusal.ts'
import type { Download, Input, Output } from '../../platform/route.ts'
import { say } from '../../words/say.ts'
import { hiddenFrom, type Sensitive, whoKeepsSome } from '../access/index.ts'
import { readCard } from '../patients/index.ts'
import { readStaff, readStaffMember } from '../practice/index.ts'
import type { myPlan, planPdf } from './contract.ts'
import { newestSigned } from './give-copy.ts'
import { readTemplatesEver, templatesOfTheHouse } from './own-templates.ts'
import { plainPlan } from './plain-plan.ts'
import { planHtml } from './print-plan.ts'
import { tellsOfSubstanceUse, withoutSensitive } from './rules/leave-out.ts'
import { readNewestSigned, readSigned, type SignedVersion } from './store.ts'

const inPlainWords = async ({ tx, practice }: Context, version: SignedVersion) => {
  const signer = await readStaffMember(tx, version.signedBy)
  const names = new Map((await readStaff(tx)).map(({ id, name }) => [id, name]))
  if (signer) names.set(signer.id, signer.name)
  const { phone, timeZone } = practice
  return plainPlan(version, { templates: templatesOfTheHouse, names, phone, timeZone })
}

/** The version as whoever asks may see it. */
const shownTo = async ({ actor, tx }: Context, version: SignedVersion): Promise<SignedVersion> => ({
  ...version,
  content: withoutSensitive(version.content, hiddenFrom(actor), await readTemplatesEver(tx)),
})

/** The text is the regulation's own, 42 CFR 2.32(a)(2), and stays English. */
const PART_2 = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.'

/** What a copy says of itself: that it is not all, whose choice that was, and what may not be passed on. */
const copyNotes = async ({ actor, tx }: Context, { content }: SignedVersion): Promise<string[]> => {
  const { language } = content
  const name = whoKeepsSome(actor)
  return [
    ...(actor.kind === 'caregiver'
      ? [say(language, 'patient.family.youSee', { patient: actor.patientName })]
      : []),
    ...(name ? [say(language, 'patient.notAll', { name })] : []),
    ...(tellsOfSubstanceUse(content, await readTemplatesEver(tx))
      ? [say(language, 'letter.part2'), PART_2]
      : []),
  ]
}

const print = async (context: Context, patientId: string, whole: SignedVersion): Promise<Download> => {
  const version = await shownTo(context, whole)
  const card = found(await readCard(context.tx, patientId))
  const { now, practice } = context
  const reader = {
    name: `${card.givenName} ${card.familyName}`,
    birthDate: card.birthDate,
    printedOn: localDate(now, practice.timeZone),
  }
  const notes = await copyNotes(context, version)
  const bytes = await printPdf(planHtml(await inPlainWords(context, version), { ...reader, notes }, practice))
  return { bytes, mediaType: 'application/pdf', fileName: `plan-${version.number}.pdf`, inline: true }
}

/** A signed version on paper, the newest where none is named. */
export const printForStaff = async (
  context: Context,
  { patientId, versionId }: Input<typeof planPdf>,
): Promise<Download> => {
  found(await readCard(context.tx, patientId))
  const version = versionId
    ? found(await readSigned(context.tx, patientId, versionId))
    : await newestSigned(context, patientId)
  return print(context, patientId, version)
}

const own = (context: Context) => {
  const patientId = ownPatientId(context)
  context.touch({ action: 'read', thing: 'plans.version', patientId })
  return patientId
}

/** Her newest signed plan; a draft is not shown to her, nor to those she shares it with. */
export const readMine = async (context: Context): Promise<Output<typeof myPlan>> => {
  const version = await readNewestSigned(context.tx, own(context))
  return { plan: version ? await inPlainWords(context, await shownTo(context, version)) : null }
}

export const printMine = async (context: Context): Promise<Download> => {
  const patientId = own(context)
  return print(context, patientId, found(await readNewestSigned(context.tx, patientId)))
}

/** The newest signed plan without what is not to be shown; null while nothing is signed. */
export const readPlanFor = async (context: Context, patientId: string, hidden: readonly Sensitive[]) => {
  const version = await readNewestSigned(context.tx, patientId)
  if (!version) return null
  const content = withoutSensitive(version.content, hidden, await readTemplatesEver(context.tx))
  return inPlainWords(context, { ...version, content })
}
