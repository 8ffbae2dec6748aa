import type { Measured } from '../kinds-contract.ts'
import type { AlertRule, Reason } from '../rules-contract.ts'
import { comparable } from './comparable.ts'

/** A reading with the day it was taken on, where the practice is. */
export type Taken = Measured & { on: string }

const dayNumber = (on: string) => Date.parse(`${on}T00:00:00Z`) / 86_400_000
const tenth = (value: number) => Math.round(value * 10) / 10

type Found = { found: number; since: string | null }

/**
 * How far it moved against the days before: the lowest of them for a gain, the highest for a loss. The same day does not
 * count, as everybody is heavier in the evening.
 */
const moved = (taken: Taken, earlier: readonly Taken[], rule: AlertRule): Found | null => {
  const sign = rule.measure === 'gain' ? 1 : -1
  const here = comparable(taken.value, taken.unit)
  const moves = earlier
    .filter(({ kind, on }) => {
      const days = dayNumber(taken.on) - dayNumber(on)
      return kind === taken.kind && days >= 1 && days <= (rule.days ?? 0)
    })
    .map(({ value, unit, on }) => ({ found: tenth(sign * (here - comparable(value, unit))), since: on }))
  return moves.sort((a, b) => b.found - a.found)[0] ?? null
}

const measure = (taken: Taken, earlier: readonly Taken[], rule: AlertRule): Found | null => {
  if (rule.measure === 'gain' || rule.measure === 'loss') return moved(taken, earlier, rule)
  if (rule.measure === 'lower') return taken.lower === null ? null : { found: taken.lower, since: null }
  return { found: comparable(taken.value, taken.unit), since: null }
}

const met = (found: number, { compare, limit }: AlertRule) =>
  compare === 'at_least' ? found >= limit : found < limit

const RANK = { '911': 0, now: 1, today: 2 } as const

/** Of two rules about the same number in the same direction, the one that asks for more says it all. */
const about = ({ measure: what, compare }: Reason) => `${what} ${compare}`

/** Which rules a reading meets, what is most urgent first. Pure: the same reading is judged alike everywhere. */
export const judge = (taken: Taken, earlier: readonly Taken[], rules: readonly AlertRule[]): Reason[] => {
  const all = rules
    .filter(({ kind }) => kind === taken.kind)
    .flatMap((rule): Reason[] => {
      const one = measure(taken, earlier, rule)
      if (!one || !met(one.found, rule)) return []
      const { source: _, ...rest } = rule
      return [{ ...rest, ...one }]
    })
    .sort((a, b) => RANK[a.act] - RANK[b.act])
  return all.filter((one, at) => all.findIndex((other) => about(other) === about(one)) === at)
}

export const zoneOf = (reasons: readonly Reason[]): 'yellow' | 'red' | null => {
  if (reasons.length === 0) return null
  return reasons.every(({ act }) => act === 'today') ? 'yellow' : 'red'
}
