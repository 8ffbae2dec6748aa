import { addDays, instantOf, localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, notFound, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readStaffNames } from '../practice/index.ts'
import type { breakGlass, GLASS_REASONS, listGlass, reviewGlass } from './glass-contract.ts'
import {
  addGlass,
  addGlassClosing,
  addGlassReview,
  readGlass,
  readOneGlass,
  readOpenGlass,
} from './glass-store.ts'
import { GLASS } from './policy.ts'

const HOURS = 4
/** Facts 2.2: reviewed within three working days; counted as five days so that a weekend does not hide it. */
const REVIEW_DAYS = 5
const ok = { ok: true as const }

/** 45 CFR 164.312(a)(2)(ii), emergency access: one patient, four hours, a reason, a notice, a review. */
export const open = async (context: Context, given: Input<typeof breakGlass>) => {
  const { tx, now, practice } = context
  const { id, patientId, reason, words } = given
  const staffId = staff(context).id
  const already = (await readOpenGlass(tx, staffId, now)).find((one) => one.patientId === patientId)
  if (already) return { until: already.until.toISOString() }
  const until = instantOf(now.getTime() + HOURS * 3_600_000)
  const row = { practiceId: practice.id, id, staffId, patientId, reason, words, openedAt: now, until }
  if (!(await addGlass(tx, row))) return notFound()
  context.touch({
    action: 'glass broken',
    thing: 'access.broken-glass',
    thingId: id,
    patientId,
    detail: { reason, purpose: 'emergency access' },
  })
  await context.emit('access.glass-broken', { glassId: id })
  return { until: until.toISOString() }
}

export const tellMine = async (context: Context) => {
  const open = await readOpenGlass(context.tx, staff(context).id, context.now)
  return {
    open: open.map(({ id, patientId, until }) => ({ id, patientId, until: until.toISOString() })),
    opens: [...GLASS],
  }
}

/** Done sooner than four hours: the chart closes at once. */
export const closeMine = async (context: Context, { id, patientId }: { id: string; patientId: string }) => {
  const { tx, now, practice } = context
  const closedBy = staff(context).id
  const glass = await readOneGlass(tx, id)
  if (glass?.staffId !== closedBy || glass.patientId !== patientId) return notFound()
  await addGlassClosing(tx, { practiceId: practice.id, glassId: id, closedAt: now, closedBy })
  context.touch({ action: 'glass closed', thing: 'access.broken-glass', thingId: id, patientId })
  return ok
}

export const tellGlass = async (context: Context): Promise<Output<typeof listGlass>> => {
  const nameOf = await readStaffNames(context.tx)
  const rows = await readGlass(context.tx, 200)
  return {
    opened: rows.map((row) => ({
      id: row.id,
      patientId: row.patientId,
      who: nameOf(row.staffId),
      mine: row.staffId === staff(context).id,
      reason: row.reason as (typeof GLASS_REASONS)[number],
      words: row.words,
      openedAt: row.openedAt.toISOString(),
      until: row.until.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      reviewDueOn: addDays(localDate(row.openedAt, context.practice.timeZone), REVIEW_DAYS),
      review: row.finding
        ? {
            finding: row.finding as 'justified' | 'not_justified',
            words: row.reviewWords ?? '',
            by: nameOf(row.reviewedBy ?? ''),
          }
        : null,
    })),
  }
}

/** Refuses a review of one's own, and a second one. */
export const review = async (context: Context, { id, finding, words }: Input<typeof reviewGlass>) => {
  const glass = found(await readOneGlass(context.tx, id))
  const me = staff(context).id
  if (glass.staffId === me) refuse('YOURSELF', 'Somebody else must look at what you opened.')
  if (finding === 'not_justified' && words === '')
    refuse('WORDS', 'Say what was wrong and what will be done.', { field: 'words' })
  const { tx, now, practice } = context
  const row = { practiceId: practice.id, glassId: id, finding, words, reviewedAt: now, reviewedBy: me }
  if (!(await addGlassReview(tx, row)))
    refuse('REVIEWED', 'A colleague has reviewed this already.', { status: 409 })
  context.touch({
    action: 'glass reviewed',
    thing: 'access.broken-glass',
    thingId: id,
    patientId: glass.patientId,
    detail: { finding },
  })
  return ok
}
