import { useState } from 'react'
import {
  answerDenial,
  listPostings,
  OUTCOMES,
  type Posting,
} from '../../../modules/billing/remittance-contract.ts'
import { readAnswerFile } from '../../../modules/interop/contract.ts'
import { upload } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { DropZone } from '../../kit/drop-zone.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Money } from '../../kit/money.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

const WORDS: Record<(typeof OUTCOMES)[number], string> = {
  appealed: 'Appealed',
  reopened: 'Asked for a reopening',
  sent_again: 'Sent again, corrected',
  billed_to_patient: 'Billed to the patient',
  written_off: 'Written off',
  accepted: 'Accepted: the payer is right',
}
const CHOICES = OUTCOMES.map((value) => ({ value, label: WORDS[value] }))

const AnswerIt = ({ postingId }: { postingId: string }) => {
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('reopened')
  const [note, setNote] = useState('')
  const [id] = useState(newId)
  const save = useWrite(answerDenial, { invalidates: [listPostings] })
  return (
    <details>
      <summary>Say what was done</summary>
      <div className="stack">
        <Select label="What was done" options={CHOICES} value={outcome} onChange={setOutcome} />
        <Field label="Note" value={note} onChange={setNote} />
        <Button
          busy={save.isPending}
          disabled={note.trim().length < 5}
          onClick={() => save.mutate({ postingId, id, outcome, note })}
        >
          Keep this
        </Button>
        {save.error && <Problem error={save.error} />}
      </div>
    </details>
  )
}

const Why = ({ posting }: { posting: Posting }) => (
  <>
    {posting.reasons.map(({ code, reason, cents, bears, happened, next, remarks }) => (
      <p key={`${code} ${reason} ${bears} ${cents}`}>
        <Money cents={cents} /> borne by {bears}: {happened} {remarks.join(' ')} <em>{next}</em>{' '}
        <span className="quiet">({reason})</span>
      </p>
    ))}
    {posting.mayBeSentAgain && <p>It was never filed: mend it, and the next claim file takes it along.</p>}
    {posting.answer && (
      <p>
        {WORDS[posting.answer.outcome as keyof typeof WORDS] ?? posting.answer.outcome}: {posting.answer.note}
      </p>
    )}
    {posting.isDenial && !posting.answer && <AnswerIt postingId={posting.id} />}
  </>
)

const Row = ({ posting }: { posting: Posting }) => (
  <ListRow
    title={
      <a href={`/staff/patients/${posting.patientId}/month`}>
        {posting.name}, {posting.month}
      </a>
    }
    detail={
      <>
        {posting.controlNumber}, {posting.payer}, <When at={posting.paidOn} form="day" />. Charged{' '}
        <Money cents={posting.chargeCents} />, the patient’s share <Money cents={posting.patientCents} />.
        <Why posting={posting} />
      </>
    }
    aside={
      <>
        <Money cents={posting.paidCents} />{' '}
        {posting.isDenial ? (
          <Chip tone={posting.answer ? 'sand' : 'yellow'}>{posting.answer ? 'answered' : 'look at it'}</Chip>
        ) : (
          <Chip tone="green">paid</Chip>
        )}
      </>
    }
  />
)

type Kept = { file: File; error: unknown; sentences: readonly string[] }

/** A file from the payer: read whole or refused whole, with the place of the fault. */
const ReadFile = ({ onRead }: { onRead: () => void }) => {
  const [kept, setKept] = useState<Kept>()
  const [busy, setBusy] = useState(false)
  const read = async (file: File, others: 'refuse' | 'leave') => {
    setBusy(true)
    try {
      const { answers } = await upload(readAnswerFile, { others }, file)
      setKept({ file, error: undefined, sentences: answers.map(({ sentence }) => sentence) })
      onRead()
    } catch (error) {
      setKept({ file, error, sentences: [] })
    }
    setBusy(false)
  }
  const isOthers = (kept?.error as { code?: string } | undefined)?.code === 'UNKNOWN_CLAIMS'
  return (
    <div className="stack">
      <DropZone
        label="A file from the payer or clearinghouse (835, 999, 277CA)"
        onFiles={(files) => files[0] && !busy && void read(files[0], 'refuse')}
      />
      {kept?.sentences.map((sentence) => (
        <Notice key={sentence} kind="success" happened={sentence} />
      ))}
      {Boolean(kept?.error) && <Problem error={kept?.error} />}
      {isOthers && kept && (
        <Button busy={busy} onClick={() => void read(kept.file, 'leave')}>
          The others belong to another system: leave them, read ours
        </Button>
      )}
    </div>
  )
}

/** What payers answered: open denials first, each in words with what to do. */
export const PaymentsPage = () => {
  const read = useRead(listPostings, {})
  return (
    <Page title="Payments" lead="What payers answered, open denials first.">
      <ReadFile onRead={() => void read.refetch()} />
      <Shown of={read}>
        {({ postings }) =>
          postings.length === 0 ? (
            <Empty title="No answer yet">Read in the first remittance above.</Empty>
          ) : (
            <List label="Payments and denials">
              {postings.map((posting) => (
                <Row key={posting.id} posting={posting} />
              ))}
            </List>
          )
        }
      </Shown>
    </Page>
  )
}
