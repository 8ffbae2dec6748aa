import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { columnsOf, readDifferences } from './columns.ts'
import type { addSourceList, compareLists, readReconciliation } from './reconcile-contract.ts'
import {
  addComparison,
  addDiscrepancies,
  addDiscrepancySteps,
  addList,
  readDiscrepancies,
  readDiscrepancySteps,
  readLastComparison,
} from './reconcile-store.ts'
import { readPastedList } from './rules/read-pasted-list.ts'
import { rowsOf } from './rules/source-lines.ts'
import { viewDiscrepancy } from './view-discrepancy.ts'

export const tellReconciliation = async (
  context: Context,
  { patientId }: Input<typeof readReconciliation>,
): Promise<Output<typeof readReconciliation>> => {
  const { tx } = context
  found(await readCard(tx, patientId))
  const columns = await columnsOf(context, patientId)
  const written = await readDiscrepancies(tx, patientId)
  const marks = new Set(written.map(({ fingerprint }) => fingerprint))
  const now = await readDifferences(context, patientId, columns)
  const steps = Map.groupBy(await readDiscrepancySteps(tx, patientId), (step) => step.discrepancyId)
  const nameOf = await readStaffNames(tx)
  const last = await readLastComparison(tx, patientId)
  return {
    columns: columns.map(({ label, takenOn }) => ({ label, takenOn })),
    rows: rowsOf(columns),
    discrepancies: written.map((row) => viewDiscrepancy(row, steps.get(row.id) ?? [], nameOf)),
    notYet: now.filter(({ fingerprint }) => !marks.has(fingerprint)).length,
    compared: last ? { by: nameOf(last.comparedBy), at: last.comparedAt.toISOString() } : null,
  }
}

/** Keeps a source's list whole, or names the line that cannot be read. */
export const keepList = async (context: Context, given: Input<typeof addSourceList>) => {
  const { tx, practice, now } = context
  const { id, patientId, kind, label, takenOn, text } = given
  found(await readCard(tx, patientId))
  if (takenOn > localDate(now, practice.timeZone))
    refuse('FUTURE', 'This day has not come yet. Check the day of the list.', { field: 'takenOn' })
  const read = readPastedList(text)
  if ('problem' in read) return refuse('LIST', read.problem, { field: 'text' })
  const row = { practiceId: practice.id, patientId }
  await addList(
    tx,
    { ...row, id, kind, label, takenOn, addedBy: staff(context).id, addedAt: now },
    read.lines.map((line, place) => ({ ...row, ...line, id: context.newId(), listId: id, place })),
  )
  return { lines: read.lines.length }
}

/** Lays the lists side by side and writes down what differs, each mismatch once, with whoever asked as its owner. */
export const compare = async (context: Context, { id, patientId }: Input<typeof compareLists>) => {
  const { tx, practice, now } = context
  found(await readCard(tx, patientId))
  const me = staff(context).id
  const once = await readDifferences(context, patientId, await columnsOf(context, patientId))
  const opened = await addDiscrepancies(
    tx,
    once.map((one) => ({
      practiceId: practice.id,
      id: context.newId(),
      patientId,
      ...one,
      openedBy: me,
      openedAt: now,
      ownerId: me,
      endedHow: null,
      note: null,
      patientTold: null,
      endedBy: null,
      endedAt: null,
    })),
  )
  await addDiscrepancySteps(
    tx,
    opened.map((discrepancyId) => ({
      practiceId: practice.id,
      id: context.newId(),
      discrepancyId,
      patientId,
      kind: 'opened',
      words: '',
      byStaff: me,
      at: now,
    })),
  )
  await addComparison(tx, {
    practiceId: practice.id,
    id,
    patientId,
    found: once.length,
    comparedBy: me,
    comparedAt: now,
  })
  const open = (await readDiscrepancies(tx, patientId)).filter(({ endedAt }) => !endedAt).length
  return { opened: opened.length, open }
}
