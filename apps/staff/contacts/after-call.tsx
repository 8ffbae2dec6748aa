import { type FormEvent, lazy, Suspense, useState } from 'react'
import type { ContactDraftInput } from '../../../modules/contacts/contract.ts'
import { whoIsTold } from '../../../modules/messages/contract.ts'
import { type RunningTimer, readTimer } from '../../../modules/time/contract.ts'
import { suggestContactRoute } from '../../../modules/worklist/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Field } from '../../kit/field.tsx'
import { Minutes } from '../../kit/minutes.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useRead } from '../../kit/server-state.ts'
import { AskedTasks } from './asked-tasks.tsx'

// The measure of plain words brings a dictionary with it: it is fetched when a call is about to end.
const Grade = lazy(async () => ({ default: (await import('./reading-grade.tsx')).ReadingGrade }))

const TEACH_BACK = { yes: 'Said it right', retaught: 'Explained again, then right', unclear: 'Still unclear' }

type AfterCallProps = {
  open: boolean
  onClose: () => void
  onConfirm: (more: Partial<ContactDraftInput>) => void
  patientId: string
  language: string
  draft: ContactDraftInput
  change: (part: Partial<ContactDraftInput>) => void
  problem: unknown
  busy: boolean
  /** Why it is not closed yet, where the server does not answer. */
  later: string | undefined
}

const toldWords = (told: { patient: boolean; family: string[] } | undefined): string => {
  if (!told) return ''
  const people = [...(told.patient ? ['the patient'] : []), ...told.family]
  return people.length > 0
    ? `${people.join('; ')}, by mail without health facts`
    : 'nobody by mail: no address'
}

const Spent = ({ running }: { running: RunningTimer }) => (
  <>
    <Minutes seconds={running.seconds} />
    {running.alsoPatientIds.length > 0 && `, divided among ${running.alsoPatientIds.length + 1}`}
  </>
)

const Inside = ({ onConfirm, patientId, language, draft, change, problem, busy, later }: AfterCallProps) => {
  const told = useRead(whoIsTold, { patientId }).data
  const suggestion = useRead(suggestContactRoute, { patientId }).data?.suggestion
  const running = useRead(readTimer, {}).data?.running
  const { nextContactOn } = draft
  const [cleared, setCleared] = useState(false)
  const shown = nextContactOn ?? (cleared ? '' : (suggestion?.on ?? ''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onConfirm({ nextContactOn: shown || null })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {Boolean(problem) && <Problem error={problem} />}
      <Facts
        facts={[
          { term: 'Do now', value: draft.doNow || 'missing' },
          { term: 'Watch for', value: draft.watchFor || 'missing' },
          { term: 'Call', value: draft.whoToCall || 'missing' },
          {
            term: 'Teach-back',
            value: draft.teachBack ? TEACH_BACK[draft.teachBack.understood] : 'missing',
          },
          { term: 'Family told', value: toldWords(told) },
          { term: 'Time', value: running ? <Spent running={running} /> : 'no clock runs' },
        ]}
      />
      <Suspense>
        <Grade texts={[draft.doNow, draft.watchFor, draft.whoToCall]} language={language} />
      </Suspense>
      <Field
        label="Next call"
        optional
        type="date"
        hint={suggestion ? `Suggested: ${suggestion.on}. ${suggestion.because}` : undefined}
        value={shown}
        onChange={(on) => {
          setCleared(on === '')
          change({ nextContactOn: on || null })
        }}
        error={fieldError(problem, 'nextContactOn')}
      />
      <AskedTasks tasks={draft.tasks} onChange={(tasks) => change({ tasks })} />
      {later && <p role="status">{later}</p>}
      <div className="actions">
        <Button type="submit" look="primary" busy={busy}>
          Close the call
        </Button>
      </div>
    </form>
  )
}

/** One confirmation: what she and her family will read, what comes next, what is to be done, the time. Enter closes. */
export const AfterCall = (props: AfterCallProps) => (
  <Dialog open={props.open} onClose={props.onClose} title="Before you close the call">
    <Inside {...props} />
  </Dialog>
)
