import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContactDraftInput, Outcome } from '../../../modules/contacts/contract.ts'
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
import { useCall } from './use-call.ts'

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
  const [confirming, setConfirming] = useState(false)
  const [busy, setBusy] = useState(false)
  if (!opened || !draft) return problem ? <Problem error={problem} /> : <Loading lines={8} />
  const language = patient.language === 'es' ? 'es' : 'en'
  const end = async (outcome: Outcome, more: Partial<ContactDraftInput> = {}) => {
    setBusy(true)
    const remarks = await finish(outcome, more)
    setBusy(false)
    if (!remarks) return
    say(remarks)
    client.removeQueries({ queryKey: [readTimer.id] })
    go(`/staff/patients/${patient.id}/contacts`)
  }
  return (
    <div className="two-columns">
      <div className="stack loose">
        <FailedCall opened={opened} end={(outcome, more) => void end(outcome, more)} />
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
        <div className="actions">
          <Button look="primary" onClick={() => setConfirming(true)}>
            Finish the call
          </Button>
          <span className="quiet" role="status">
            {SAVED[saving]}
          </span>
        </div>
        <AfterCall
          open={confirming}
          onClose={() => setConfirming(false)}
          onConfirm={(more) => void end('reached', more)}
          patientId={patient.id}
          language={language}
          draft={draft}
          change={change}
          problem={problem}
          busy={busy}
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
      {(chart) => <TheCall chart={chart} />}
    </ChartFrame>
  )
}
