import type { Month } from '../../platform/clock.ts'
import type { Listener, Listeners } from '../../platform/jobs.ts'
import { readTransitionFact } from '../transitions/index.ts'
import { assessPatientMonth, openMonths } from './assess-patient-month.ts'
import { addProgramFact } from './program-store.ts'
import { judgeAgain } from './rule-settings.ts'

const assessOne: Listener = async (context, { patientId = '', month }) => {
  await assessPatientMonth(context, patientId, month as Month)
}

const assessOpen: Listener = async (context, { patientId = '' }) => {
  for (const month of openMonths(context)) await assessPatientMonth(context, patientId, month)
}

/** A discharge followed to its end tells the month what transitional care asks; a person may still say otherwise. */
const keepTransition: Listener = async (context, { transitionId = '' }) => {
  const fact = await readTransitionFact(context, transitionId)
  if (!fact) return
  await addProgramFact(context.tx, {
    practiceId: context.practice.id,
    id: transitionId,
    patientId: fact.patientId,
    program: 'TCM',
    month: fact.month,
    facts: JSON.stringify({ ...fact.facts, month: fact.month }),
    recordedBy: fact.recordedBy,
    recordedAt: context.now,
  })
  await assessPatientMonth(context, fact.patientId, fact.month as Month)
}

/** Whatever changes what a month earns makes it judged again, at once and only for that patient. */
export const listeners: Listeners = {
  'time.recorded': [assessOne],
  'billing.rule-changed': [assessOne],
  'enrollment.changed': [assessOpen],
  'plans.signed': [assessOpen],
  'plans.copy-given': [assessOpen],
  'patients.changed': [assessOpen],
  'transitions.ended': [keepTransition],
  'practice.changed': [judgeAgain],
}
