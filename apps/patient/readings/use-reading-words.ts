import type { ReadingView } from '../../../modules/readings/contract.ts'
import type { Measured, Unit } from '../../../modules/readings/kinds-contract.ts'
import type { Reason } from '../../../modules/readings/rules-contract.ts'
import { inUnit } from '../../kit/in-unit.ts'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { useDay } from '../use-day.ts'

const MOODS: Record<number, WordKey> = {
  1: 'patient.readings.mood.1',
  2: 'patient.readings.mood.2',
  3: 'patient.readings.mood.3',
  4: 'patient.readings.mood.4',
  5: 'patient.readings.mood.5',
}
const UNITS: Record<Exclude<Unit, 'of 5'>, WordKey> = {
  mmHg: 'patient.readings.value.pressure',
  'mg/dL': 'patient.readings.value.sugar',
  lb: 'patient.readings.value.lb',
  kg: 'patient.readings.value.kg',
  '%': 'patient.readings.value.percent',
}
/** As whom somebody wrote it stands beside every number. */
const SAID_BY: Record<ReadingView['saidByKind'], WordKey> = {
  patient: 'patient.readings.by.patient',
  caregiver: 'patient.readings.by.caregiver',
  representative: 'patient.readings.by.representative',
  staff: 'patient.readings.by.staff',
  device: 'patient.readings.by.device',
}
const HIGH_OR_LOW: Record<string, WordKey> = {
  'value at_least': 'patient.readings.why.high',
  'value below': 'patient.readings.why.low',
  'lower at_least': 'patient.readings.why.lowerHigh',
  'lower below': 'patient.readings.why.lowerLow',
}

/** Numbers, who wrote them and why they matter, in the reader's words. */
export const useReadingWords = () => {
  const t = useWords()
  const day = useDay()
  const value = ({ value: number, lower, unit }: Pick<Measured, 'value' | 'lower' | 'unit'>): string =>
    unit === 'of 5'
      ? t(MOODS[number] ?? 'patient.readings.mood.3')
      : t(UNITS[unit], { value: number, lower: lower ?? 0 })
  const by = (reading: ReadingView) => t(SAID_BY[reading.saidByKind], { name: reading.saidByName })
  const why = ({ kind, measure, compare, found, since }: Reason, unit: Unit): string => {
    if (kind === 'mood') return t('patient.readings.why.mood')
    const key = HIGH_OR_LOW[`${measure} ${compare}`]
    if (key) return t(key)
    const date = day(since ?? '')
    if (kind !== 'weight') return t('patient.readings.why.moved', { date })
    const amount = value({ value: inUnit(found, 'lb', unit), lower: null, unit })
    return t(measure === 'gain' ? 'patient.readings.why.gain' : 'patient.readings.why.loss', { amount, date })
  }
  return { value, by, why }
}
