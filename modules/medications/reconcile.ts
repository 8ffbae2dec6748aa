import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaffMember, readStaffNames } from '../practice/index.ts'
import { readFacts } from '../record/index.ts'
import { sourceOfFact } from './jobs.ts'
import type {
  addSourceList,
  compareLists,
  DiscrepancyView,
  endDiscrepancy,
  readReconciliation,
  takeDiscrepancy,
} from './reconcile-contract.ts'
import {
  addComparison,
  addDiscrepancies,
  addList,
  markDiscrepancyEnded,
  moveDiscrepancy,
  readDiscrepancies,
  readLastComparison,
  readNewestLists,
  readSourceLines,
} from './reconcile-store.ts'
import { type Column, findDiscrepancies, rowsOf } from './rules/find-discrepancies.ts'
import { isCurrent } from './rules/is-current.ts'
import { readPastedList } from './rules/read-pasted-list.ts'
import { readLines } from './store.ts'

const ok = { ok: true as const }
type Dated = Column & { takenOn: string | null }

/** The one list first, then each chart, then what pharmacies, papers, she herself and the bottles say. */
const columnsOf = async ({ tx, now, practice }: Context, patientId: string): Promise<Dated[]> => {
  const today = localDate(now, practice.timeZone)
  const ours = (await readLines(tx, patientId))
    .filter(({ status }) => status !== 'unsure')
    .map(({ name, dose, directions, status }) => ({ name, dose, directions, isStopped: status !== 'taking' }))
  const facts = (await readFacts(tx, patientId, ['medication'])).filter((fact) => isCurrent(fact, today))
  const charts = [...Map.groupBy(facts, sourceOfFact)].map(([label, lines]) => ({
    label,
    takenOn: null,
    lines: lines.map(({ text, detail }) => ({
      name: text,
      dose: detail.dose ?? null,
      directions: detail.dosage ?? null,
      isStopped: false,
    })),
  }))
  const lines = Map.groupBy(await readSourceLines(tx, patientId), ({ listId }) => listId)
  const lists = (await readNewestLists(tx, patientId)).map(({ id, label, takenOn }) => ({
    label,
    takenOn,
    lines: lines.get(id) ?? [],
  }))
  return [{ label: 'Our list', takenOn: null, lines: ours }, ...charts, ...lists]
}

const allergiesOf = async ({ tx }: Context, patientId: string) =>
  (await readFacts(tx, patientId, ['allergy'])).map(({ text }) => text)

type Row = Awaited<ReturnType<typeof readDiscrepancies>>[number]
const viewOf = (row: Row, nameOf: (id: string) => string): DiscrepancyView => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  medicine: row.medicine,
  says: row.says,
  owner: nameOf(row.ownerId),
  openedAt: row.openedAt.toISOString(),
  ended:
    row.endedHow && row.endedAt && row.endedBy
      ? {
          how: row.endedHow as 'kept',
          note: row.note ?? '',
          told: row.patientTold ?? false,
          by: nameOf(row.endedBy),
          at: row.endedAt.toISOString(),
        }
      : null,
})

export const tellReconciliation = async (
  context: Context,
  { patientId }: Input<typeof readReconciliation>,
): Promise<Output<typeof readReconciliation>> => {
  const { tx } = context
  found(await readCard(tx, patientId))
  const columns = await columnsOf(context, patientId)
  const written = await readDiscrepancies(tx, patientId)
  const marks = new Set(written.map(({ fingerprint }) => fingerprint))
  const now = findDiscrepancies(columns, await allergiesOf(context, patientId))
  const nameOf = await readStaffNames(tx)
  const last = await readLastComparison(tx, patientId)
  return {
    columns: columns.map(({ label, takenOn }) => ({ label, takenOn })),
    rows: rowsOf(columns),
    discrepancies: written.map((row) => viewOf(row, nameOf)),
    notYet: new Set(now.map(({ fingerprint }) => fingerprint).filter((mark) => !marks.has(mark))).size,
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
  const differ = findDiscrepancies(await columnsOf(context, patientId), await allergiesOf(context, patientId))
  const once = [...new Map(differ.map((one) => [one.fingerprint, one])).values()]
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
  await addComparison(tx, {
    practiceId: practice.id,
    id,
    patientId,
    found: once.length,
    comparedBy: me,
    comparedAt: now,
  })
  const open = (await readDiscrepancies(tx, patientId)).filter(({ endedAt }) => !endedAt).length
  return { opened, open }
}

type Seen = { patientId: string; discrepancyId: string; version: number }
const refuseChanged = async (context: Context, { patientId, discrepancyId }: Seen) => {
  const row = found((await readDiscrepancies(context.tx, patientId)).find(({ id }) => id === discrepancyId))
  return stale({ now: viewOf(row, await readStaffNames(context.tx)) })
}

export const handOver = async (context: Context, given: Input<typeof takeDiscrepancy>) => {
  const { patientId, discrepancyId: id, version, ownerId } = given
  found(await readStaffMember(context.tx, ownerId))
  if (!(await moveDiscrepancy(context.tx, { id, patientId, version }, ownerId)))
    return refuseChanged(context, given)
  return ok
}

/** Ends one mismatch: what was found, what was decided, and whether she was told. The list itself is changed by hand. */
export const end = async (context: Context, given: Input<typeof endDiscrepancy>) => {
  const { patientId, discrepancyId: id, version, how, note, patientTold } = given
  const by = staff(context).id
  const ended = { how, note, patientTold, by, at: context.now }
  if (!(await markDiscrepancyEnded(context.tx, { id, patientId, version }, ended)))
    return refuseChanged(context, given)
  return ok
}
