const WORDS_MIN = 12
/** Notes that share nine of ten phrases were not written about two different people. */
export const CLONED_FROM = 0.9

const phrases = (note: string): Set<string> => {
  const words = Array.from(note.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), String)
  const found =
    words.length < WORDS_MIN ? [] : words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)
  return new Set(found)
}

/** Share of three-word phrases that two notes have in common, 0 to 1; short notes are like nothing (feature 118). */
export const noteLikeness = (one: string, other: string): number => likeness(phrases(one), phrases(other))

/** Whether a note reads like one of the others; its own phrases are taken apart once. */
export const looksCloned = (note: string, others: readonly string[]): boolean => {
  const own = phrases(note)
  return others.some((other) => likeness(own, phrases(other)) >= CLONED_FROM)
}

const likeness = (a: Set<string>, b: Set<string>): number => {
  const both = [...a].filter((phrase) => b.has(phrase)).length
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}
