import { type TrendPoint, trendScale } from './trend-scale.ts'

type TrendProps = {
  /** What the picture says, for those who do not see it. */
  label: string
  /** One line a series, each named by its last value. */
  lines: readonly { key: string; points: readonly TrendPoint[]; last: string }[]
  /** Where the number is wanted, with its own words. */
  band: { low: number; high: number; words: string } | null
  first: string
  latest: string
}

/** A line over time, small enough for a phone: the goal as a band, the last value written where the line ends. */
export const Trend = ({ label, lines, band, first, latest }: TrendProps) => {
  const all = lines.flatMap(({ points }) => points)
  if (all.length === 0) return null
  const { x, y, width, height, edge } = trendScale(all, band)
  const right = width - edge.right
  return (
    <svg className="trend" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {band && (
        <>
          <rect
            className="band"
            x={0}
            width={right + edge.left}
            y={y(band.high)}
            height={y(band.low) - y(band.high)}
          />
          <text className="band-words" x={4} y={y(band.high) - 5}>
            {band.words}
          </text>
        </>
      )}
      {lines.map(({ key, points, last }) => {
        const end = points[points.length - 1]!
        return (
          <g key={key}>
            <polyline points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} />
            {points.map(({ at, value }) => (
              <circle key={at} cx={x(at)} cy={y(value)} r={at === end.at ? 4.5 : 2.5} />
            ))}
            <text className="last" x={x(end.at) + 9} y={y(end.value) + 5}>
              {last}
            </text>
          </g>
        )
      })}
      <text x={4} y={height - 8}>
        {first}
      </text>
      {first !== latest && (
        <text x={right} y={height - 8} textAnchor="end">
          {latest}
        </text>
      )}
    </svg>
  )
}
