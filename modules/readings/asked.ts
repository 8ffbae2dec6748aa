import { type Context, staff } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { found, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { addAsked, readAsked } from './asked-store.ts'
import type { decideAlerts } from './contract.ts'
import { EVERYBODY } from './rules/suggested.ts'
import type { AlertRule, Goal } from './rules-contract.ts'

/** What we are to be told about this patient: as decided, or for everybody as long as nobody has. */
export const askedAbout = async (tx: Tx, patientId: string) => {
  const row = await readAsked(tx, patientId)
  return {
    rules: (row?.rules as AlertRule[] | undefined) ?? [...EVERYBODY],
    goals: (row?.goals as Goal[] | undefined) ?? [],
    decided: row ? { version: row.version, by: row.decidedBy, at: row.decidedAt } : null,
  }
}

export const decide = async (context: Context, given: Input<typeof decideAlerts>) => {
  const { tx, practice, now } = context
  const { patientId, id, seen, rules, goals } = given
  found(await readCard(tx, patientId))
  const newest = (await askedAbout(tx, patientId)).decided?.version ?? 0
  const version = newest + 1
  const added =
    seen === newest &&
    (await addAsked(tx, {
      practiceId: practice.id,
      id,
      patientId,
      version,
      rules: JSON.stringify(rules),
      goals: JSON.stringify(goals),
      decidedBy: staff(context).id,
      decidedAt: now,
    }))
  if (!added) stale({ version: newest })
  context.touch({ action: 'reading alerts decided', thing: 'readings.asked', thingId: id, patientId })
  return { version }
}
