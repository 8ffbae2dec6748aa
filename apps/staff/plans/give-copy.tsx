import { Printer } from 'lucide-react'
import { useState } from 'react'
import { giveCopy, planPdf, readPlan } from '../../../modules/plans/contract.ts'
import { downloadHref } from '../../kit/api.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import type { Plan } from './use-draft.ts'

const CHANNELS = [
  { value: 'in_person', label: 'By hand' },
  { value: 'mail', label: 'By mail' },
  { value: 'link', label: 'A link to the patient’s page' },
  { value: 'print', label: 'Printed' },
] as const
type Channel = (typeof CHANNELS)[number]['value']

const LinkMade = ({ link }: { link: string }) => (
  <Notice
    kind="success"
    happened="Recorded. The link opens with the patient’s birth date."
    next="Send it or read it out; it works for 30 days."
  >
    <p className="plan-link">{link}</p>
  </Notice>
)

const Record = ({ patientId, patientName }: { patientId: string; patientName: string }) => {
  const [channel, setChannel] = useState<Channel>('in_person')
  const [givenTo, setGivenTo] = useState(patientName)
  const [id, setId] = useState(newId)
  const [link, setLink] = useState<string | null>()
  const give = useWrite(giveCopy, {
    invalidates: [readPlan],
    onDone: (done) => {
      setLink(done.link)
      setId(newId())
    },
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        give.mutate({ patientId, id, channel, givenTo })
      }}
    >
      <Choice legend="How she gets it" options={CHANNELS} value={channel} onChange={setChannel} />
      <Field
        label="Who gets it"
        value={givenTo}
        onChange={setGivenTo}
        error={fieldError(give.error, 'givenTo')}
      />
      {give.error && !fieldError(give.error, 'givenTo') && <Problem error={give.error} />}
      {link && <LinkMade link={link} />}
      <div>
        <Button type="submit" busy={give.isPending}>
          Record that the copy was given
        </Button>
      </div>
    </form>
  )
}

/** The copy for the patient: the large-print PDF, or a link; and the record of each giving. */
export const GiveCopy = ({ patientId, plan }: { patientId: string; plan: Plan }) => (
  <section className="stack" id="plan-copies">
    <h2>The patient’s copy</h2>
    {plan.versions.length === 0 ? (
      <p className="quiet">
        There is nothing to give yet. Once the plan is signed, the patient’s copy comes from here.
      </p>
    ) : (
      <>
        <div className="row">
          <ButtonLink href={downloadHref(planPdf, { patientId })} target="_blank" rel="noreferrer">
            <Printer aria-hidden className="icon" />
            Large-print PDF of version {plan.versions[0]?.number}
          </ButtonLink>
        </div>
        <Record patientId={patientId} patientName={plan.patientName} />
        {plan.copies.length > 0 && (
          <List label="Copies given">
            {plan.copies.map((copy) => (
              <ListRow
                key={copy.id}
                title={`Version ${copy.number} to ${copy.givenTo}`}
                detail={
                  <>
                    {CHANNELS.find(({ value }) => value === copy.channel)?.label.toLowerCase()},{' '}
                    <When at={copy.givenAt} form="day-time" />, by {copy.givenBy}
                  </>
                }
              />
            ))}
          </List>
        )}
      </>
    )}
  </section>
)
