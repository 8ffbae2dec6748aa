import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import type { addMedication, changeMedication, FieldChange } from './contract.ts'
import { fieldChanges, sayChange } from './rules/say-change.ts'
import { addChange, addLine, type Line, readChange, readLine, replaceLine } from './store.ts'

type Recorded = { id: string; patientId: string; medicationId: string; why: string; patientTold: boolean }

/** Every change of the list says what, why, who, when, and whether she was told. */
export const record = async (context: Context, change: Recorded, what: string, fields: FieldChange[]) => {
  await addChange(context.tx, {
    ...change,
    practiceId: context.practice.id,
    what,
    fields,
    changedBy: staff(context).id,
    changedAt: context.now,
  })
  await context.emit('medications.changed', { patientId: change.patientId })
}

/** A medicine that she, a bottle or a pharmacy told of. It stands beside what is there, even under the same name. */
export const add = async (
  context: Context,
  { why, patientTold, ...line }: Input<typeof addMedication>,
): Promise<{ ok: true }> => {
  const { patientId, id } = line
  found(await readCard(context.tx, patientId))
  const added = await addLine(context.tx, {
    ...line,
    practiceId: context.practice.id,
    rxnorm: null,
    factId: null,
  })
  if (added)
    await record(
      context,
      { id: context.newId(), patientId, medicationId: id, why, patientTold },
      `Added: ${[line.name, line.dose].filter(Boolean).join(' ')}`,
      [{ field: 'new', before: '', after: line.name }],
    )
  return { ok: true as const }
}

const refuseStale = (line: Line) => {
  const { factId: _, ...now } = line
  return stale({ now })
}

/** Changes a line, with a why; refused when somebody changed it in between. */
export const change = async (
  context: Context,
  { patientId, medicationId, id, version, why, patientTold, ...words }: Input<typeof changeMedication>,
): Promise<{ version: number }> => {
  found(await readCard(context.tx, patientId))
  const line = found(await readLine(context.tx, patientId, medicationId))
  if (await readChange(context.tx, id)) return { version: line.version }
  if (line.version !== version) return refuseStale(line)
  const fields = fieldChanges(line, words)
  if (fields.length === 0)
    refuse('NOTHING_CHANGED', 'Nothing is different yet. Change something first, or go back to the list.')
  await replaceLine(context.tx, medicationId, version, words)
  await record(context, { id, patientId, medicationId, why, patientTold }, sayChange(fields), fields)
  return { version: version + 1 }
}
