import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { Interval } from '../../platform/intervals.ts'
import { found, refuse } from '../../platform/refusal.ts'
import { readStaffMember } from '../practice/index.ts'
import { raiseFlags } from './raise-flags.ts'
import { freeParts, shareAmong } from './rules/credit.ts'
import type { Flag } from './rules/flag-entry.ts'
import { splitMonths } from './rules/split-months.ts'
import { addEntry, partId, readTaken } from './store.ts'

/** Whose time never counts toward care management, by credential (42 CFR 410.26; CMS CCM FAQ 2017). */
const NON_CLINICAL = ['front_desk', 'biller', 'manager']

/** Who works here and is clinical, or a sentence. */
export const clinician = async (context: Context, staffId: string) => {
  const person = found(await readStaffMember(context.tx, staffId))
  if (NON_CLINICAL.includes(person.credential))
    refuse(
      'NOT_CLINICAL',
      'Time of office staff does not count toward care management, so no clock runs for it.',
    )
  return person
}

/** What was worked on: the same for a clock, a device's memory of one, and time by hand. */
export type Work = {
  /** Entries get ids of their own from it, so that the same credit sent again has one effect. */
  id: string
  staffId: string
  patientIds: readonly string[]
  /** The contact of each of its patients, where there is one. */
  contactOf: (patientId: string) => string | null
  timerId: string | null
  program: string
  activity: string
  source: 'timer' | 'device' | 'manual'
  reason: string | null
  note: string | null
}

const addShare = async (
  context: Context,
  work: Work,
  credential: string,
  part: string,
  share: { patient: string; span: Interval },
): Promise<Flag[]> => {
  const { practice, tx, now } = context
  const flags: Flag[] = []
  const [from, until] = [instantOf(share.span.from), instantOf(share.span.to)]
  for (const piece of splitMonths(from, until, practice.timeZone)) {
    const { patientIds, contactOf, ...rest } = work
    const entry = {
      ...rest,
      contactId: contactOf(share.patient),
      practiceId: practice.id,
      id: partId(work.id, `${part}/${share.patient}/${piece.month}`),
      credential,
      patientId: share.patient,
      from: piece.from,
      until: piece.until,
      month: piece.month,
      sharedOf: patientIds.length,
      recordedBy: work.staffId,
      recordedAt: now,
    }
    await addEntry(tx, entry)
    flags.push(...(await raiseFlags(context, entry)))
    await context.emit(
      'time.recorded',
      { patientId: share.patient, month: piece.month },
      { key: `assess:${share.patient}:${piece.month}` },
    )
  }
  return flags
}

/**
 * Writes a span of work into the ledger: what nobody has been credited with, divided among its patients, split where a
 * month ends. Nothing free, nothing written. Returns the seconds credited and what is odd about them.
 */
export const creditSpan = async (
  context: Context,
  work: Work,
  span: Interval,
): Promise<{ seconds: number; flags: Flag[] }> => {
  const person = found(await readStaffMember(context.tx, work.staffId))
  const taken = await readTaken(context.tx, work.staffId, instantOf(span.from), instantOf(span.to))
  const parts = freeParts(
    span,
    taken.map(({ from, until }) => ({ from: from.getTime(), to: until.getTime() })),
  )
  const flags: Flag[] = []
  for (const part of parts)
    for (const share of shareAmong(part, work.patientIds))
      flags.push(...(await addShare(context, work, person.credential, String(part.from), share)))
  const seconds = parts.reduce((sum, { from, to }) => sum + (to - from) / 1000, 0)
  return { seconds, flags }
}
