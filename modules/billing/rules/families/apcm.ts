import { longTermConditions } from '../gates/eligibility.ts'
import { codes } from '../parameters/codes.ts'
import { notPayable } from './by-time.ts'
import { behindGates, earned, type FamilyOutcome, isBusy, type MonthContext, refusal } from './family.ts'

/** Advanced primary care has no minutes: three levels by conditions and QMB status (89 FR 97710). */
export function apcm(context: MonthContext): FamilyOutcome[] {
  if (context.facts.election !== 'APCM') return []
  const base = behindGates(baseOutcome(context), context.facts)
  return [base, ...behavioralAddOn(context, base.units.length > 0)]
}

function baseOutcome(context: MonthContext): FamilyOutcome {
  const level = levelOf(context)
  if (!codes.on(level, context.day)) return refusal('apcm', notPayable(level, context.day))
  return earned('apcm', level)
}

function levelOf({ facts }: MonthContext): string {
  if (longTermConditions(facts) < 2 || !facts.riskAttested) return 'G0556'
  return facts.coverage.qmb ? 'G0558' : 'G0557'
}

/** Add-ons mirror the stand-alone behavioral codes, without minutes, on a base of the same practitioner and month. */
function behavioralAddOn(context: MonthContext, hasBase: boolean): FamilyOutcome[] {
  const code = addOnCode(context)
  if (!code) return []
  if (!codes.on(code, context.day)) return [refusal('apcm-behavioral', notPayable(code, context.day))]
  if (!hasBase) return [refusal('apcm-behavioral', 'APCM_ADDON_WITHOUT_BASE')]
  return [behindGates(earned('apcm-behavioral', code), context.facts)]
}

function addOnCode(context: MonthContext): string | null {
  if (isBusy(context, 'CoCM')) return isFirstMonth(context) ? 'G0568' : 'G0569'
  return isBusy(context, 'BHI') ? 'G0570' : null
}

export function isFirstMonth(context: MonthContext): boolean {
  return (context.facts.siblings.collaborative?.episodeMonth ?? 1) <= 1
}
