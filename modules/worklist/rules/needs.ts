import type { IsoDate } from '../../../platform/clock.ts'
import type { NeedKind } from '../contract.ts'

/** Why somebody needs a call or a look today, as a sentence with its facts. */
export type Need = { kind: NeedKind; on: IsoDate; because: string }

/** Most urgent first: what stands open, what cannot wait, what was promised, what is due, and only then the rest. */
const RANK: Record<NeedKind, number> = {
  open: 0,
  urgent: 1,
  promised: 2,
  discharge: 3,
  reading: 4,
  due: 5,
  task: 6,
  medicines: 7,
  wrote: 8,
  plan: 9,
  month_end: 10,
  routine: 11,
}

/** Her needs in order; what comes first is why she stands where she stands. */
export const inOrder = (needs: readonly Need[]): Need[] =>
  [...needs].sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.on.localeCompare(b.on))

/** `later`: outside the hours she wants to be called in. What is open or urgent is never put back for that. */
type Placed = { needs: Need[]; window: 'now' | 'later' | 'over' }
const rankOf = ({ needs: [first], window }: Placed): number => {
  const rank = first ? RANK[first.kind] : RANK.routine + 1
  return window === 'now' || rank <= RANK.urgent ? rank : rank + 0.5
}

export const byNeed = <T extends Placed & { name: string }>(rows: readonly T[]): T[] =>
  [...rows].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (a.needs[0]?.on ?? '').localeCompare(b.needs[0]?.on ?? '') ||
      a.name.localeCompare(b.name),
  )
