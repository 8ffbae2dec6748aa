import { Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { readPatient } from '../../modules/patients/contract.ts'
import type { Output } from '../kit/api.ts'
import { ButtonLink } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { useRead } from '../kit/server-state.ts'
import { Shown } from '../kit/shown.tsx'
import { When } from '../kit/when.tsx'
import { may, useSession } from './session.ts'
import { ClockBar } from './time/clock-bar.tsx'
import { useChartClock } from './time/use-chart-clock.ts'

export type Chart = Output<typeof readPatient>

/** The pages of a chart in reading order, each with what one must be allowed to see it. */
const PLACES = [
  { key: '', label: 'Overview', permission: 'patients.read' },
  { key: 'enrollment', label: 'Enrollment', permission: 'enrollment.read' },
  { key: 'programs', label: 'Programs', permission: 'enrollment.read' },
  { key: 'plan', label: 'Plan', permission: 'plans.read' },
  { key: 'medicines', label: 'Medicines', permission: 'medications.read' },
  { key: 'contacts', label: 'Contacts', permission: 'contacts.read' },
  { key: 'time', label: 'Time', permission: 'time.read' },
  { key: 'month', label: 'Month', permission: 'billing.read' },
] as const
export type ChartPlace = (typeof PLACES)[number]['key'] | 'call'

const LANGUAGES: Record<string, string> = { en: 'English', es: 'Spanish' }

/** What to know before one speaks to her, in one line. */
const needsLine = ({ need, mayBeTold, caregivers }: Chart): string => {
  const told = [...mayBeTold, ...caregivers].map(({ name, relationship }) => `${name} (${relationship})`)
  const parts = [
    need.preferredName && `called ${need.preferredName}`,
    need.interpreter && `interpreter: ${need.interpreter}`,
    need.hearing && `hearing: ${need.hearing}`,
    need.bestTimes && `best times: ${need.bestTimes}`,
    need.doNot && `do not: ${need.doNot}`,
    told.length > 0 ? `may know: ${told.join(', ')}` : 'nobody else may be told',
  ]
  return parts.filter(Boolean).join(' · ')
}

const Head = ({ chart, active }: { chart: Chart; active: ChartPlace }) => {
  const { patient } = chart
  const session = useSession().data?.session
  const shown = PLACES.filter(({ permission }) => session && may(session, permission))
  const mayCall = session && may(session, 'contacts.write') && active !== 'call'
  return (
    <header className="chart-head">
      <div className="row">
        <div>
          <h1>
            {patient.givenName} {patient.familyName}
          </h1>
          <p>
            born <When at={patient.birthDate} form="day" /> · {patient.sex} ·{' '}
            {LANGUAGES[patient.language] ?? patient.language} · {patient.phone ?? 'no phone number'}
          </p>
          <p className="quiet small">{needsLine(chart)}</p>
        </div>
        {mayCall && (
          <ButtonLink href={`/staff/patients/${patient.id}/call`}>
            <Phone aria-hidden className="icon" /> Call
          </ButtonLink>
        )}
      </div>
      <nav aria-label="Chart">
        {shown.map(({ key, label }) => (
          <a
            key={key}
            href={`/staff/patients/${patient.id}${key && `/${key}`}`}
            aria-current={key === active ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <ClockBar patientId={patient.id} />
      {patient.deceasedOn && (
        <Notice
          kind="error"
          happened={
            <>
              Died on <When at={patient.deceasedOn} form="day" />.
            </>
          }
        />
      )}
    </header>
  )
}

type ChartFrameProps = {
  patientId: string
  active: ChartPlace
  children: ReactNode | ((chart: Chart) => ReactNode)
}

/** The head of a chart: who she is and what to know before speaking to her never scroll away. */
export const ChartFrame = ({ patientId, active, children }: ChartFrameProps) => {
  const chart = useRead(readPatient, { patientId })
  // The call's own page starts the call's clock, with its contact.
  useChartClock(patientId, null, chart.data !== undefined && active !== 'call')
  return (
    <div className="chart">
      <Shown of={chart}>
        {(read) => (
          <>
            <title>Chart · Throughline</title>
            <Head chart={read} active={active} />
            <div className="page">{typeof children === 'function' ? children(read) : children}</div>
          </>
        )}
      </Shown>
    </div>
  )
}
