import { plainLetters } from './plain-letters.ts'
import { RED_FLAGS, type Urgency } from './red-flag-words.ts'

const RANK: Record<Urgency, number> = { routine: 0, today: 1, now: 2 }

/** The more urgent of two; nothing lowers. */
export const higher = (one: Urgency, other: Urgency): Urgency => (RANK[one] >= RANK[other] ? one : other)

/**
 * The red flags in what somebody wrote, in both languages whatever hers is. "No chest pain" counts too: a person reads it
 * sooner than she needed to, and no one who needs help waits.
 */
export const findRedFlags = (text: string): { urgency: Urgency; reasons: string[] } => {
  const words = ` ${plainLetters(text)} `
  const found = RED_FLAGS.filter(({ en, es }) => [...en, ...es].some((one) => words.includes(` ${one} `)))
  return {
    urgency: found.map(({ urgency }) => urgency).reduce<Urgency>(higher, 'routine'),
    reasons: found.map(({ id }) => id),
  }
}
