import { useState } from 'react'
import { downloadTouched, listAccounts, touched } from '../../../modules/audit/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { DownloadButton } from '../../kit/download-button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import { Page } from '../../kit/page.tsx'
import { useReader } from '../../kit/reader.tsx'
import { Select } from '../../kit/select.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { type Asked, OnePatient } from './one-patient.tsx'

type Accounts = Output<typeof listAccounts>['accounts']
type Patient = Output<typeof touched>['patients'][number]

/** The last seven days on the practice's wall clock, until the end of today. */
const lastDays = (timeZone: string): Pick<Asked, 'from' | 'to'> => {
  const day = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(ms))
  const now = Date.now()
  return { from: `${day(now - 6 * 86_400_000)}T00:00`, to: `${day(now)}T23:59` }
}

const Ask = ({ accounts, onAsk }: { accounts: Accounts; onAsk: (asked: Asked) => void }) => {
  const start = lastDays(useReader().timeZone)
  const [accountId, setAccountId] = useState('')
  const [from, setFrom] = useState(start.from)
  const [to, setTo] = useState(start.to)
  const options = accounts.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onAsk({ accountId, from, to })
      }}
    >
      <Select
        label="Whose account"
        options={options}
        value={accountId}
        onChange={setAccountId}
        prompt="Choose a person"
      />
      <Field label="From" type="datetime-local" value={from} onChange={setFrom} required />
      <Field label="To" type="datetime-local" value={to} onChange={setTo} required />
      <div>
        <Button type="submit" look="primary" disabled={accountId === ''}>
          Show the patients
        </Button>
      </div>
    </form>
  )
}

const columns = (onOpen: (patient: Patient) => void) => [
  { head: 'Patient', cell: ({ name }: Patient) => name },
  { head: 'First', cell: ({ firstAt }: Patient) => <When at={firstAt} form="day-time" /> },
  { head: 'Last', cell: ({ lastAt }: Patient) => <When at={lastAt} form="day-time" /> },
  { head: 'Looks', cell: ({ looks }: Patient) => looks, figure: true },
  {
    head: 'More',
    cell: (patient: Patient) => (
      <Button aria-label={`Every look at ${patient.name}`} onClick={() => onOpen(patient)}>
        Every look
      </Button>
    ),
  },
]

const Patients = ({ asked, onOpen }: { asked: Asked; onOpen: (patient: Patient) => void }) => {
  const read = useRead(touched, asked)
  return (
    <Shown of={read}>
      {({ patients, more }) =>
        patients.length === 0 ? (
          <Empty title="No patient">This account touched no patient’s record in this time.</Empty>
        ) : (
          <section className="stack" aria-label="What was found">
            {more && <p>There are more than are shown. Ask for a shorter time.</p>}
            <DataTable
              caption={`Patients: ${patients.length}`}
              columns={columns(onOpen)}
              rows={patients}
              rowKey={({ patientId }) => patientId}
            />
            <div>
              <DownloadButton route={downloadTouched} input={asked}>
                Keep as a table (CSV)
              </DownloadButton>
            </div>
          </section>
        )
      }
    </Shown>
  )
}

/** Which patients an account touched between two times, and each look. Asking is itself written in the log. */
export const WhoLookedPage = () => {
  const accounts = useRead(listAccounts, {})
  const [asked, setAsked] = useState<Asked>()
  const [opened, setOpened] = useState<Patient>()
  const ask = (next: Asked) => {
    setAsked(next)
    setOpened(undefined)
  }
  return (
    <Page
      title="Who looked"
      lead="Choose a person and a time to see whose records they touched. Your asking is written down too."
    >
      <Shown of={accounts}>
        {({ accounts: all }) => (
          <div className="stack loose">
            <Ask accounts={all} onAsk={ask} />
            {asked && <Patients asked={asked} onOpen={setOpened} />}
            {asked && opened && <OnePatient key={opened.patientId} asked={asked} patient={opened} />}
          </div>
        )}
      </Shown>
    </Page>
  )
}
