import type { CountedTime, Credit } from './counted-time.ts'
import type { Program } from './month-facts.ts'

/** Whose seconds a code asks for: staff codes may take the practitioner's too (CMS CCM FAQ 2017), never the reverse. */
export type Whose = 'staff' | 'practitioner' | 'staffEquivalent'

export function secondsOf(counted: CountedTime, program: Program, whose: Whose): number {
  let sum = 0
  for (const credit of counted.credits) if (belongs(credit, program, whose)) sum += amount(credit, whose)
  return sum
}

export function graySecondsOf(counted: CountedTime, program: Program, whose: Whose): number {
  let sum = 0
  for (const credit of counted.credits)
    if (credit.gray && belongs(credit, program, whose)) sum += amount(credit, whose)
  return sum
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
    .filter((credit) => belongs(credit, program, whose))
    .map((credit) => ({ day: credit.day, seconds: amount(credit, whose) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function belongs(credit: Credit, program: Program, whose: Whose): boolean {
  return credit.program === program && (whose === 'staffEquivalent' || credit.kind === whose)
}

function amount(credit: Credit, whose: Whose): number {
  return whose === 'staffEquivalent' ? credit.together : credit.alone
}
