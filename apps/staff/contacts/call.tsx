import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readTimer } from '../../../modules/time/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { type Chart, ChartFrame } from '../chart-frame.tsx'
import { useGo, useScreenValues } from '../screen-values.ts'
import { say } from '../time/chart-clock.ts'
import { useChartClock } from '../time/use-chart-clock.ts'
import { BeforeCall } from './before-call.tsx'
import { CallAnswers } from './call-answers.tsx'
import { CallScript } from './call-script.tsx'
import { type Outcome, useCall } from './use-call.ts'

const OUTCOMES: { value: Outcome; label: string }[] = [
  { value: 'reached', label: 'Reached the patient' },
  { value: 'voicemail', label: 'Left a voicemail (safe words only)' },
  { value: 'no_answer', label: 'No answer' },
  { value: 'call_back', label: 'Asked to be called back' },
  { value: 'left_word', label: 'Left word with somebody who may know' },
]

const SAVED = {
  saved: 'Everything is saved.',
  typing: 'Saving …',
  failed: 'Not saved yet. What you typed is still here.',
}

const TheCall = ({ chart }: { chart: Chart }) => {
  const { patient } = chart
  const go = useGo()
  const client = useQueryClient()
  const { opened, draft, saving, problem, change, finish } = useCall(patient.id)
  useChartClock(patient.id, opened?.contact.id ?? null, opened !== undefined)
  const [outcome, setOutcome] = useState<Outcome>('reached')
  if (!opened || !draft) return problem ? <Problem error={problem} /> : <Loading lines={8} />
  const language = patient.language === 'es' ? 'es' : 'en'
  const end = async () => {
    const remarks = await finish(outcome)
    if (!remarks) return
    say(remarks)
    client.removeQueries({ queryKey: [readTimer.id] })
    go(`/staff/patients/${patient.id}/contacts`)
  }
  return (
    <div className="two-columns">
      <div className="stack loose">
        <Select label="How did it go?" options={OUTCOMES} value={outcome} onChange={setOutcome} />
        {outcome === 'voicemail' &&
          opened.script.voicemail.map(({ key, say }) => <Notice key={key} happened={say} />)}
        <CallScript
          script={opened.script}
          draft={draft}
          change={change}
          language={language}
          patientId={patient.id}
          contactId={opened.contact.id}
        />
        {outcome === 'reached' && (
          <CallAnswers
            draft={draft}
            change={change}
            problem={problem}
            ask={opened.script.teachBack[0]?.say ?? ''}
            language={language}
          />
        )}
        {Boolean(problem) && <Problem error={problem} />}
        <div className="actions">
          <Button onClick={() => void end()}>Finish the call</Button>
          <span className="quiet" role="status">
            {SAVED[saving]}
          </span>
        </div>
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
      {(chart) => <TheCall chart={chart} />}
    </ChartFrame>
  )
}
