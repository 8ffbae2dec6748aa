import { loadParameters, type Parameter } from './parameter.ts'

/** Relative value units of a code: the practitioner's work, the practice's expense (outside and inside a facility), liability. */
export type RelativeValues = {
  work: number
  practiceExpense: number
  facilityExpense: number
  liability: number
}

const reference = 'CMS PPRRVU files RVU24A, RVU24C and RVU26 (July, non-QP)'

const periods = [
  { from: '2024-01-01', to: '2024-12-31' },
  { from: '2026-01-01', to: '2026-12-31' },
]

/** work/expense/expense in a facility/liability, one column a year. A year that is not here is paid the national amount. */
const table = `
99490  1.00/0.81/0.42/0.07  1.00/0.91/0.24/0.07
99439  0.70/0.69/0.29/0.05  0.70/0.76/0.17/0.05
99487  1.81/2.10/0.75/0.12  1.81/2.38/0.43/0.13
99489  1.00/1.10/0.42/0.07  1.00/1.27/0.24/0.07
99491  1.50/0.94/0.64/0.10  1.50/1.08/0.37/0.09
99437  1.00/0.72/0.43/0.07  1.00/0.82/0.24/0.07
G0506  0.87/0.95/0.38/0.06  0.87/1.06/0.22/0.06
99424  1.45/0.92/0.65/0.11  1.45/1.06/0.38/0.11
99425  1.00/0.73/0.45/0.07  1.00/0.77/0.25/0.07
99426  1.00/0.78/0.39/0.08  1.00/0.96/0.25/0.07
99427  0.71/0.66/0.27/0.05  0.71/0.86/0.18/0.05
99495  2.78/3.25/1.20/0.18  2.78/3.62/0.69/0.19
99496  3.79/4.37/1.62/0.24  3.79/4.91/0.95/0.24
99484  0.93/0.66/0.32/0.06  0.93/0.73/0.17/0.06
99492  1.88/2.60/0.79/0.12  1.88/2.78/0.44/0.14
99493  2.05/2.01/0.86/0.14  2.05/2.15/0.49/0.14
99494  0.82/0.91/0.35/0.05  0.82/0.96/0.20/0.06
G2214  0.77/0.90/0.32/0.05                    -
G0568                    -  1.88/2.81/0.42/0.15
G0569                    -  2.05/2.17/0.49/0.15
G0570                    -  0.93/0.74/0.17/0.06
99453  0.00/0.58/0.58/0.02  0.00/0.63/0.63/0.02
99445                    -  0.00/1.55/1.55/0.01
99454  0.00/1.41/1.41/0.01  0.00/1.55/1.55/0.01
99470                    -  0.31/0.45/0.07/0.02
99457  0.61/0.82/0.24/0.04  0.61/0.90/0.14/0.04
99458  0.61/0.53/0.24/0.04  0.61/0.59/0.14/0.04
99091  1.10/0.43/0.43/0.08                    -
98975  0.00/0.58/0.58/0.02                    -
98976  0.00/1.41/1.41/0.01                    -
98977  0.00/1.41/1.41/0.01                    -
98980  0.62/0.86/0.25/0.04                    -
98981  0.61/0.55/0.25/0.04                    -
G3002  1.45/0.92/0.65/0.11                    -
G3003  0.50/0.37/0.23/0.04                    -
G0019  1.00/1.35/0.42/0.07                    -
G0022  0.70/0.76/0.29/0.05                    -
G0023  1.00/1.35/0.42/0.07                    -
G0024  0.70/0.76/0.29/0.05                    -
G0140  1.00/1.35/0.42/0.07                    -
G0146  0.70/0.76/0.29/0.05                    -
G0556                    -  0.25/0.22/0.06/0.02
G0557                    -  0.77/0.79/0.19/0.05
G0558                    -  1.67/1.72/0.39/0.12
`

function readLine(line: string): Parameter<RelativeValues> {
  const [code = '', ...columns] = line.trim().split(/\s+/)
  const values = columns.flatMap((column, index) => {
    const period = periods[index]
    return column === '-' || !period ? [] : [{ ...period, value: readColumn(column) }]
  })
  return { id: `rvu.${code}`, description: `Relative value units of ${code}`, reference, values }
}

function readColumn(column: string): RelativeValues {
  const [work = 0, practiceExpense = 0, facilityExpense = 0, liability = 0] = column.split('/').map(Number)
  return { work, practiceExpense, facilityExpense, liability }
}

export const relativeValues = loadParameters(table.trim().split('\n').map(readLine))

/** Dollars a relative value unit is worth, in ten-thousandths, so that no binary fraction enters (42 CFR 414.28). */
export const conversionFactor = loadParameters<number>([
  {
    id: 'conversion_factor_ten_thousandths',
    description:
      'Conversion factor of the physician fee schedule, without the incentive for qualifying participants',
    reference: 'CMS PPRRVU files; 89 FR 97710; CMS-1832-F',
    values: [
      { from: '2023-01-01', to: '2023-12-31', value: 338_872 },
      { from: '2024-01-01', to: '2024-03-08', value: 327_442 },
      { from: '2024-03-09', to: '2024-12-31', value: 332_875 },
      { from: '2025-01-01', to: '2025-12-31', value: 323_465 },
      { from: '2026-01-01', to: '2026-12-31', value: 334_009 },
    ],
  },
])
