import { isDeepStrictEqual } from 'node:util'
import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, stale } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaffMember } from '../practice/index.ts'
import type { saveDraft } from './contract.ts'
import type { PlanContent } from './plan-content.ts'
import { comparePlans } from './rules/compare-plans.ts'
import { completeness } from './rules/completeness.ts'
import { type Draft, readDraft, readNewestSigned, replaceDraft } from './store.ts'

/** Refuses with the newer draft and how it differs from what was sent, so that nothing has to be typed twice. */
export const refuseStale = async (context: Context, current: Draft, sent: PlanContent) => {
  const saver = await readStaffMember(context.tx, current.savedBy)
  return stale({
    version: current.version,
    savedBy: saver?.name ?? '',
    savedAt: current.savedAt.toISOString(),
    content: current.content,
    changes: comparePlans(sent, current.content),
  })
}

const answerFor = async (
  context: Context,
  patientId: string,
  { version, content, savedAt }: Draft,
): Promise<Output<typeof saveDraft>> => {
  const signed = await readNewestSigned(context.tx, patientId)
  return {
    version,
    savedAt: savedAt.toISOString(),
    meter: completeness(content, { today: localDate(context.now, context.practice.timeZone) }),
    changes: signed ? comparePlans(signed.content, content) : [],
  }
}

/** Saves what is typed, as often as it is typed; never over somebody else's words. */
export const save = async (
  context: Context,
  { patientId, version, content }: Input<typeof saveDraft>,
): Promise<Output<typeof saveDraft>> => {
  found(await readCard(context.tx, patientId))
  const next = { content, savedBy: staff(context).id, savedAt: context.now }
  if (await replaceDraft(context.tx, patientId, version, next))
    return answerFor(context, patientId, { ...next, version: version + 1 })
  const current = found(await readDraft(context.tx, patientId))
  // The same words sent again, because the first answer got lost on the way.
  const again = current.version === version + 1 && isDeepStrictEqual(current.content, content)
  return again ? answerFor(context, patientId, current) : refuseStale(context, current, content)
}
