import { Eye, Phone } from 'lucide-react'
import { List, ListRow } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'
import type { Chart } from '../chart-frame.tsx'

const SECTION_WORDS: Record<string, string> = {
  answers: 'what to do now and watch for',
  plan: 'the plan',
  medicines: 'medicines',
  costs: 'costs',
  messages: 'messages',
  readings: 'readings',
}
const SENSITIVE_WORDS: Record<string, string> = {
  substance_use: 'substance use',
  behavioral_health: 'behavioral health',
}
const named = (words: Record<string, string>, keys: readonly string[]) =>
  keys.map((key) => words[key] ?? key).join(', ')

/** What the patient gives and takes by her own hand; staff read it here and change nothing. */
export const ReadsOnline = ({ chart: { caregivers } }: { chart: Chart }) => (
  <section className="stack">
    <h3 className="with-icon">
      <Eye aria-hidden className="icon" /> Reads online
    </h3>
    <p>
      The patient chose the person and the parts, and ends it in two taps. Only the patient can change this,
      on their own page.
    </p>
    {caregivers.length === 0 ? (
      <p className="quiet">Nobody reads online.</p>
    ) : (
      <List label="Reads online">
        {caregivers.map(({ id, name, relationship, sections, sensitive, since, expiresAt }) => (
          <ListRow
            key={id}
            title={`${name}, ${relationship}`}
            detail={
              <>
                sees {named(SECTION_WORDS, sections)}
                {sensitive.length > 0 && `, with ${named(SENSITIVE_WORDS, sensitive)}`}; since{' '}
                <When at={since} form="day" />
                {expiresAt && (
                  <>
                    , until <When at={expiresAt} form="day" />
                  </>
                )}
              </>
            }
          />
        ))}
      </List>
    )}
  </section>
)

/** The permission card of the phone; it is kept on the overview, and read here beside the other two. */
export const Told = ({ chart: { mayBeTold, patient } }: { chart: Chart }) => (
  <section className="stack">
    <h3 className="with-icon">
      <Phone aria-hidden className="icon" /> May be told on the phone
    </h3>
    <p>
      You may speak with them about what is named here. They cannot sign in and decide nothing.{' '}
      <a href={`/staff/patients/${patient.id}`}>Add or end a permission on the overview</a>.
    </p>
    {mayBeTold.length === 0 ? (
      <p className="quiet">Nobody may be told on the phone.</p>
    ) : (
      <List label="May be told on the phone">
        {mayBeTold.map(({ id, name, relationship, topics, givenOn, expiresOn }) => (
          <ListRow
            key={id}
            title={`${name}, ${relationship}`}
            detail={
              <>
                {topics}; said on <When at={givenOn} form="day" />
                {expiresOn && (
                  <>
                    , until <When at={expiresOn} form="day" />
                  </>
                )}
              </>
            }
          />
        ))}
      </List>
    )}
  </section>
)
