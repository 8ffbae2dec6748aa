import { useState } from 'react'
import {
  consentReceipt,
  readConsentScript,
  readEnrollment,
  recordConsent,
  revokeConsent,
} from '../../../modules/enrollment/contract.ts'
import type { PROGRAMS } from '../../../modules/enrollment/programs-contract.ts'
import { downloadHref } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import type { PartProps } from './conditions-part.tsx'

type ConsentPartProps = Pick<PartProps, 'patientId' | 'read'> & {
  practitionerId: string
  program: Program
  patientName: string
  language: 'en' | 'es'
}
export type Program = (typeof PROGRAMS)[number]
type Means = 'verbal' | 'written' | 'electronic'
const again = [readEnrollment]

const DECISIONS = { accepted: 'agreed', declined: 'said no', revoked: 'stopped' } as const

const History = ({
  patientId,
  read,
  patientName,
  program,
}: Pick<ConsentPartProps, 'patientId' | 'read' | 'patientName' | 'program'>) => {
  const revoke = useWrite(revokeConsent, { invalidates: again })
  const consents = read.consents.filter((one) => one.program === program)
  const standing = consents[0]?.decision === 'accepted' ? consents[0] : undefined
  const stop = () =>
    standing &&
    revoke.mutate({
      patientId,
      id: newId(),
      consentId: standing.id,
      means: 'verbal',
      givenByName: patientName,
      reason: null,
    })
  return (
    <>
      <List label="Consents">
        {consents.map(
          ({ id, decision, practitioner, means, givenByName, givenAt, obtainedBy, costText, endsOn }) => (
            <ListRow
              key={id}
              title={
                <>
                  {givenByName} {DECISIONS[decision]}, <When at={givenAt} form="day-time" />
                </>
              }
              detail={`${means}, to ${obtainedBy}, for ${practitioner}${costText ? `; told: ${costText}` : ''}${endsOn ? `; ends ${endsOn}` : ''}`}
              aside={
                <a
                  href={downloadHref(consentReceipt, { patientId, consentId: id })}
                  target="_blank"
                  rel="noreferrer"
                >
                  Receipt
                </a>
              }
            />
          ),
        )}
      </List>
      {standing && (
        <Button look="plain" busy={revoke.isPending} onClick={stop}>
          {patientName} wants to stop
        </Button>
      )}
      {revoke.error && <Problem error={revoke.error} />}
    </>
  )
}

/** Element by element, in her language, with her own cost; it cannot be kept as a yes while one is missing. */
const Explain = ({
  patientId,
  practitionerId,
  program,
  patientName,
  language,
}: Omit<ConsentPartProps, 'read'>) => {
  const [spoken, setSpoken] = useState<'en' | 'es'>(language)
  const [told, setTold] = useState<string[]>([])
  const [means, setMeans] = useState<Means>('verbal')
  const [givenByName, setName] = useState(patientName)
  const script = useRead(readConsentScript, { patientId, language: spoken, practitionerId, program })
  const record = useWrite(recordConsent, { invalidates: again })
  const tell = (key: string, yes: boolean) =>
    setTold((before) => (yes ? [...before, key] : before.filter((one) => one !== key)))
  return (
    <Shown of={script}>
      {({ version, opening, elements, question, costCents, costText, costReason }) => {
        const missing = elements.filter(({ key, required }) => required && !told.includes(key))
        const keep = (decision: 'accepted' | 'declined') =>
          record.mutate({
            patientId,
            id: newId(),
            program,
            practitionerId,
            decision,
            means,
            elements: told,
            language: spoken,
            scriptVersion: version,
            costCents,
            costText,
            givenBy: givenByName === patientName ? 'patient' : 'representative',
            givenByName,
            givenAt: null,
            reason: null,
          })
        return (
          <div className="stack">
            <Choice
              legend="Spoken in"
              options={[
                { value: 'en', label: 'English' },
                { value: 'es', label: 'Spanish' },
              ]}
              value={spoken}
              onChange={setSpoken}
            />
            <div lang={spoken} className="stack">
              <p>{opening}</p>
              {elements.map(({ key, label, text, required }) => (
                <CheckRow
                  key={key}
                  label={required ? label : `${label} *`}
                  hint={text}
                  checked={told.includes(key)}
                  onChange={(yes) => tell(key, yes)}
                />
              ))}
              <p>
                <strong>{question}</strong>
              </p>
            </div>
            <p className="quiet small">* good to say, not required. Own cost: {costReason}</p>
            <Choice
              legend="How the answer was given"
              options={[
                { value: 'verbal', label: 'Spoken' },
                { value: 'written', label: 'Signed on paper' },
                { value: 'electronic', label: 'On a screen' },
              ]}
              value={means}
              onChange={setMeans}
            />
            <Field
              label="Who answered"
              hint="Another name means a representative with legal authority"
              value={givenByName}
              onChange={setName}
            />
            {missing.length > 0 && (
              <Notice happened={`Still to be said: ${missing.map(({ label }) => label).join(', ')}`} />
            )}
            <div className="row">
              <Button
                look="quiet"
                busy={record.isPending}
                disabled={missing.length > 0}
                onClick={() => keep('accepted')}
              >
                The answer is yes
              </Button>
              <Button look="plain" busy={record.isPending} onClick={() => keep('declined')}>
                The answer is no
              </Button>
            </div>
            {record.error && <Problem error={record.error} />}
          </div>
        )
      }}
    </Shown>
  )
}

export const ConsentPart = (props: ConsentPartProps) => {
  const agreed = props.read.consents.find(({ program }) => program === props.program)?.decision === 'accepted'
  return (
    <section className="stack">
      <h2>Explain and ask</h2>
      <History {...props} />
      {!agreed && <Explain key={props.program} {...props} />}
    </section>
  )
}
