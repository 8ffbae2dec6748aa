import { useState } from 'react'
import { makePatientLink } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Facts } from '../../kit/facts.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import { type Chart, ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { AddCoverage, COVERAGES } from './add-coverage.tsx'
import { BeforeYouSpeak } from './before-you-speak.tsx'
import { Contact } from './contact.tsx'
import { DeductiblePart } from './deductible-part.tsx'
import { RecordPart } from './record-part.tsx'

const LANGUAGES: Record<string, string> = { en: 'English', es: 'Spanish' }

const Who = ({ patient }: Pick<Chart, 'patient'>) => (
  <Facts
    facts={[
      { term: 'Born', value: <When at={patient.birthDate} form="day" /> },
      { term: 'Language', value: LANGUAGES[patient.language] ?? patient.language },
      { term: 'Phone', value: patient.phone },
      { term: 'E-mail', value: patient.email },
      { term: 'Medicare number', value: patient.mbi },
      ...(patient.deceasedOn ? [{ term: 'Died', value: <When at={patient.deceasedOn} form="day" /> }] : []),
    ]}
  />
)

const LinkForHer = ({ patientId }: { patientId: string }) => {
  const [link, setLink] = useState<string>()
  const make = useWrite(makePatientLink, { onDone: (made) => setLink(made.link) })
  return (
    <section className="stack">
      <h2>The patient’s own page</h2>
      {link ? (
        <Notice
          kind="success"
          happened="The link is ready. It opens with the patient’s birth date."
          next="It works for 30 days."
        >
          <p>
            <a href={link}>{link}</a>
          </p>
        </Notice>
      ) : (
        <Button look="quiet" busy={make.isPending} onClick={() => make.mutate({ patientId })}>
          Make a link for the patient
        </Button>
      )}
      {make.error && <Problem error={make.error} />}
    </section>
  )
}

/** The chart's first page: who she is, how to speak to her, what insures her, what other systems said. */
export const ChartPage = () => {
  const { patientId = '' } = useScreenValues()
  return (
    <ChartFrame patientId={patientId} active="">
      {(read) => (
        <div className="stack loose">
          <Who patient={read.patient} />
          <BeforeYouSpeak chart={read} />
          <section className="stack">
            <h2>Insurance</h2>
            <List label="Insurance">
              {read.coverages.map(({ id, payerName, kind, fromOn }) => (
                <ListRow
                  key={id}
                  title={payerName}
                  detail={
                    <>
                      {COVERAGES[kind] ?? kind} since <When at={fromOn} form="day" />
                    </>
                  }
                />
              ))}
            </List>
            <AddCoverage patientId={patientId} />
            <DeductiblePart patientId={patientId} />
          </section>
          <Contact chart={read} />
          <LinkForHer patientId={patientId} />
          <RecordPart patientId={patientId} />
        </div>
      )}
    </ChartFrame>
  )
}
