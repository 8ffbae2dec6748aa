import type { DiscrepancyView } from './reconcile-contract.ts'
import type { readDiscrepancies, readDiscrepancySteps } from './reconcile-store.ts'

type Row = Awaited<ReturnType<typeof readDiscrepancies>>[number]
type Step = Awaited<ReturnType<typeof readDiscrepancySteps>>[number]

const endOf = (row: Row, nameOf: (id: string) => string): DiscrepancyView['ended'] =>
  row.endedHow && row.endedAt && row.endedBy
    ? {
        how: row.endedHow as 'kept',
        note: row.note ?? '',
        told: row.patientTold ?? false,
        by: nameOf(row.endedBy),
        at: row.endedAt.toISOString(),
      }
    : null

export const viewDiscrepancy = (
  row: Row,
  steps: readonly Step[],
  nameOf: (id: string) => string,
): DiscrepancyView => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  medicine: row.medicine,
  says: row.says,
  owner: nameOf(row.ownerId),
  openedAt: row.openedAt.toISOString(),
  steps: steps.map(({ kind, words, byStaff, at }) => ({
    kind: kind as DiscrepancyView['steps'][number]['kind'],
    words,
    by: nameOf(byStaff),
    at: at.toISOString(),
  })),
  ended: endOf(row, nameOf),
})
