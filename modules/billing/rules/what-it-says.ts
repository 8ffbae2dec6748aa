import type { Assessment } from './assessment.ts'

/**
 * What a claim of this judgment would say, in one line a person can compare: codes, units, cents, the day, the
 * diagnoses. A changed fact that changes none of it leaves an approval standing.
 */
export const whatItSays = ({ codes, serviceDate }: Assessment, diagnoses: readonly string[]): string =>
  [
    codes
      .map(({ code, units, amountCents }) => `${code} x ${units} = ${amountCents ?? 'as the payer pays'}`)
      .join(' + '),
    `on ${serviceDate}`,
    `for ${[...diagnoses].sort().join(', ')}`,
  ].join(' ')
