const MG: Record<string, number> = { mcg: 0.001, ug: 0.001, mg: 1, g: 1000 }

/** One strength in its least unit, so that 1000 mcg and 1 mg are the same; null where none can be read for sure. */
export const doseOf = (text: string): string | null => {
  const found = [
    ...text.toLowerCase().matchAll(/(\d+(?:[.,]\d+)?)\s*(mcg|ug|mg|g|units?|iu|meq|puffs?|ml)\b/g),
  ]
  if (found.length === 0) return null
  const [, number, unit] = found[0]!
  const value = Number(number!.replace(',', '.'))
  const weight = MG[unit!]
  if (weight !== undefined) return `${Math.round(value * weight * 1e6) / 1e6} mg`
  return `${value} ${unit!.replace(/s$/, '').replace('iu', 'unit')}`
}

/** How often a day, by the words of labels and of people; a week's dose is a seventh. */
const OFTEN: [RegExp, number][] = [
  [/\b(once|one time|1 time|one tablet|1 tablet|one)?\s*(a|per|every|each)?\s*week(ly)?\b/, 1 / 7],
  [/\b(four times|4 times|qid|every 6 hours|q6h)\b/, 4],
  [/\b(three times|3 times|tid|every 8 hours|q8h)\b/, 3],
  [/\b(twice|two times|2 times|bid|every 12 hours|q12h|morning and (evening|night|bedtime))\b/, 2],
  [/\b(every other day|qod)\b/, 0.5],
  [
    /\b(once|daily|every day|each day|a day|qd|every morning|in the morning|each morning|every evening|at bedtime|every night|nightly|qhs|qam|with breakfast|with dinner|every 24 hours)\b/,
    1,
  ],
]
const AS_NEEDED = /\b(as needed|prn|when needed|if needed)\b/

/** Times a day; 'as needed' is told apart; null where the words say nothing we are sure of. */
export const timesADay = (text: string): number | 'as needed' | null => {
  const plain = text.toLowerCase()
  if (AS_NEEDED.test(plain)) return 'as needed'
  return OFTEN.find(([words]) => words.test(plain))?.[1] ?? null
}
