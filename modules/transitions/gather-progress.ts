import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { readOpenDiscrepancies } from '../medications/index.ts'
import type { Attempt, Complexity } from './rules/transition-clock.ts'
import type { Item, Mark, Progress } from './rules/what-is-missing.ts'
import { readAttempts, readMarks, type TransitionRow } from './store.ts'

export type AttemptRow = Awaited<ReturnType<typeof readAttempts>>[number]
export type MarkRow = Awaited<ReturnType<typeof readMarks>>[number]
export type Gathered = { row: TransitionRow; attempts: AttemptRow[]; marks: MarkRow[]; progress: Progress }

const attemptOf = (row: AttemptRow, zone: string): Attempt => ({
  on: localDate(row.at, zone),
  outcome: row.outcome as Attempt['outcome'],
})

/** A mark says its own day where there is one (a visit), else the day on which it was made. */
const markOf = ({ state, onDay, markedAt }: MarkRow, zone: string): Mark => ({
  state: state as Mark['state'],
  onDay: onDay ?? localDate(markedAt, zone),
})

/** What was done of some transitions, read in three queries however many they are. */
export const gatherProgress = async (
  { tx, practice }: Context,
  rows: readonly TransitionRow[],
): Promise<Gathered[]> => {
  const ids = rows.map(({ id }) => id)
  const attempts = Map.groupBy(await readAttempts(tx, ids), ({ transitionId }) => transitionId)
  const marks = Map.groupBy(await readMarks(tx, ids), ({ transitionId }) => transitionId)
  const patientIds = [...new Set(rows.map(({ patientId }) => patientId))]
  const differ = new Map(
    (await readOpenDiscrepancies(tx, patientIds)).map(({ patientId, count }) => [patientId, count]),
  )
  return rows.map((row) => {
    const tried = attempts.get(row.id) ?? []
    const newest = new Map((marks.get(row.id) ?? []).map((one) => [one.item as Item, one]))
    return {
      row,
      attempts: tried,
      marks: [...newest.values()],
      progress: {
        dischargedOn: row.dischargedOn,
        complexity: row.complexity as Complexity | null,
        attempts: tried.map((one) => attemptOf(one, practice.timeZone)),
        openDiscrepancies: differ.get(row.patientId) ?? 0,
        marks: new Map([...newest].map(([item, one]) => [item, markOf(one, practice.timeZone)])),
      },
    }
  })
}
