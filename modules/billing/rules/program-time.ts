import type { CountedTime, Credit } from './counted-time.ts'
import type { Program } from './month-facts.ts'

/** Whose seconds a code asks for: staff codes may take the practitioner's too (CMS CCM FAQ 2017), never the reverse. */
export type Whose = 'staff' | 'practitioner' | 'staffEquivalent'

export function secondsOf(counted: CountedTime, program: Program, whose: Whose): number {
  return stream(counted, program, whose).reduce((sum, step) => sum + step.seconds, 0)
}

export function graySecondsOf(counted: CountedTime, program: Program, whose: Whose): number {
  const gray = stream(counted, program, whose).filter((step) => step.gray)
  return gray.reduce((sum, step) => sum + step.seconds, 0)
}

/** The day on which the running sum reached the amount; null if it never did. */
export function reachedOn(
  counted: CountedTime,
  program: Program,
  whose: Whose,
  seconds: number,
): string | null {
  let sum = 0
  for (const step of stream(counted, program, whose)) {
    sum += step.seconds
    if (sum >= seconds) return step.day
  }
  return null
}

function stream(counted: CountedTime, program: Program, whose: Whose) {
  return counted.credits
    .filter((credit) => credit.program === program && (whose === 'staffEquivalent' || credit.kind === whose))
    .map((credit) => ({ day: credit.day, gray: credit.gray, seconds: amount(credit, whose) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function amount(credit: Credit, whose: Whose): number {
  return whose === 'staffEquivalent' ? credit.together : credit.alone
}
