import type { ReadingView } from '../../../modules/readings/contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { type Column, DataTable } from '../../kit/data-table.tsx'
import { When } from '../../kit/when.tsx'
import { KIND_WORDS, valueWords, whoWords } from './reading-words.ts'

const COLUMNS: Column<ReadingView>[] = [
  { head: 'Measured', cell: ({ takenAt }) => <When at={takenAt} form="day-time" /> },
  { head: 'What', cell: ({ kind }) => KIND_WORDS[kind] },
  {
    head: 'Reading',
    figure: true,
    cell: (one) => (one.isCorrected ? <s>{valueWords(one)}</s> : valueWords(one)),
  },
  {
    head: 'Zone',
    cell: ({ zone, isCorrected }) => {
      if (isCorrected) return 'corrected later'
      return zone && <Chip tone={zone}>{zone}</Chip>
    },
  },
  { head: 'Who says so', cell: whoWords },
]

/** Every reading, the newest first; what was corrected stays, struck through. */
export const ReadingsTable = ({ readings }: { readings: readonly ReadingView[] }) => (
  <DataTable
    caption="Readings of the last 180 days"
    columns={COLUMNS}
    rows={readings}
    rowKey={({ id }) => id}
  />
)
