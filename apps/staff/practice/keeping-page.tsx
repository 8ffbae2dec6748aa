import { useState } from 'react'
import { endHold, putHold, readKeeping } from '../../../modules/tenancy/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import type { Found } from '../../kit/find-box.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { findPatients } from '../find-patients.ts'

type Keeping = Output<typeof readKeeping>
type Hold = Keeping['holds'][number]

const End = ({ hold }: { hold: Hold }) => {
  const [reason, setReason] = useState('')
  const [id] = useState(newId)
  const save = useWrite(endHold, { invalidates: [readKeeping] })
  return (
    <details>
      <summary>End this hold</summary>
      <div className="stack">
        <Field label="Why it ends" value={reason} onChange={setReason} />
        <Button
          busy={save.isPending}
          disabled={reason.trim().length < 5}
          onClick={() => save.mutate({ holdId: hold.id, id, reason })}
        >
          End this hold
        </Button>
        {save.error && <Problem error={save.error} />}
      </div>
    </details>
  )
}

const HoldRow = ({ hold }: { hold: Hold }) => (
  <ListRow
    title={hold.patientId ? (hold.patientName ?? 'A record that is gone') : 'The whole practice'}
    detail={
      <>
        {hold.reason} ({hold.by}, <When at={hold.at} />)
        {hold.ended ? (
          <p>
            Ended by {hold.ended.by}, <When at={hold.ended.at} />: {hold.ended.reason}
          </p>
        ) : (
          <End hold={hold} />
        )}
      </>
    }
    aside={<Chip tone={hold.ended ? 'sand' : 'yellow'}>{hold.ended ? 'ended' : 'stands'}</Chip>}
  />
)

type PickProps = { picked: Found | null; onPick: (found: Found | null) => void }

const PickPatient = ({ picked, onPick }: PickProps) => {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [problem, setProblem] = useState<unknown>()
  const find = () => findPatients(words.trim()).then(setFound, setProblem)
  if (picked)
    return (
      <p>
        {picked.title}, {picked.detail} <Button onClick={() => onPick(null)}>Somebody else</Button>
      </p>
    )
  return (
    <>
      <Field label="Name, birth date or phone of the patient" value={words} onChange={setWords} />
      <Button disabled={words.trim().length < 3} onClick={() => void find()}>
        Find
      </Button>
      {found?.length === 0 && <p>Nobody is found by these words.</p>}
      {found && found.length > 0 && (
        <List label="Found">
          {found.map((one) => (
            <ListRow key={one.id} title={one.title} detail={one.detail} onPress={() => onPick(one)} />
          ))}
        </List>
      )}
      {Boolean(problem) && <Problem error={problem} />}
    </>
  )
}

const NewHold = () => {
  const [picked, setPicked] = useState<Found | null>(null)
  const [reason, setReason] = useState('')
  const [id, setId] = useState(newId)
  const save = useWrite(putHold, {
    invalidates: [readKeeping],
    onDone: () => {
      setPicked(null)
      setReason('')
      setId(newId())
    },
  })
  return (
    <section className="stack">
      <h2>Put a hold</h2>
      <PickPatient picked={picked} onPick={setPicked} />
      <Field label="Why" value={reason} onChange={setReason} />
      <Button
        busy={save.isPending}
        disabled={!picked || reason.trim().length < 5}
        onClick={() => picked && save.mutate({ id, patientId: picked.id, reason })}
      >
        Hold this patient’s record
      </Button>
      <Button
        busy={save.isPending}
        disabled={reason.trim().length < 5}
        onClick={() => save.mutate({ id, patientId: null, reason })}
      >
        Hold the whole practice
      </Button>
      {save.error && <Problem error={save.error} />}
    </section>
  )
}

const DueList = ({ due, years }: Pick<Keeping, 'due' | 'years'>) => (
  <section className="stack">
    <h2>Records that have reached their end</h2>
    <p>
      The last service was more than {years} years ago, and no hold keeps them. The operator deletes them at
      the server: <code>practice delete-expired</code>.
    </p>
    {due.length === 0 ? (
      <Empty title="None has." />
    ) : (
      <List label="Records that have reached their end">
        {due.map(({ patientId, name, lastServiceOn }) => (
          <ListRow
            key={patientId}
            title={name}
            detail={
              <>
                last service <When at={lastServiceOn} />
              </>
            }
          />
        ))}
      </List>
    )}
  </section>
)

/** Legal holds, and whose record has reached its end. */
export const KeepingPage = () => {
  const read = useRead(readKeeping, {})
  return (
    <Page
      title="Legal holds"
      lead="While a hold stands, nothing of the record is deleted, however old it is."
    >
      <Shown of={read}>
        {({ holds, due, years }) => (
          <div className="stack loose">
            <NewHold />
            {holds.length > 0 && (
              <section className="stack">
                <h2>Holds</h2>
                <List label="Holds">
                  {holds.map((hold) => (
                    <HoldRow key={hold.id} hold={hold} />
                  ))}
                </List>
              </section>
            )}
            <DueList due={due} years={years} />
          </div>
        )}
      </Shown>
    </Page>
  )
}
