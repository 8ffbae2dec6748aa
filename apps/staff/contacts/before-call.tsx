import { readHome } from '../../../modules/plans/contract.ts'
import { Facts } from '../../kit/facts.tsx'
import { PhoneNumber } from '../../kit/phone-number.tsx'
import { useRead } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import type { Chart } from '../chart-frame.tsx'
import { Household } from './household.tsx'
import { PrepLists } from './prep-lists.tsx'
import type { Opened } from './use-call.ts'

/** Access ends where the day after the last one begins. */
const lastMoment = (expiresAt: string): string => new Date(Date.parse(expiresAt) - 1).toISOString()

const Permissions = ({ chart }: { chart: Chart }) => (
  <section className="sheet stack tight">
    <h3>Who may be told</h3>
    {chart.mayBeTold.length + chart.caregivers.length === 0 && (
      <p>Nobody yet. Speak only with the patient.</p>
    )}
    {chart.mayBeTold.map(({ id, name, relationship, topics, expiresOn }) => (
      <p key={id}>
        <strong>{name}</strong>, {relationship}: {topics}
        {expiresOn && ` (until ${expiresOn})`}
      </p>
    ))}
    {chart.caregivers.map(({ id, name, relationship, sections, expiresAt }) => (
      <p key={id}>
        <strong>{name}</strong>, {relationship}, reads online: {sections.join(', ')}
        {expiresAt && (
          <>
            {' '}
            (until <When at={lastMoment(expiresAt)} form="day" />)
          </>
        )}
      </p>
    ))}
  </section>
)

const Home = ({ patientId }: { patientId: string }) => {
  const home = useRead(readHome, { patientId }).data?.home
  if (!home) return null
  return (
    <section className="sheet stack tight">
      <h3>At home</h3>
      {home.shortOnly && (
        <p>
          <strong>Short sentences, one thing at a time.</strong>
        </p>
      )}
      <Facts
        facts={[
          { term: 'Gets about', value: home.mobility || null },
          { term: 'Ride', value: home.ride || null },
          { term: 'Who helps', value: home.whoHelps || null },
        ]}
      />
    </section>
  )
}

/** What to know before dialing: permissions, needs, the home, what she wants to talk about, what was said last. */
export const BeforeCall = ({ chart, opened }: { chart: Chart; opened: Opened }) => (
  <aside className="stack" aria-label="Before you dial">
    <section className="sheet stack tight">
      <h3>Call</h3>
      {chart.patient.phone ? <PhoneNumber number={chart.patient.phone} /> : <p>No phone number on file.</p>}
      <Household opened={opened} />
      {chart.need.interpreter && <p>Interpreter: {chart.need.interpreter}</p>}
      {chart.need.hearing && <p>Hearing: {chart.need.hearing}</p>}
    </section>
    <Permissions chart={chart} />
    <Home patientId={chart.patient.id} />
    <PrepLists lists={opened.prep} />
    {opened.last.map(({ id, closedAt, by, outcome, doNow, note }) => (
      <section key={id} className="sheet stack tight">
        <h3>
          {closedAt && <When at={closedAt} form="day" />}, {by}
        </h3>
        <p>{outcome === 'reached' ? doNow : outcome?.replaceAll('_', ' ')}</p>
        {note && <p className="quiet">{note}</p>}
      </section>
    ))}
  </aside>
)
