import type { WorklistRow } from '../../../modules/worklist/contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { ListRow } from '../../kit/list-row.tsx'
import { NEEDS } from './need-words.ts'

const hours = ({ callFrom, callUntil }: WorklistRow) =>
  [callFrom && `from ${callFrom}`, callUntil && `until ${callUntil}`].filter(Boolean).join(' ')

const WINDOW = { now: '', later: 'best later: call', over: 'her hours are over for today: call' }

/** What to know before dialing, in one line. */
const toKnow = (row: WorklistRow): string =>
  [
    row.window !== 'now' && `${WINDOW[row.window]} ${hours(row)}`,
    row.channel && `reach her by ${row.channel}`,
    row.interpreter && `interpreter: ${row.interpreter}`,
    row.hearing && `hearing: ${row.hearing}`,
    row.doNot && `do not: ${row.doNot}`,
    row.covered && `for ${row.coordinator}, who is away`,
  ]
    .filter(Boolean)
    .join(' · ')

/** One patient, one line: why she stands here, what else is open for her, what to know before dialing. */
export const TodayRow = ({ row }: { row: WorklistRow }) => {
  const [first, ...others] = row.needs
  const { label, tone, place } = NEEDS[first!.kind]
  return (
    <ListRow
      title={row.name}
      href={`/staff/patients/${row.patientId}/${place}`}
      detail={
        <>
          <div>{first!.because}</div>
          {others.length > 0 && (
            <div className="quiet">Also: {others.map(({ because }) => because).join(' ')}</div>
          )}
          {toKnow(row) && <div className="quiet">{toKnow(row)}</div>}
        </>
      }
      aside={
        <>
          <Chip tone={tone}>{label}</Chip>
          {row.language === 'es' && <span className="quiet">Spanish</span>}
        </>
      }
    />
  )
}
