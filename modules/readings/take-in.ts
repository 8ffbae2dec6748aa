import { instant, instantOf, localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { notFound, refuse } from '../../platform/refusal.ts'
import { addAlert } from './alert-store.ts'
import { askedAbout } from './asked.ts'
import type { Meaning, NewReading, SAID_BY } from './contract.ts'
import { measuredOf } from './measured-of.ts'
import { cannotBe } from './rules/cannot-be.ts'
import { judge, zoneOf } from './rules/judge.ts'
import { DANGER } from './rules/suggested.ts'
import type { Reason } from './rules-contract.ts'
import { addReading, type ReadingRow, readReading, readReadingsSince } from './store.ts'

export type Speaker = { kind: (typeof SAID_BY)[number]; id: string; name: string }

const DAY_MS = 86_400_000
/** A phone's clock runs ahead a little; what it says then is now. */
const AHEAD_MS = 15 * 60_000
const OLDEST_DAYS = 60
/** The longest that a rule looks back, and a day for the time zone. */
const LOOK_BACK_DAYS = 31

const takenAt = ({ now }: Context, said: string): Date => {
  const at = instant(said)
  const ahead = at.getTime() - now.getTime()
  if (ahead > AHEAD_MS)
    refuse('IN_FUTURE', 'This moment has not come yet. Write when it was measured.', { field: 'takenAt' })
  if (-ahead > OLDEST_DAYS * DAY_MS)
    refuse('TOO_OLD', `Only the last ${OLDEST_DAYS} days can be written down here.`, { field: 'takenAt' })
  return ahead > 0 ? now : at
}

/** The limits are said, what was typed is not. */
const refuseImpossible = (given: NewReading) => {
  const wrong = cannotBe(given)
  if (!wrong) return
  const { field, low, high } = wrong
  if (high === 0) refuse('NOT_OF_THIS_KIND', 'These numbers do not belong to what was measured.', { field })
  refuse('NOT_POSSIBLE', `Is that right? It can be from ${low} to ${high}. Look at it once more.`, {
    field,
    details: { low, high },
  })
}

/** What is corrected is hers, of the same kind, and was not corrected before; a caregiver corrects what she wrote herself. */
const refuseWrongCorrection = async (
  { tx }: Context,
  patientId: string,
  { corrects, kind }: NewReading,
  speaker: Speaker,
) => {
  if (!corrects) return
  const before = await readReading(tx, corrects)
  const own = speaker.kind !== 'caregiver' || before?.saidBy === speaker.id
  if (!before || before.patientId !== patientId || before.kind !== kind || !own) return notFound()
  if (before.correctedBy)
    refuse('CORRECTED', 'This was put right before. Reload the page and look at the newer number.', {
      field: 'corrects',
      status: 409,
    })
}

type Judged = { row: ReadingRow; reasons: Reason[] }

/** The new reading, and the newest one where it came later: what was forgotten yesterday can make today's a gain. */
const judgeWithOthers = async (context: Context, patientId: string, id: string): Promise<Judged[]> => {
  const { tx, practice } = context
  const fresh = (await readReading(tx, id))!
  const since = instantOf(fresh.takenAt.getTime() - LOOK_BACK_DAYS * DAY_MS)
  const kind = measuredOf(fresh).kind
  const rows = (await readReadingsSince(tx, patientId, since, kind)).filter((row) => !row.correctedBy)
  const taken = (row: ReadingRow) => ({ ...measuredOf(row), on: localDate(row.takenAt, practice.timeZone) })
  const rules = [...DANGER, ...(await askedAbout(tx, patientId)).rules]
  const earlier = rows.filter((row) => row.id !== id).map(taken)
  const judged = (row: ReadingRow) => ({
    row,
    reasons: judge(taken(row), row.id === id ? earlier : [taken(fresh), ...earlier], rules),
  })
  const newest = rows[0]
  return [judged(fresh), ...(newest && newest.id !== id ? [judged(newest)] : [])]
}

/** Keeps a reading, tells whoever must know, and says what it means; dangerous ones are kept like all others. */
export const takeIn = async (
  context: Context,
  given: NewReading & { patientId: string },
  speaker: Speaker,
): Promise<Meaning> => {
  const { tx, practice, now } = context
  const { patientId, id, corrects, ...sent } = given
  refuseImpossible(given)
  await refuseWrongCorrection(context, patientId, given, speaker)
  await addReading(tx, {
    ...sent,
    practiceId: practice.id,
    id,
    patientId,
    corrects,
    takenAt: takenAt(context, given.takenAt),
    saidByKind: speaker.kind,
    saidBy: speaker.id,
    saidByName: speaker.name,
    recordedAt: now,
  })
  const judged = await judgeWithOthers(context, patientId, id)
  for (const { row, reasons } of judged) {
    const zone = zoneOf(reasons)
    if (zone)
      await addAlert(tx, {
        practiceId: practice.id,
        id: context.newId(),
        patientId,
        readingId: row.id,
        zone,
        reasons: JSON.stringify(reasons),
        raisedAt: now,
      })
  }
  context.touch({ action: 'reading written', thing: 'readings.reading', thingId: id, patientId })
  const { decided, rules } = await askedAbout(tx, patientId)
  const asked = decided !== null && rules.some(({ kind }) => kind === given.kind)
  const { reasons } = judged[0]!
  return { zone: zoneOf(reasons) ?? (asked ? 'green' : null), reasons }
}
