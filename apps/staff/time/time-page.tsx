import { useState } from 'react'
import { correctTime, listTime } from '../../../modules/time/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Minutes } from '../../kit/minutes.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { AddTime } from './add-time.tsx'

type Entry = Output<typeof listTime>['entries'][number]

const KEPT_BY: Record<Entry['source'], string> = {
  timer: 'by the timer',
  device: 'by the device, offline',
  manual: 'by hand',
}

/** Takes an entry back with a reason. The entry stays in the ledger; what counts is what the correction leaves. */
const TakeBack = ({ patientId, entry }: { patientId: string; entry: Entry }) => {
  const [reason, setReason] = useState('')
  const correct = useWrite(correctTime, { invalidates: [listTime] })
  const save = () => correct.mutate({ patientId, entryId: entry.id, id: newId(), keep: null, reason })
  return (
    <details>
      <summary>Take this time back</summary>
      <div className="stack">
        <Field label="Why" value={reason} onChange={setReason} />
        <Button look="quiet" busy={correct.isPending} disabled={reason.trim().length < 5} onClick={save}>
          Take it back
        </Button>
        {correct.error && <Problem error={correct.error} />}
      </div>
    </details>
  )
}

/** The patient's time in a month, as the ledger keeps it. */
export const TimePage = () => {
  const { patientId = '' } = useScreenValues()
  const session = useSession().data?.session
  const mayRecord = session !== undefined && may(session, 'time.record')
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7))
  const time = useRead(listTime, { patientId, month })
  return (
    <ChartFrame patientId={patientId} active="time">
      <div className="stack loose">
        <Field label="Month" type="month" value={month} onChange={setMonth} />
        {mayRecord && <AddTime patientId={patientId} />}
        <Shown of={time}>
          {({ entries }) =>
            entries.length === 0 ? (
              <Empty title="No time in this month">Opening a call starts the clock by itself.</Empty>
            ) : (
              <List label="Time entries">
                {entries.map((entry) => (
                  <ListRow
                    key={entry.id}
                    title={
                      <>
                        <When at={entry.from} form="day-time" /> <Minutes seconds={entry.seconds} />
                      </>
                    }
                    detail={
                      <>
                        {entry.who} ({entry.credential}), {entry.activity.replaceAll('_', ' ')}
                        {entry.reason && `: ${entry.reason}`}
                        {entry.sharedOf > 1 && ` · one of ${entry.sharedOf} patients served at once`}
                        {entry.source === 'manual' &&
                          (entry.approvedBy
                            ? ` · looked at by ${entry.approvedBy}`
                            : ' · waits for a colleague’s look')}
                        {entry.corrected && ` · corrected: ${entry.corrected}`}
                        {mayRecord && <TakeBack patientId={patientId} entry={entry} />}
                      </>
                    }
                    aside={<Chip>{KEPT_BY[entry.source]}</Chip>}
                  />
                ))}
              </List>
            )
          }
        </Shown>
      </div>
    </ChartFrame>
  )
}
