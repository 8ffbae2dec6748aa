import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { localeFor } from '../../words/index.ts'
import { can } from '../access/index.ts'
import { readCard } from '../patients/index.ts'
import { readStaff, readStaffMember } from '../practice/index.ts'
import type { COPY_CHANNELS, compareVersions, readPlan, readVersion } from './contract.ts'
import { comparePlans } from './rules/compare-plans.ts'
import { completeness } from './rules/completeness.ts'
import { sideBySide } from './rules/side-by-side.ts'
import { mayBill } from './sign-plan.ts'
import { readCopies, readDraft, readNewestSigned, readSigned, readSignedHeads } from './store.ts'

/** Names of the people of the practice, also of one who has left since. */
export const namesOf = async (context: Context, ids: string[]): Promise<Map<string, string>> => {
  const names = new Map((await readStaff(context.tx)).map(({ id, name }) => [id, name]))
  for (const id of ids.filter((one) => !names.has(one)))
    names.set(id, (await readStaffMember(context.tx, id))?.name ?? '')
  return names
}

export const signable = async (context: Context): Promise<boolean> => {
  const person = await readStaffMember(context.tx, staff(context).id)
  return can(context.actor, 'plans.sign') && mayBill(person?.credential ?? '')
}

/** The plan as the practice works on it: the draft and its meter, what was signed, which copies were given. */
export const read = async (
  context: Context,
  { patientId }: Input<typeof readPlan>,
): Promise<Output<typeof readPlan>> => {
  const { tx } = context
  const card = found(await readCard(tx, patientId))
  const [draft, signed, heads, copies] = [
    await readDraft(tx, patientId),
    await readNewestSigned(tx, patientId),
    await readSignedHeads(tx, patientId),
    await readCopies(tx, patientId),
  ]
  const names = await namesOf(context, [
    ...heads.map(({ signedBy }) => signedBy),
    ...copies.map(({ givenBy }) => givenBy),
    ...(draft ? [draft.savedBy] : []),
  ])
  const today = localDate(context.now, context.practice.timeZone)
  return {
    patientName: `${card.givenName} ${card.familyName}`,
    patientLanguage: localeFor(card.language),
    draft: draft
      ? { ...draft, savedBy: names.get(draft.savedBy) ?? '', savedAt: draft.savedAt.toISOString() }
      : null,
    meter: draft ? completeness(draft.content, { today }) : null,
    versions: heads.map((head) => ({
      ...head,
      signedBy: names.get(head.signedBy) ?? '',
      signedAt: head.signedAt.toISOString(),
    })),
    changes: draft && signed ? comparePlans(signed.content, draft.content) : [],
    copies: copies.map((copy) => ({
      ...copy,
      channel: copy.channel as (typeof COPY_CHANNELS)[number],
      givenBy: names.get(copy.givenBy) ?? '',
      givenAt: copy.givenAt.toISOString(),
    })),
    maySign: await signable(context),
  }
}

/** One signed version as it was signed. */
export const readOne = async (
  context: Context,
  { patientId, versionId }: Input<typeof readVersion>,
): Promise<Output<typeof readVersion>> => {
  const version = found(await readSigned(context.tx, patientId, versionId))
  const names = await namesOf(context, [version.signedBy])
  return {
    ...version,
    signedBy: names.get(version.signedBy) ?? '',
    signedAt: version.signedAt.toISOString(),
  }
}

/** What changed from one signed version to another, or to the draft. */
export const compare = async (
  { tx }: Context,
  { patientId, from, to }: Input<typeof compareVersions>,
): Promise<Output<typeof compareVersions>> => {
  const before = found(await readSigned(tx, patientId, from))
  const after = found(to === 'draft' ? await readDraft(tx, patientId) : await readSigned(tx, patientId, to))
  return {
    changes: comparePlans(before.content, after.content),
    blocks: sideBySide(before.content, after.content),
  }
}
