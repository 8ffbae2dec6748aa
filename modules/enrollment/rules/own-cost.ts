import { dollars } from '../../../platform/money.ts'

/** What a month is likely to cost the patient, told before she agrees. An estimate with its reason, never a promise. */
type DatedAmount = { from: string; cents: number; source: string }

/** National non-facility amount of 99490, the code most months earn (PPRRVU files x conversion factor; `ccm-rules` 7). */
const MONTH_AMOUNTS: DatedAmount[] = [
  { from: '2025-01-01', cents: 6049, source: 'CY 2025 PFS, RVU25D, 1.87 x 32.3465' },
  { from: '2026-01-01', cents: 6613, source: 'CY 2026 PFS, RVU26B, 1.98 x 33.4009' },
]
/** The first code of a program beside CCM, national and non-facility, for the same purpose. */
const PROGRAM_AMOUNTS: Record<string, DatedAmount> = {
  PCM: { from: '2026-01-01', cents: 6780, source: 'CY 2026 PFS, 99426' },
  APCM: { from: '2026-01-01', cents: 5378, source: 'CY 2026 PFS, G0557' },
  BHI: { from: '2026-01-01', cents: 5745, source: 'CY 2026 PFS, 99484' },
  CoCM: { from: '2026-01-01', cents: 16_032, source: 'CY 2026 PFS, 99492' },
  RPM: { from: '2026-01-01', cents: 10_388, source: 'CY 2026 PFS, 99454 and 99457' },
  RTM: { from: '2026-01-01', cents: 10_622, source: 'CY 2026 PFS, 98976 and 98980' },
  CHI: { from: '2026-01-01', cents: 8617, source: 'CY 2026 PFS, G0019' },
  PIN: { from: '2026-01-01', cents: 8718, source: 'CY 2026 PFS, G0023' },
  CPM: { from: '2026-01-01', cents: 8617, source: 'CY 2026 PFS, G3002' },
}
/** Part B coinsurance: Social Security Act 1833(a)(1). */
const COINSURANCE_PERCENT = 20

export type OwnCost = { cents: number | null; text: { en: string; es: string }; reason: string }

const same = (en: string, es: string) => ({ en, es })

/** `kinds` are the coverages in force that day. This care is no preventive service: deductible and coinsurance apply. */
export const ownCost = (kinds: readonly string[], day: string, program = 'CCM'): OwnCost => {
  const amount =
    PROGRAM_AMOUNTS[program] ?? MONTH_AMOUNTS.findLast(({ from }) => from <= day) ?? MONTH_AMOUNTS[0]!
  const cents = Math.round((amount.cents * COINSURANCE_PERCENT) / 100)
  if (kinds.includes('qmb'))
    return {
      cents: 0,
      text: same('nothing', 'nada'),
      reason: 'QMB: Medicare cost sharing is never billed to her (SSA 1902(n)(3)).',
    }
  if (kinds.includes('medicare_advantage'))
    return {
      cents: null,
      text: same(
        'what your plan asks; we will find out and tell you',
        'lo que pida su plan; lo averiguamos y le avisamos',
      ),
      reason: 'A Medicare Advantage plan sets its own copay. Call the plan.',
    }
  if (kinds.includes('medicaid'))
    return {
      cents: null,
      text: same(
        'most likely nothing, because Medicaid pays; we will check',
        'lo más probable es que nada, porque paga Medicaid; lo verificamos',
      ),
      reason: 'Medicaid pays the share by state rules. Check with the state.',
    }
  if (kinds.includes('medigap'))
    return {
      cents: 0,
      text: same(
        'most likely nothing, because your extra insurance pays it',
        'lo más probable es que nada, porque lo paga su otro seguro',
      ),
      reason: 'Medigap usually pays the 20 %.',
    }
  return {
    cents,
    text: same(
      `about ${dollars(cents)} a month, after the yearly deductible`,
      `unos ${dollars(cents)} al mes, después del deducible anual`,
    ),
    reason: `20 % of ${dollars(amount.cents)} (${amount.source}). The Part B deductible comes first.`,
  }
}
