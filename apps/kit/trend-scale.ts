export type TrendPoint = { at: number; value: number }
type Band = { low: number; high: number }

const WIDTH = 360
const HEIGHT = 190
const EDGE = { left: 8, right: 64, top: 24, bottom: 30 }

/** Where a moment and a value stand in the picture; the band and all points lie inside, with air above and below. */
export const trendScale = (points: readonly TrendPoint[], band: Band | null) => {
  const values = [...points.map(({ value }) => value), ...(band ? [band.low, band.high] : [])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const air = Math.max((most - least) * 0.12, 1)
  const [low, high] = [least - air, most + air]
  const times = points.map(({ at }) => at)
  const [from, until] = [Math.min(...times), Math.max(...times)]
  const across = WIDTH - EDGE.left - EDGE.right
  const down = HEIGHT - EDGE.top - EDGE.bottom
  return {
    width: WIDTH,
    height: HEIGHT,
    edge: EDGE,
    x: (at: number) => EDGE.left + (until === from ? across : ((at - from) / (until - from)) * across),
    y: (value: number) => EDGE.top + ((high - value) / (high - low)) * down,
  }
}
