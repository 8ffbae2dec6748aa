import { Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { readPatient } from '../../modules/patients/contract.ts'
import { type Output, RefusalError } from '../kit/api.ts'
import { ButtonLink } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { Notice } from '../kit/notice.tsx'
import { useRead } from '../kit/server-state.ts'
import { Shown } from '../kit/shown.tsx'
import { When } from '../kit/when.tsx'
import { BreakGlass } from './access/break-glass.tsx'
import { GlassBanner } from './access/glass-banner.tsx'
import { type Glass, useGlass } from './access/use-glass.ts'
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
  { key: 'readings', label: 'Readings', permission: 'readings.read' },
  { key: 'contacts', label: 'Contacts', permission: 'contacts.read' },
  { key: 'tasks', label: 'Tasks', permission: 'tasks.read' },
  { key: 'transitions', label: 'Discharges', permission: 'transitions.read' },
  { key: 'referrals', label: 'Referrals', permission: 'transitions.read' },
  { key: 'questions', label: 'Questions', permission: 'contacts.read' },
  { key: 'messages', label: 'Messages', permission: 'messages.read' },
  { key: 'time', label: 'Time', permission: 'time.read' },
  { key: 'month', label: 'Month', permission: 'billing.read' },
  { key: 'access', label: 'Family and access', permission: 'patients.read' },
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

type HeadProps = { chart: Chart; active: ChartPlace; glass: Glass; closed: boolean }

const Head = ({ chart, active, glass, closed }: HeadProps) => {
  const { patient } = chart
  const shown = PLACES.filter(({ permission }) => glass.mayHere(permission))
  const mayCall = glass.mayHere('contacts.write') && active !== 'call'
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
        {glass.wouldOpenMore && !closed && <BreakGlass patientId={patient.id} />}
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

/** Not there and not for her look the same; who may break the glass is offered it in both cases. */
const NotOpen = ({ patientId }: { patientId: string }) => (
  <Empty title="This is not here, or it is not open to you" action={<BreakGlass patientId={patientId} />}>
    If you need this chart for an emergency, you can open it yourself for four hours.
  </Empty>
)

const isNotOpen = (error: unknown) => error instanceof RefusalError && error.status === 404

/** The head of a chart: who she is and what to know before speaking to her never scroll away. */
export const ChartFrame = ({ patientId, active, children }: ChartFrameProps) => {
  const chart = useRead(readPatient, { patientId })
  const glass = useGlass(patientId)
  const needed = PLACES.find(({ key }) => key === active)?.permission
  const closed = glass.wouldOpenMore && needed !== undefined && !glass.mayHere(needed)
  // The call's own page starts the call's clock, with its contact.
  useChartClock(patientId, null, chart.data !== undefined && active !== 'call')
  if (isNotOpen(chart.error) && glass.wouldOpenMore) return <NotOpen patientId={patientId} />
  return (
    <div className="chart">
      <Shown of={chart}>
        {(read) => (
          <>
            <title>Chart · Throughline</title>
            <div className="chart-top">
              {glass.open && <GlassBanner open={glass.open} />}
              <Head chart={read} active={active} glass={glass} closed={closed} />
            </div>
            <div className="page">
              {closed && <NotOpen patientId={patientId} />}
              {!closed && (typeof children === 'function' ? children(read) : children)}
            </div>
          </>
        )}
      </Shown>
    </div>
  )
}
