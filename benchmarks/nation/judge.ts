import { assessMonth } from '../../modules/billing/rules/assess-month.ts'
import { factsOf, type Row } from './row.ts'

/** The judgment of one patient-month as a line of the result table: what it earns, why, why not, and which seconds were left out. */
export const judge = (row: Row): string => {
  const result = assessMonth(factsOf(row))
  const { counted, codes, denials, warnings, excluded } = result
  const cents = codes.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0)
  return [
    row.month,
    row.patient,
    codes.length > 0
      ? 'earns'
      : denials.some(({ code }) => code === 'ELECTION_REQUIRED')
        ? 'choose'
        : 'not_yet',
    codes.map(({ code, units }) => `${code}x${units}`).join(),
    cents,
    Math.floor(counted.staffSeconds),
    Math.floor(counted.practitionerSeconds),
    denials.map(({ code }) => code).join(),
    warnings.map(({ code }) => code).join(),
    excluded.map(({ reason, seconds }) => `${reason}:${Math.floor(seconds)}`).join(),
    result.thresholdMetOn ?? '',
  ].join('\t')
}
