import type { PlanGoal } from '../../../modules/plans/contract.ts'

export const DIRECTIONS = [
  { value: 'at_most', label: 'at most' },
  { value: 'below', label: 'below' },
  { value: 'at_least', label: 'at least' },
  { value: 'above', label: 'above' },
] as const
export const SAID_BY = [
  { value: 'patient', label: 'the patient' },
  { value: 'caregiver', label: 'the caregiver' },
  { value: 'team', label: 'the care team' },
] as const

export const SCALE = [
  { key: 'muchLess', score: -2, label: '−2, much less than hoped' },
  { key: 'less', score: -1, label: '−1, less than hoped' },
  { key: 'expected', score: 0, label: '0, as hoped' },
  { key: 'more', score: 1, label: '+1, more than hoped' },
  { key: 'muchMore', score: 2, label: '+2, much more than hoped' },
] as const

export const scoreWords = (score: number): string =>
  SCALE.find((one) => one.score === score)?.label ?? String(score)

/** "below 8 %"; nothing where the goal names no number. */
export const targetWords = ({ target }: PlanGoal): string => {
  if (target.value === null) return ''
  const direction = DIRECTIONS.find(({ value }) => value === target.direction)?.label ?? ''
  return `${direction} ${target.value} ${target.unit}`.trim()
}
