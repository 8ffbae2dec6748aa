import { loadParameters } from './parameter.ts'

export const money = loadParameters<number>([
  {
    id: 'part_b_deductible_cents',
    description: 'Part B deductible of the year, in cents',
    reference: 'CMS annual notices (2024 from knowledge, confirm)',
    values: [
      { from: '2023-01-01', to: '2023-12-31', value: 22600 },
      { from: '2024-01-01', to: '2024-12-31', value: 24000 },
      { from: '2025-01-01', to: '2025-12-31', value: 25700 },
      { from: '2026-01-01', to: '2026-12-31', value: 28300 },
    ],
  },
  {
    id: 'coinsurance_per_mille',
    description: 'Share of the allowed amount after the deductible that is the patient’s',
    reference: 'Social Security Act 1833(a)(1); CGS 2022-02-14',
    values: [{ from: '2015-01-01', value: 200 }],
  },
  {
    id: 'sequestration_per_mille',
    description: 'Cut of the Medicare payment',
    reference: '2 USC 901a; suspended 2020-05-01 to 2022-03-31, 1 % to 2022-06-30',
    values: [
      { from: '2015-01-01', to: '2020-04-30', value: 20 },
      { from: '2020-05-01', value: 0 },
      { from: '2022-04-01', value: 10 },
      { from: '2022-07-01', value: 20 },
    ],
  },
])
