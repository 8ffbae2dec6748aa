const MG: Record<string, number> = { mcg: 0.001, ug: 0.001, mg: 1, g: 1000 }

const leastUnit = (number: string, unit: string): string => {
  const value = Number(number.replace(',', '.'))
  const weight = MG[unit]
  if (weight !== undefined) return `${Math.round(value * weight * 1e6) / 1e6} mg`
  return `${value} ${unit.replace(/s$/, '').replace('iu', 'unit')}`
}

/** Every strength in its least unit, so that 1000 mcg and 1 mg are the same; none where none can be read for sure. */
export const dosesOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/(\d+(?:[.,]\d+)?)\s*(mcg|ug|mg|g|units?|iu|meq|puffs?|ml)\b/g)].map(
    ([, number, unit]) => leastUnit(number!, unit!),
  )

const [EARLY, MIDDAY, LATE] = [
  '(morning|breakfast)',
  '(noon|lunch|midday)',
  '(evening|night|bedtime|supper|dinner)',
]

/** How often, by the words of labels and of people. */
const OFTEN: [RegExp, number][] = [
  [/\b(four times|4 times|qid|every 6 (hours|hrs?)|q6h)\b/, 4],
  [/\b(three times|3 times|tid|every 8 (hours|hrs?)|q8h)\b/, 3],
  [new RegExp(`\\b${EARLY}\\b.*\\b${MIDDAY}\\b.*\\b${LATE}\\b`), 3],
  [/\b(twice|two times|2 times|bid|every 12 (hours|hrs?)|q12h)\b/, 2],
  [new RegExp(`\\b${EARLY}\\b.*\\b${LATE}\\b`), 2],
  [/\b(every other day|qod)\b/, 0.5],
  [
    /\b(once|one time|1 time|daily|every day|each day|a day|qd|every morning|in the morning|each morning|(every|each|in the) evening|at bedtime|every night|nightly|qhs|qam|with (breakfast|lunch|supper|dinner)|every 24 (hours|hrs?))\b/,
    1,
  ],
]
/** "Twice a week" is two sevenths a day; "for a week" says how long and not how often. */
const WEEKLY = /(?<!\bfor )\b(a|per|every|each|one) week\b|\bweekly\b|\bevery 7 days\b/
const AS_NEEDED = /\b(as needed|prn|when needed|if needed)\b/

/** How it is taken, as far as the words are sure: times a day, and whether only when needed. */
export type Often = { times: number | null; asNeeded: boolean }

export const oftenOf = (text: string): Often => {
  // "B.i.d." is written with and without points.
  const plain = text.toLowerCase().replace(/\.(?!\d)/g, '')
  const times = OFTEN.find(([words]) => words.test(plain))?.[1] ?? null
  return {
    times: WEEKLY.test(plain) ? (times ?? 1) / 7 : times,
    asNeeded: AS_NEEDED.test(plain),
  }
}

const isKnown = ({ times, asNeeded }: Often) => times !== null || asNeeded

/** "As needed" against a fixed time differs; of two fixed or two as-needed ones, the times do where both are known. */
export const takenDifferently = (one: Often, other: Often): boolean => {
  if (!isKnown(one) || !isKnown(other)) return false
  if (one.asNeeded !== other.asNeeded) return true
  return one.times !== null && other.times !== null && one.times !== other.times
}
