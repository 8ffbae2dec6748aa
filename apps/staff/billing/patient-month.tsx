import { useState } from 'react'
import { type CodeLine, downloadPacket, readPatientMonth } from '../../../modules/billing/contract.ts'
import { downloadStatement } from '../../../modules/billing/statement-contract.ts'
import { downloadHref } from '../../kit/api.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { DownloadButton } from '../../kit/download-button.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Minutes } from '../../kit/minutes.tsx'
import { Money } from '../../kit/money.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { Attestation, PractitionerChoices, type ReadMonth } from './choices.tsx'

const Codes = ({ label, codes }: { label: string; codes: readonly CodeLine[] }) => (
  <List label={label}>
    {codes.map(({ code, units, amountCents, reason, citation }) => (
      <ListRow
        key={code}
        title={units > 1 ? `${code} × ${units}` : code}
        detail={
          <>
            {reason} <span className="quiet">{citation}</span>
          </>
        }
        aside={amountCents === null ? 'the payer’s amount' : <Money cents={amountCents} />}
      />
    ))}
  </List>
)

const Earned = ({ read }: { read: ReadMonth }) => (
  <section className="stack">
    <h2>What the month earns, and why</h2>
    {read.denials.map(({ code, sentence, nextStep }) => (
      <Notice key={code} happened={sentence} next={nextStep} />
    ))}
    <Codes label="Codes" codes={read.codes} />
    {read.alternatives.map((set) => (
      <div key={set.map(({ code, units }) => `${code}x${units}`).join()}>
        <h3>The facts also support</h3>
        <Codes label="Alternative" codes={set} />
      </div>
    ))}
    {read.warnings.map(({ code, sentence, nextStep }) => (
      <Notice key={code} happened={sentence} next={nextStep} />
    ))}
    <p>
      Staff <Minutes seconds={read.staffSeconds} />, practitioner{' '}
      <Minutes seconds={read.practitionerSeconds} />.{' '}
      <span className="quiet">Rules {read.rulesVersion}.</span>
    </p>
  </section>
)

const Entries = ({ read }: { read: ReadMonth }) => (
  <section className="stack">
    <h2>Minutes</h2>
    <DataTable
      caption="Time entries"
      rows={read.entries}
      rowKey={({ id }) => id}
      columns={[
        { head: 'When', cell: ({ from }) => <When at={from} form="day-time" /> },
        { head: 'Who', cell: ({ who, credential }) => `${who} (${credential})` },
        { head: 'Work', cell: ({ activity }) => activity.replaceAll('_', ' ') },
        { head: 'Kept by', cell: ({ source }) => (source === 'timer' ? 'timer' : 'hand') },
        { head: 'Length', figure: true, cell: ({ seconds }) => <Minutes seconds={seconds} /> },
      ]}
    />
    {read.excluded.map(({ entryId, seconds, reason }) => (
      <p key={`${entryId} ${reason.code}`}>
        <Minutes seconds={seconds} /> left out: {reason.sentence}
      </p>
    ))}
  </section>
)

/** One patient's month, line by line: each code with its rule, each minute with its time, each decision with its person. */
export const PatientMonthPage = () => {
  const { patientId = '' } = useScreenValues()
  const session = useSession().data?.session
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7))
  const read = useRead(readPatientMonth, { patientId, month })
  return (
    <ChartFrame patientId={patientId} active="month">
      <Field label="Month" type="month" value={month} onChange={setMonth} />
      <Shown of={read}>
        {(one) => (
          <div className="stack loose">
            {one.claim && (
              <ButtonLink
                look="quiet"
                href={downloadHref(downloadStatement, { patientId, month })}
                target="_blank"
              >
                Statement for the patient (PDF)
              </ButtonLink>
            )}
            {one.claim && (
              <Notice
                kind="success"
                happened={`Claim ${one.claim.controlNumber} was made.`}
                next={`Service on ${one.claim.serviceOn}.`}
              />
            )}
            <Earned read={one} />
            {session && may(session, 'billing.attest') && !one.claim && (
              <Attestation patientId={patientId} read={one} />
            )}
            {session && may(session, 'billing.elect') && !one.claim && (
              <PractitionerChoices patientId={patientId} read={one} />
            )}
            <Entries read={one} />
            <div className="row">
              <DownloadButton route={downloadPacket} input={{ patientId, month, form: 'pdf' }}>
                Proof packet (PDF)
              </DownloadButton>
              <DownloadButton route={downloadPacket} input={{ patientId, month, form: 'json' }}>
                Proof packet (JSON)
              </DownloadButton>
            </div>
          </div>
        )}
      </Shown>
    </ChartFrame>
  )
}
