import type { ProblemView } from '../../../modules/medications/problem-contract.ts'

type Kind = ProblemView['kind']
export const PROBLEM_KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'refill', label: 'No refill' },
  { value: 'cost', label: 'Hard to pay for' },
  { value: 'side_effects', label: 'Side effects' },
  { value: 'missed', label: 'Doses missed' },
]
export const kindWords = (kind: Kind): string =>
  PROBLEM_KINDS.find(({ value }) => value === kind)?.label ?? kind

type ToldHow = NonNullable<ProblemView['ended']>['toldHow']
export const TOLD_HOW: readonly { value: ToldHow; label: string }[] = [
  { value: 'call', label: 'On the phone' },
  { value: 'message', label: 'By a message' },
  { value: 'in_person', label: 'In person' },
  { value: 'letter', label: 'By a letter' },
]
export const toldWords = (how: ToldHow): string =>
  (TOLD_HOW.find(({ value }) => value === how)?.label ?? how).toLowerCase()

export const STEP_WORDS = {
  opened: 'opened',
  said_again: 'said again',
  handed: 'handed over to',
  noted: 'noted',
  ended: 'ended',
} as const
