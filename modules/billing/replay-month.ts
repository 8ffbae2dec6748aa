import type { Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { assessMonth } from './rules/assess-month.ts'
import { whatItSays } from './rules/what-it-says.ts'
import { readClaimsOfMonth } from './store.ts'

export type Replay = {
  replayed: number
  /** Claims whose month is judged differently today, with both answers. */
  differing: { controlNumber: string; then: string; now: string; rulesThen: string; rulesNow: string }[]
}

/**
 * Judges a month's claims again from the facts they were made with. Rules are dated data, so a past month gives the
 * answer it gave (promise 7); where it does not, a rule was corrected since, and this names what it changed.
 */
export const replayMonth = async (context: Context, month: Month): Promise<Replay> => {
  const claims = await readClaimsOfMonth(context.tx, month)
  const differing: Replay['differing'] = []
  for (const { controlNumber, facts, assessment, diagnoses } of claims) {
    const again = assessMonth(facts)
    const [then, now] = [whatItSays(assessment, diagnoses), whatItSays(again, diagnoses)]
    if (then !== now)
      differing.push({
        controlNumber,
        then,
        now,
        rulesThen: assessment.rulesVersion,
        rulesNow: again.rulesVersion,
      })
  }
  return { replayed: claims.length, differing }
}
