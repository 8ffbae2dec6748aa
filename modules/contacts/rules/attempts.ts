import type { IsoDate } from '../../../platform/clock.ts'

/** Tries on this many different days without reaching her, and a letter goes out (feature 56). */
export const TRIES_BEFORE_LETTER = 3

export type Try = { on: IsoDate; outcome: string }

/** A wrong number rang at somebody else's home: it says that the number must be mended and tries nobody. */
const counts = ({ outcome }: Try) => outcome !== 'wrong_number' && outcome !== 'call_back'

/** The days on which she was tried since she was last reached; two tries on a day are one. */
export const daysTried = (tries: readonly Try[]): IsoDate[] => [
  ...new Set(tries.filter(counts).map(({ on }) => on)),
]

export type Step = 'call' | 'letter' | 'hold'

/** What comes after these tries: again another day, then a letter, then a person decides about a pause. */
export const nextStep = (tries: readonly Try[]): Step => {
  const days = daysTried(tries).length
  if (days < TRIES_BEFORE_LETTER) return 'call'
  return days === TRIES_BEFORE_LETTER ? 'letter' : 'hold'
}

const WORDS: Record<Step, string> = {
  call: 'Try again on another day, at another time of day. After three days of tries a letter goes out.',
  letter: 'Tried on three days: a letter goes out, and her practitioner is told.',
  hold: 'The letter went out and she was tried again. Ask her practitioner about a pause.',
}
export const sayStep = (step: Step): string => WORDS[step]
