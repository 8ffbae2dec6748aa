import type { ReviewAnswer } from '../contract.ts'
import type { ProblemKind } from '../problem-contract.ts'

/** From so many of seven days on somebody asks why, and does not only write it down. */
const MISSED_DAYS_ASK = 2

type Stands = { kind: ProblemKind; words: string }

/** What an answer leaves to be done: money, side effects and missed days each get somebody who has them. */
export const problemsOfAnswer = ({ hardToPay, sideEffects, missedDays }: ReviewAnswer): Stands[] => [
  ...(hardToPay ? [{ kind: 'cost' as const, words: 'Hard to pay for.' }] : []),
  ...(sideEffects ? [{ kind: 'side_effects' as const, words: sideEffects }] : []),
  ...((missedDays ?? 0) >= MISSED_DAYS_ASK
    ? [{ kind: 'missed' as const, words: `Missed ${missedDays} of 7 days.` }]
    : []),
]
