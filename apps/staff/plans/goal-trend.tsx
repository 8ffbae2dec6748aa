import type { FollowedGoal } from '../../../modules/plans/goals-contract.ts'
import { DataTable } from '../../kit/data-table.tsx'
import { useReader } from '../../kit/reader.tsx'
import { Trend } from '../../kit/trend.tsx'
import { When } from '../../kit/when.tsx'
import { whenWords } from '../../kit/written.ts'
import { targetWords } from './goal-words.ts'

type Measured = NonNullable<FollowedGoal['measured']>
type GoalTrendProps = { goal: FollowedGoal['goal']; measured: Measured }

const WAYS = {
  nearer: 'nearer to the goal than before',
  farther: 'farther from the goal than before',
  same: 'the same as before',
}

/** The last number in words, then the picture, and beside it every number with its day and where it came from. */
export const GoalTrend = ({ goal, measured }: GoalTrendProps) => {
  const reader = useReader()
  const { name, unit, points, band, reached, way, leftOut } = measured
  const [first, last] = [points[0], points.at(-1)]
  const left =
    leftOut > 0 ? `${leftOut} more in the chart without a day or in a unit that cannot be compared.` : ''
  if (!first || !last)
    return (
      <p className="quiet">
        The chart has no {name} yet. {left}
      </p>
    )
  const [from, until] = [whenWords(first.on, 'day', reader), whenWords(last.on, 'day', reader)]
  const verdict = reached === null ? '' : reached ? ', where it is wanted' : ', not yet where it is wanted'
  return (
    <div className="stack tight">
      <p>
        <strong>
          {name} {last.value} {unit}
        </strong>
        , <When at={last.on} form="day" />
        {verdict}
        {way && `; ${WAYS[way]}`}. {left}
      </p>
      <div className="goal-trend">
        <Trend
          label={`${name} from ${from} to ${until}, last ${last.value} ${unit}`}
          lines={[
            {
              key: name,
              points: points.map(({ on, value }) => ({ at: Date.parse(on), value })),
              last: String(last.value),
            },
          ]}
          band={band ? { ...band, words: `goal ${targetWords(goal)}` } : null}
          first={from}
          latest={until}
        />
        <DataTable
          caption={`${name} in the chart`}
          rows={points.toReversed()}
          rowKey={({ on, value, source }) => `${on} ${value} ${source}`}
          columns={[
            { head: 'Day', cell: ({ on }) => <When at={on} form="day" /> },
            { head: unit, cell: ({ value }) => value, figure: true },
            { head: 'From', cell: ({ source }) => source },
          ]}
        />
      </div>
    </div>
  )
}
