import type { Source } from './source.ts'

const clockFace = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`

/**
 * Work begun this month and not finished, when few working days are left. It asks what is still open for her and never
 * for minutes (promise 8).
 */
export const monthEnd: Source = ({ month }, { day }) => {
  if (month?.state !== 'not_yet' || month.staffSeconds === 0) return null
  if (day.workingDaysLeft > day.rule.monthEndWorkingDays || day.workingDaysLeft === 0) return null
  const left = day.workingDaysLeft === 1 ? '1 working day' : `${day.workingDaysLeft} working days`
  return {
    kind: 'month_end',
    on: day.today,
    because: `${clockFace(month.staffSeconds)} of work this month and ${left} left: is anything still open for her?`,
  }
}
