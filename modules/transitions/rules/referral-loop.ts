import { addDays } from '../../../platform/clock.ts'

/** The loop: each step once, in this order. Called off ends it. */
export const STEPS = ['sent', 'seen', 'note_back', 'patient_told'] as const
export type Step = (typeof STEPS)[number]
export type Done = { step: Step | 'called_off'; onDay: string }
export type Urgency = 'routine' | 'soon' | 'urgent'

/** Calendar days after the step before until a step is late. Ours: a practice may be stricter, none should be laxer. */
const DAYS: Record<Step, Record<Urgency, number>> = {
  sent: { urgent: 0, soon: 1, routine: 3 },
  seen: { urgent: 3, soon: 14, routine: 45 },
  note_back: { urgent: 3, soon: 7, routine: 14 },
  patient_told: { urgent: 1, soon: 3, routine: 5 },
}

export const isOver = (done: readonly Done[]): boolean =>
  done.some(({ step }) => step === 'patient_told' || step === 'called_off')

/** What comes next, and by when; null when the loop is closed or was called off. */
export const nextStep = (
  madeOn: string,
  urgency: Urgency,
  done: readonly Done[],
): { step: Step; dueOn: string } | null => {
  if (isOver(done)) return null
  const step = STEPS.find((one) => !done.some((other) => other.step === one))!
  const before =
    done
      .map(({ onDay }) => onDay)
      .sort()
      .at(-1) ?? madeOn
  return { step, dueOn: addDays(before, DAYS[step][urgency]) }
}
