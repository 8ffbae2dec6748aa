import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readTimer } from '../../../modules/time/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Problem } from '../../kit/problem.tsx'
import { type Chart, ChartFrame } from '../chart-frame.tsx'
import { useGo, useScreenValues } from '../screen-values.ts'
import { say } from '../time/chart-clock.ts'
import { useChartClock } from '../time/use-chart-clock.ts'
import { AfterCall } from './after-call.tsx'
import { BeforeCall } from './before-call.tsx'
import { CallAnswers } from './call-answers.tsx'
import { CallScript } from './call-script.tsx'
import { FailedCall } from './failed-call.tsx'
import { TwoVersions } from './two-versions.tsx'
import { useCall } from './use-call.ts'

const SAVED = {
  saved: 'Everything is saved.',
  typing: 'Saving …',
  unheard: 'No answer from the server. What you typed is kept here, and sent when it is back.',
  stale: 'Not saved yet. What you typed is still here.',
  refused: 'Not saved yet. What you typed is still here.',
}
const CLOSES_LATER = 'The call closes by itself when the server is back. Keep this window open.'

const TheCall = ({ chart }: { chart: Chart }) => {
  const { patient } = chart
  const go = useGo()
  const client = useQueryClient()
  const { opened, state, problem, change, finish, settle } = useCall(patient.id)
  useChartClock(patient.id, opened?.contact.id ?? null, opened !== undefined)
  const [confirming, setConfirming] = useState(false)
  const ended = state?.ended
  useEffect(() => {
    if (!ended) return
    say(ended.remarks)
    client.removeQueries({ queryKey: [readTimer.id] })
    const { goesOnWith } = ended
    go(`/staff/patients/${goesOnWith ? `${goesOnWith}/call` : `${patient.id}/contacts`}`)
  }, [ended, client, go, patient.id])
  if (!opened || !state) return problem ? <Problem error={problem} /> : <Loading lines={8} />
  const { draft, saving, theirs, closing } = state
  const language = patient.language === 'es' ? 'es' : 'en'
  const sent = closing && saving === 'unheard' ? CLOSES_LATER : SAVED[saving]
  return (
    <div className="two-columns">
      <div className="stack loose">
        <FailedCall opened={opened} end={finish} />
        <CallScript
          script={opened.script}
          draft={draft}
          change={change}
          language={language}
          patientId={patient.id}
          contactId={opened.contact.id}
        />
        <CallAnswers
          draft={draft}
          change={change}
          problem={problem}
          ask={opened.script.teachBack[0]?.say ?? ''}
          language={language}
        />
        {Boolean(problem) && <Problem error={problem} />}
        {theirs && <TwoVersions theirs={theirs} draft={draft} script={opened.script} settle={settle} />}
        <div className="actions">
          <Button look="primary" onClick={() => setConfirming(true)}>
            Finish the call
          </Button>
          <span className="quiet" role="status">
            {sent}
          </span>
        </div>
        <AfterCall
          open={confirming}
          onClose={() => setConfirming(false)}
          onConfirm={(more) => finish('reached', more)}
          patientId={patient.id}
          language={language}
          draft={draft}
          change={change}
          problem={problem}
          busy={closing !== null}
          later={closing && saving === 'unheard' ? CLOSES_LATER : undefined}
        />
      </div>
      <BeforeCall chart={chart} opened={opened} />
    </div>
  )
}

/** One screen from dial to done. Opening it opens the contact and starts the clock. */
export const CallPage = () => {
  const { patientId = '' } = useScreenValues()
  return (
    <ChartFrame patientId={patientId} active="call">
      {(chart) => <TheCall key={chart.patient.id} chart={chart} />}
    </ChartFrame>
  )
}
