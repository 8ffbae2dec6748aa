import { needsKidneyCare, weakKidneys } from './kidneys.ts'
import { OLDER_ADULTS } from './older-adults.ts'
import type { Discrepancy } from './source-lines.ts'

type Listed = { one: string; other: string; why: string; list: string }
export type Around = {
  /** In whole years. */
  age: number
  conditions: Parameters<typeof weakKidneys>[0]
  /** Pairs from the lists the practice loaded. */
  pairs: readonly Listed[]
}

const OLDER_FROM = 65

const caution = (kind: Discrepancy['kind'], medicine: string, says: string): Discrepancy => ({
  kind,
  medicine,
  says,
  // Said otherwise by a newer list it is still the same question; it was asked and ended once.
  fingerprint: `${kind}|${medicine}`,
})

/**
 * Questions that no two lists disagree about: a pair that a list of the practice names, a medicine that is a topic after 65,
 * one that asks for care with weak kidneys. Each with its reason; not complete; nothing is decided here.
 */
export const findCautions = (
  taken: ReadonlySet<string>,
  { age, conditions, pairs }: Around,
): Discrepancy[] => {
  const kidneys = weakKidneys(conditions)
  return [
    ...pairs
      .filter(({ one, other }) => taken.has(one) && taken.has(other))
      .map(({ one, other, why, list }) =>
        caution(
          'interaction',
          `${one} and ${other}`,
          `The list “${list}” names ${one} with ${other}${why ? `: ${why}` : ''}. Ask the prescriber.`,
        ),
      ),
    ...(age < OLDER_FROM ? [] : OLDER_ADULTS).flatMap(({ members, because }) =>
      members.filter((one) => taken.has(one)).map((one) => caution('older_adult', one, because)),
    ),
    ...[...taken]
      .filter((one) => kidneys && needsKidneyCare(one))
      .map((one) =>
        caution(
          'kidney',
          one,
          `The chart says “${kidneys!.text}”. Ask whether the dose of ${one} fits her kidneys.`,
        ),
      ),
  ]
}
