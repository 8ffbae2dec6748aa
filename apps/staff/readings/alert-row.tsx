import { useState } from 'react'
import { type AlertView, listAlerts, stepAlert } from '../../../modules/readings/alerts-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { ListRow } from '../../kit/list-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import { EndAlert } from './end-alert.tsx'
import { ACT_WORDS, ageWords, KIND_WORDS, reasonWords, valueWords, whoWords } from './reading-words.ts'

type AlertRowProps = { alert: AlertView; now: string; mayAct: boolean }

/** One reading that waits: how bad, for how long, what was found, and whether somebody has seen it. */
export const AlertRow = ({ alert, now, mayAct }: AlertRowProps) => {
  const [ending, setEnding] = useState(false)
  const [id] = useState(newId)
  const see = useWrite(stepAlert, { invalidates: [listAlerts] })
  const { zone, reasons, reading, seen, raisedAt, patientId, name } = alert
  const age = ageWords(raisedAt, now)
  return (
    <ListRow
      title={
        <a href={`/staff/patients/${patientId}/readings`}>
          {name}: {KIND_WORDS[reading.kind]} {valueWords(reading)}
        </a>
      }
      detail={
        <>
          {reasons.map(reasonWords).join('. ')}. Told to {ACT_WORDS[reasons[0]?.act ?? 'today']}. Measured{' '}
          <When at={reading.takenAt} form="day-time" /> ({whoWords(reading)}).
          {reading.isCorrected && <strong> Corrected since: look at the newer reading.</strong>}{' '}
          {seen ? (
            <>
              {seen.by} has seen it, <When at={seen.at} form="day-time" />.
            </>
          ) : (
            <strong>Nobody has seen it for {age}.</strong>
          )}
          {see.error && <Problem error={see.error} />}
          {ending && <EndAlert alert={alert} onClose={() => setEnding(false)} />}
        </>
      }
      aside={
        <>
          <Chip tone={zone}>
            {zone}, {age}
          </Chip>
          {mayAct && !seen && (
            <Button
              busy={see.isPending}
              onClick={() => see.mutate({ alertId: alert.id, id, kind: 'seen', words: '' })}
            >
              I have seen it
            </Button>
          )}
          {mayAct && <Button onClick={() => setEnding(true)}>What came of it</Button>}
        </>
      }
    />
  )
}
