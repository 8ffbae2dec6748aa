/** What a goal can be measured by in the chart. Each result counts by its LOINC number and only in a unit that is known. */
export const MEASURES = {
  a1c: { name: 'A1c', loinc: ['4548-4', '4549-2', '17856-6'], unit: '%', units: { '%': 1 } },
  upper_pressure: {
    name: 'Upper blood pressure',
    loinc: ['8480-6'],
    unit: 'mmHg',
    units: { mmHg: 1, 'mm[Hg]': 1 },
  },
  pulse: {
    name: 'Pulse',
    loinc: ['8867-4'],
    unit: 'beats a minute',
    units: { '/min': 1, '{beats}/min': 1, bpm: 1, 'beats/min': 1 },
  },
  weight: {
    name: 'Weight',
    loinc: ['29463-7', '3141-9'],
    unit: 'pounds',
    units: { lb: 1, lbs: 1, '[lb_av]': 1, kg: 2.204_62 },
  },
  ldl: {
    name: 'LDL',
    loinc: ['2089-1', '13457-7', '18262-6'],
    unit: 'mg/dL',
    units: { 'mg/dL': 1, 'mmol/L': 38.67 },
  },
  urate: { name: 'Uric acid', loinc: ['3084-1'], unit: 'mg/dL', units: { 'mg/dL': 1 } },
  egfr: {
    name: 'Kidney number (eGFR)',
    loinc: ['33914-3', '62238-1', '98979-8'],
    unit: 'mL/min',
    units: { 'mL/min': 1, 'mL/min/{1.73_m2}': 1, 'mL/min/1.73m2': 1, 'mL/min/1.73 m2': 1 },
  },
  tsh: {
    name: 'TSH',
    loinc: ['3016-3'],
    unit: 'mIU/L',
    units: { 'mIU/L': 1, 'm[IU]/L': 1, 'uIU/mL': 1, 'u[IU]/mL': 1 },
  },
  phq9: {
    name: 'PHQ-9 score',
    loinc: ['44261-6'],
    unit: 'points',
    units: { '': 1, '{score}': 1, points: 1 },
  },
  gad7: {
    name: 'GAD-7 score',
    loinc: ['70274-6'],
    unit: 'points',
    units: { '': 1, '{score}': 1, points: 1 },
  },
} as const

export type Measure = keyof typeof MEASURES
export const MEASURE_KEYS = Object.keys(MEASURES) as [Measure, ...Measure[]]
