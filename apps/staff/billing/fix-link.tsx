import type { MonthRow } from '../../../modules/billing/contract.ts'
import { may, useSession } from '../session.ts'

type Reason = MonthRow['reasons'][number]

/** Where in a chart a thing is mended; what only the payer or time can mend has no place. */
const PLACES: Record<string, { path: string; label: string }> = {
  consent: { path: '/enrollment', label: 'Go to the consent' },
  conditions: { path: '/month', label: 'Go to the conditions' },
  risk: { path: '/enrollment', label: 'Go to the risk' },
  visit: { path: '/enrollment', label: 'Go to the visits' },
  plan: { path: '/plan', label: 'Go to the plan' },
  plan_copy: { path: '/plan', label: 'Give the copy' },
  time: { path: '/time', label: 'Look at the time' },
  election: { path: '/month', label: 'Go to the choice' },
  mdm: { path: '/month', label: 'Go to the decision making' },
  claim: { path: '/month', label: 'Look at the month' },
  program: { path: '/programs', label: 'Go to the programs' },
  practitioner: { path: '/enrollment', label: 'Go to the enrollment' },
  status: { path: '', label: 'Go to the chart' },
  coverage: { path: '', label: 'Go to the coverage' },
}

/** What one must be allowed to see to be sent there. */
const PERMISSIONS: Record<string, string> = {
  '/enrollment': 'enrollment.read',
  '/plan': 'plans.read',
  '/time': 'time.read',
  '/programs': 'enrollment.read',
}

/** One "not yet": what it is, what to do, and the way there. */
export const FixableReason = ({ patientId, reason }: { patientId: string; reason: Reason }) => {
  const session = useSession().data?.session
  const enrolled = reason.code === 'CONDITIONS_LT_2' || reason.code === 'NO_CONDITIONS'
  const place = enrolled ? { path: '/enrollment', label: 'Confirm the conditions' } : PLACES[reason.fix]
  return (
    <div>
      {reason.sentence} <em>{reason.nextStep}</em>{' '}
      {place && session && may(session, PERMISSIONS[place.path]) && (
        <a className="above-row" href={`/staff/patients/${patientId}${place.path}`}>
          {place.label}
        </a>
      )}
    </div>
  )
}
