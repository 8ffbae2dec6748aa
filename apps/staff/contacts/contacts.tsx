import { listContacts } from '../../../modules/contacts/contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ThreeAnswers } from '../../kit/three-answers.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { PrepLists } from './prep-lists.tsx'
import { TOPICS } from './sensitive-choice.tsx'

/** Every contact, made or attempted, newest first. A closed one stays as it is. */
export const ContactsPage = () => {
  const { patientId = '' } = useScreenValues()
  const contacts = useRead(listContacts, { patientId })
  return (
    <ChartFrame patientId={patientId} active="contacts">
      <Shown of={contacts}>
        {({ contacts: all, prep }) =>
          all.length + prep.length === 0 ? (
            <Empty title="No contact yet">
              Press Call: the screen opens with what to know, and the clock starts by itself.
            </Empty>
          ) : (
            <div className="stack loose">
              <PrepLists lists={prep} />
              {all.map((contact) => (
                <article key={contact.id} className="sheet stack">
                  <h2>
                    <When at={contact.closedAt ?? contact.openedAt} form="day-time" />, {contact.by}
                  </h2>
                  {!contact.closedAt && <p>Still open.</p>}
                  {contact.outcome === 'reached' ? (
                    <ThreeAnswers {...contact} />
                  ) : (
                    <p>{contact.outcome?.replaceAll('_', ' ')}</p>
                  )}
                  {contact.sensitive.length > 0 && (
                    <p className="quiet">
                      Caregivers read this only if the patient shares{' '}
                      {contact.sensitive.map((one) => TOPICS[one]).join(' and ')}.
                    </p>
                  )}
                  {contact.note && <p>{contact.note}</p>}
                  {contact.teachBack && (
                    <p className="quiet">
                      Teach-back: {contact.teachBack.understood}
                      {contact.teachBack.patientWords && `, “${contact.teachBack.patientWords}”`}
                    </p>
                  )}
                </article>
              ))}
            </div>
          )
        }
      </Shown>
    </ChartFrame>
  )
}
