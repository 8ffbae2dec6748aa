import { useState } from 'react'
import { downloadCharges, type MonthRow, readMonth } from '../../../modules/billing/contract.ts'
import { downloadClaimFile, exportCharges, makeClaimFile } from '../../../modules/interop/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip, type ChipTone } from '../../kit/chip.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { DownloadButton } from '../../kit/download-button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Minutes } from '../../kit/minutes.tsx'
import { Money } from '../../kit/money.tsx'
import { newId } from '../../kit/new-id.ts'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { may, useSession } from '../session.ts'
import { Closing, type TheMonth } from './closing.tsx'
import { FixableReason } from './fix-link.tsx'

const STATES: Record<MonthRow['state'], { tone: ChipTone; word: string }> = {
  ready: { tone: 'green', word: 'ready' },
  needs_choice: { tone: 'yellow', word: 'needs a decision' },
  not_yet: { tone: 'sand', word: 'not yet' },
}

const State = ({ row }: { row: MonthRow }) => {
  if (row.claimId) return <Chip tone="green">claim made</Chip>
  if (row.approval?.stands) return <Chip tone="green">approved by {row.approval.by}</Chip>
  return (
    <>
      <Chip tone={STATES[row.state].tone}>{STATES[row.state].word}</Chip>
      {row.approval && <div className="quiet small">changed since {row.approval.by} approved it</div>}
    </>
  )
}

const Missing = ({ row, daysLeft }: { row: MonthRow; daysLeft: number }) => (
  <>
    {row.codes.length === 0 && row.nextThreshold && daysLeft > 0 && (
      <div>
        {Math.ceil(row.nextThreshold.missingSeconds / 60)} min short of {row.nextThreshold.code}, {daysLeft}{' '}
        working {daysLeft === 1 ? 'day' : 'days'} left.
      </div>
    )}
    {row.reasons.map((reason) => (
      <FixableReason key={reason.code} patientId={row.patientId} reason={reason} />
    ))}
    {row.reasons.length === 0 && <span className="quiet">Nothing is missing.</span>}
  </>
)

const columns = (daysLeft: number) => [
  { head: 'Patient', cell: (row: MonthRow) => row.name },
  { head: 'State', cell: (row: MonthRow) => <State row={row} /> },
  { head: 'Staff', figure: true, cell: (row: MonthRow) => <Minutes seconds={row.staffSeconds} /> },
  {
    head: 'Practitioner',
    figure: true,
    cell: (row: MonthRow) => <Minutes seconds={row.practitionerSeconds} />,
  },
  { head: 'Would earn', cell: (row: MonthRow) => row.codes.join(', ') },
  { head: 'Amount', figure: true, cell: (row: MonthRow) => <Money cents={row.amountCents} /> },
  { head: 'What is missing', cell: (row: MonthRow) => <Missing row={row} daysLeft={daysLeft} /> },
]

const Files = ({ month }: { month: TheMonth }) => {
  const make = useWrite(makeClaimFile, { invalidates: [readMonth] })
  if (!month.rows.some(({ claimId }) => claimId)) return null
  return (
    <section className="stack">
      <h2>Files</h2>
      <div className="row">
        <Button
          look="quiet"
          busy={make.isPending}
          onClick={() => make.mutate({ id: newId(), month: month.month })}
        >
          Make the claim file (837)
        </Button>
        <DownloadButton route={downloadCharges} input={{ month: month.month }}>
          Charges as a table (CSV)
        </DownloadButton>
        <DownloadButton route={exportCharges} input={{ month: month.month, form: 'fhir' }}>
          Charges as FHIR
        </DownloadButton>
        <DownloadButton route={exportCharges} input={{ month: month.month, form: 'hl7v2' }}>
          Charges as HL7 v2
        </DownloadButton>
      </div>
      {make.error && <Problem error={make.error} />}
      <List label="Claim files">
        {month.files.map(({ id, fileName, madeAt, claims }) => (
          <ListRow
            key={id}
            title={
              <DownloadButton route={downloadClaimFile} input={{ id }} look="plain">
                {fileName}
              </DownloadButton>
            }
            detail={
              <>
                {claims} claims, <When at={madeAt} form="day-time" />
              </>
            }
          />
        ))}
      </List>
    </section>
  )
}

/** The month of the practice, live: what each patient has, what is missing and the way to mend it, what it would earn. */
export const MonthPage = () => {
  const session = useSession().data?.session
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7))
  const read = useRead(readMonth, { month }, { refetchEverySeconds: 30 })
  return (
    <Page title="Month" lead="Live all month. Every “not yet” says what mends it.">
      <Field label="Month" type="month" value={month} onChange={setMonth} />
      <Shown of={read}>
        {(theMonth) =>
          theMonth.rows.length === 0 ? (
            <Empty title="Nobody is enrolled in this month">
              Enroll a patient, and she appears here the same minute.
            </Empty>
          ) : (
            <div className="stack loose">
              {session && may(session, 'billing.approve') && (
                <Closing month={theMonth} mayClose={may(session, 'billing.close')} />
              )}
              {session && may(session, 'billing.claim') && <Files month={theMonth} />}
              <DataTable
                caption={`Enrolled in ${theMonth.month}`}
                columns={columns(theMonth.workingDaysLeft)}
                rows={theMonth.rows}
                rowKey={({ patientId }) => patientId}
                rowHref={({ patientId }) => `/staff/patients/${patientId}/month`}
              />
            </div>
          )
        }
      </Shown>
    </Page>
  )
}
