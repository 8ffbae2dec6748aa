import { addDays } from '../platform/clock.ts'
import { patients } from './cast.ts'
import type { ChartPerson } from './charts.ts'

/** What the EHR knows of the cast. Some conditions come with a code, some with words only, as in life. */
export const castCharts = (lastVisitOn: string): ChartPerson[] => [
  {
    ...patients.rosa,
    conditions: [
      { icd10: 'E11.22', text: 'Type 2 diabetes with kidney disease', since: '2014-05-01' },
      { icd10: 'I50.32', text: 'Chronic diastolic heart failure', since: '2019-02-01' },
      { text: 'Osteoarthritis of knee', since: '2016-09-01' },
    ],
    medicines: [
      { text: 'Furosemide 40 mg tablet', how: 'One tablet each morning' },
      { text: 'Metformin 500 mg tablet', how: 'One tablet with breakfast and one with supper' },
    ],
    pressure: [138, 78],
    weightPounds: 168,
    a1c: [
      [addDays(lastVisitOn, -180), 9.1],
      [addDays(lastVisitOn, -90), 8.4],
      [lastVisitOn, 7.8],
    ],
    lastVisitOn,
  },
  {
    ...patients.walter,
    conditions: [
      { text: 'Chronic obstructive lung disease', since: '2011-03-01' },
      { icd10: 'N18.31', text: 'Chronic kidney disease stage 3a', since: '2018-06-01' },
    ],
    medicines: [{ text: 'Tiotropium inhaler', how: 'One puff each morning' }],
    pressure: [146, 82],
    lastVisitOn,
  },
  {
    ...patients.june,
    conditions: [
      { icd10: 'I10', text: 'High blood pressure', since: '2009-01-01' },
      { icd10: 'F33.1', text: 'Depression, recurrent, moderate', since: '2020-10-01' },
    ],
    medicines: [{ text: 'Amlodipine 5 mg tablet', how: 'One tablet each evening' }],
    pressure: [132, 76],
    lastVisitOn,
  },
  {
    ...patients.harold,
    conditions: [
      { icd10: 'I48.91', text: 'Atrial fibrillation', since: '2017-04-01' },
      { icd10: 'E11.9', text: 'Type 2 diabetes', since: '2012-08-01' },
    ],
    medicines: [{ text: 'Apixaban 5 mg tablet', how: 'One tablet in the morning and one in the evening' }],
    pressure: [128, 70],
    lastVisitOn,
  },
]
