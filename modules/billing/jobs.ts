import type { Month } from '../../platform/clock.ts'
import type { Listener, Listeners } from '../../platform/jobs.ts'
import { assessPatientMonth, openMonths } from './assess-patient-month.ts'
import { judgeAgain } from './rule-settings.ts'

const assessOne: Listener = async (context, { patientId = '', month }) => {
  await assessPatientMonth(context, patientId, month as Month)
}

const assessOpen: Listener = async (context, { patientId = '' }) => {
  for (const month of openMonths(context)) await assessPatientMonth(context, patientId, month)
}

/** Whatever changes what a month earns makes it judged again, at once and only for that patient. */
export const listeners: Listeners = {
  'time.recorded': [assessOne],
  'billing.rule-changed': [assessOne],
  'enrollment.changed': [assessOpen],
  'plans.signed': [assessOpen],
  'plans.copy-given': [assessOpen],
  'patients.changed': [assessOpen],
  'practice.changed': [judgeAgain],
}
