import { claimReasons, patternReasons } from './parameters/claim-reasons.ts'
import { monthReasons } from './parameters/month-reasons.ts'
import { programReasons } from './parameters/program-reasons.ts'
import type { Fix, Words } from './parameters/reason-words.ts'
import { timeReasons } from './parameters/time-reasons.ts'

export type { Fix } from './parameters/reason-words.ts'

const namedReasons: Record<string, Words> = {
  ...monthReasons,
  ...programReasons,
  ...claimReasons,
  ...timeReasons,
}

export type Reason = { code: string; sentence: string; nextStep: string; fix: Fix }

/** Every code the rules can say, in words a nurse or biller can act on. An unexplained code is our mistake. */
export function explain(code: string): Reason {
  const named = namedReasons[code]
  if (named) return { code, sentence: named[0], nextStep: named[1], fix: named[2] }
  for (const [prefix, [sentence, nextStep, fix]] of Object.entries(patternReasons)) {
    if (!code.startsWith(prefix)) continue
    const detail = code.slice(prefix.length).replaceAll('_', ' and ')
    return { code, sentence: sentence.replace('{}', detail), nextStep: nextStep.replace('{}', detail), fix }
  }
  throw new Error(`no words for ${code}`)
}
