import { Siren } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { breakGlass } from '../../../modules/access/glass-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { type GlassReason, REASON_WORDS } from './glass-words.ts'
import { useForgetChart } from './use-glass.ts'

const LETTERS_MIN = 10
const reasons = Object.entries(REASON_WORDS).map(([value, label]) => ({ value: value as GlassReason, label }))

const Form = ({ patientId, onDone }: { patientId: string; onDone: () => void }) => {
  const [id] = useState(newId)
  const [reason, setReason] = useState<GlassReason>()
  const [words, setWords] = useState('')
  const forget = useForgetChart(patientId)
  const opening = useWrite(breakGlass, { onDone: () => void forget().then(onDone) })
  const missing = LETTERS_MIN - words.trim().length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason && missing <= 0) opening.mutate({ patientId, id, reason, words })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p>
        Your role does not open all of this chart. In an emergency you may open it yourself: to read, not to
        change.
      </p>
      <ul>
        <li>This one chart is open to you for four hours. You can close it sooner.</li>
        <li>An administrator is told at once.</li>
        <li>Every look is written down, and a colleague reviews it.</li>
      </ul>
      <Choice legend="Why do you need it?" options={reasons} value={reason} onChange={setReason} />
      <TextArea
        label="In your own words"
        hint="Ten letters or more, such as: fell at home, her daughter asks about blood thinners"
        error={fieldError(opening.error, 'words')}
        required
        maxLength={500}
        value={words}
        onChange={setWords}
      />
      {opening.error && !fieldError(opening.error, 'words') && <Problem error={opening.error} />}
      <div className="actions">
        <Button type="submit" look="danger" busy={opening.isPending} disabled={!reason || missing > 0}>
          <Siren aria-hidden className="icon" /> Open this chart now
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}

/** Emergency access, 45 CFR 164.312(a)(2)(ii): it says beforehand what follows, so that nobody is afraid to and nobody does it lightly. */
export const BreakGlass = ({ patientId }: { patientId: string }) => {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Siren aria-hidden className="icon" /> Open this chart in an emergency
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Open this chart in an emergency">
        <Form patientId={patientId} onDone={() => setAsking(false)} />
      </Dialog>
    </>
  )
}
