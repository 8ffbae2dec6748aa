import type { ReadingView } from '../../../modules/readings/contract.ts'
import type { Kind } from '../../../modules/readings/kinds-contract.ts'
import type { Goal } from '../../../modules/readings/rules-contract.ts'
import { inUnit } from '../../kit/in-unit.ts'
import { useWords } from '../../kit/language.tsx'
import { readingLines } from '../../kit/reading-lines.ts'
import { Trend } from '../../kit/trend.tsx'
import { useDay } from '../use-day.ts'
import { useReadingWords } from './use-reading-words.ts'

type KindTrendProps = { kind: Kind; readings: readonly ReadingView[]; goals: readonly Goal[] }

/** One kind in time: the last number in words first, then the picture. */
export const KindTrend = ({ kind, readings, goals }: KindTrendProps) => {
  const t = useWords()
  const day = useDay()
  const words = useReadingWords()
  const shown = readingLines(readings, kind)
  if (!shown) return null
  const { newest, first, unit, lines } = shown
  const [from, until] = [day(first.on), day(newest.on)]
  const goal = goals.find((one) => one.kind === kind)
  const goalUnit = kind === 'weight' ? 'lb' : unit
  const [low, high] = [inUnit(goal?.low ?? 0, goalUnit, unit), inUnit(goal?.high ?? 0, goalUnit, unit)]
  const value = words.value(newest)
  return (
    <section className="stack tight">
      <h2>{t(`patient.readings.kind.${kind}`)}</h2>
      <p>
        <strong>{value}</strong>, {until}
      </p>
      <Trend
        label={t('patient.readings.picture', {
          kind: t(`patient.readings.kind.${kind}`),
          first: from,
          last: until,
          value,
        })}
        lines={lines}
        band={goal ? { low, high, words: t('patient.readings.goal', { low, high }) } : null}
        first={from}
        latest={until}
      />
    </section>
  )
}
