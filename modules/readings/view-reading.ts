import { localDate } from '../../platform/clock.ts'
import type { AlertRow } from './alert-store.ts'
import type { ReadingView } from './contract.ts'
import { measuredOf } from './measured-of.ts'
import type { ReadingRow } from './store.ts'

/** What leaves the server of a reading. */
export const viewReading = (
  row: ReadingRow,
  alert: Pick<AlertRow, 'zone'> | undefined,
  timeZone: string,
): ReadingView => ({
  ...measuredOf(row),
  id: row.id,
  takenAt: row.takenAt.toISOString(),
  on: localDate(row.takenAt, timeZone),
  saidByKind: row.saidByKind as ReadingView['saidByKind'],
  saidByName: row.saidByName,
  corrects: row.corrects,
  isCorrected: row.correctedBy !== null,
  zone: (alert?.zone as ReadingView['zone']) ?? null,
})
