import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard, readCards } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import type { listProblems, listProblemsOf, ProblemView } from './problem-contract.ts'
import { type ProblemRow, readOpenProblems, readProblemSteps, readProblems } from './problem-store.ts'

type Listed = Output<typeof listProblemsOf>['problems'][number]

export const viewProblem = (row: ProblemRow, nameOf: (id: string) => string): ProblemView => ({
  id: row.id,
  version: row.version,
  patientId: row.patientId,
  kind: row.kind as ProblemView['kind'],
  medicine: row.medicine,
  words: row.words,
  openedBy: row.openedByName,
  fromHome: row.openedByKind !== 'staff',
  openedAt: row.openedAt.toISOString(),
  owner: row.ownerId && nameOf(row.ownerId),
  ended:
    row.endedAt && row.endedBy && row.toldHow
      ? {
          cameOfIt: row.cameOfIt ?? '',
          toldHow: row.toldHow as 'call',
          by: nameOf(row.endedBy),
          at: row.endedAt.toISOString(),
        }
      : null,
})

export const tellAllOpen = async ({ tx }: Context): Promise<Output<typeof listProblems>> => {
  const rows = await readOpenProblems(tx)
  const nameOf = await readStaffNames(tx)
  const cards = await readCards(tx, [...new Set(rows.map(({ patientId }) => patientId))])
  const names = new Map(cards.map((card) => [card.id, `${card.familyName}, ${card.givenName}`]))
  return {
    problems: rows.map((row) => ({
      ...viewProblem(row, nameOf),
      patientName: names.get(row.patientId) ?? '',
    })),
  }
}

/** Hers, with every step. */
export const tellProblemsOf = async (
  { tx }: Context,
  { patientId }: Input<typeof listProblemsOf>,
): Promise<Output<typeof listProblemsOf>> => {
  found(await readCard(tx, patientId))
  const nameOf = await readStaffNames(tx)
  const steps = Map.groupBy(await readProblemSteps(tx, patientId), ({ problemId }) => problemId)
  return {
    problems: (await readProblems(tx, patientId)).map((row) => ({
      ...viewProblem(row, nameOf),
      steps: (steps.get(row.id) ?? []).map(({ kind, words, byName, at }) => ({
        kind: kind as Listed['steps'][number]['kind'],
        words,
        by: byName,
        at: at.toISOString(),
      })),
    })),
  }
}
