import type { ReadingView } from '../../../modules/readings/contract.ts'
import { KINDS, type Kind } from '../../../modules/readings/kinds-contract.ts'
import type { Goal } from '../../../modules/readings/rules-contract.ts'
import { inUnit } from '../../kit/in-unit.ts'
import { useReader } from '../../kit/reader.tsx'
import { readingLines } from '../../kit/reading-lines.ts'
import { Trend } from '../../kit/trend.tsx'
import { whenWords } from '../../kit/written.ts'
import { KIND_WORDS, valueWords } from './reading-words.ts'

type TrendsProps = { readings: readonly ReadingView[]; goals: readonly Goal[] }

const OneTrend = ({ kind, readings, goals }: TrendsProps & { kind: Kind }) => {
  const reader = useReader()
  const shown = readingLines(readings, kind)
  if (!shown) return null
  const { first, newest, unit, lines } = shown
  const [from, until] = [whenWords(first.on, 'day', reader), whenWords(newest.on, 'day', reader)]
  const goal = goals.find((one) => one.kind === kind)
  const goalUnit = kind === 'weight' ? 'lb' : unit
  const [low, high] = [inUnit(goal?.low ?? 0, goalUnit, unit), inUnit(goal?.high ?? 0, goalUnit, unit)]
  return (
    <section className="stack tight">
      <h3>
        {KIND_WORDS[kind]}: {valueWords(newest)}
      </h3>
      <Trend
        label={`${KIND_WORDS[kind]} from ${from} to ${until}, last ${valueWords(newest)}`}
        lines={lines}
        band={goal ? { low, high, words: `goal ${low} to ${high}` } : null}
        first={from}
        latest={until}
      />
    </section>
  )
}

/** A picture for each kind that was measured. */
export const Trends = (props: TrendsProps) => (
  <div className="trends">
    {KINDS.map((kind) => (
      <OneTrend key={kind} kind={kind} {...props} />
    ))}
  </div>
)
