import { instantOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readConfirmedConditions } from '../enrollment/index.ts'
import { readCard } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { readAlertsOf } from './alert-store.ts'
import { askedAbout } from './asked.ts'
import type { readReadings, writeReading } from './contract.ts'
import { byHand } from './reading-source.ts'
import { DANGER, suggest } from './rules/suggested.ts'
import { readReadingsSince } from './store.ts'
import { takeIn } from './take-in.ts'
import { viewReading } from './view-reading.ts'

const SHOWN_MS = 180 * 86_400_000

/** Her readings, what we are told about, and what is suggested for the conditions that were confirmed. */
export const tellReadings = async (
  { tx, now, practice }: Context,
  { patientId }: { patientId: string },
): Promise<Output<typeof readReadings>> => {
  found(await readCard(tx, patientId))
  const alerts = new Map((await readAlertsOf(tx, patientId)).map((one) => [one.readingId, one]))
  const rows = await readReadingsSince(tx, patientId, instantOf(now.getTime() - SHOWN_MS))
  const { rules, goals, decided } = await askedAbout(tx, patientId)
  const nameOf = await readStaffNames(tx)
  const conditions = await readConfirmedConditions(tx, patientId)
  return {
    readings: rows.map((row) => viewReading(row, alerts.get(row.id), practice.timeZone)),
    rules,
    goals,
    danger: [...DANGER],
    decided: decided && { ...decided, by: nameOf(decided.by), at: decided.at.toISOString() },
    suggested: suggest([...new Set(conditions.map(({ category }) => category))]),
  }
}

export const writeOnPhone = async (context: Context, { patientId, ...sent }: Input<typeof writeReading>) => {
  found(await readCard(context.tx, patientId))
  const { id, name } = staff(context)
  return takeIn(context, { ...byHand.read(sent), patientId }, { kind: byHand.label ?? 'staff', id, name })
}
