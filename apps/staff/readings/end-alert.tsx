import { type FormEvent, useState } from 'react'
import { type AlertView, listAlerts, stepAlert } from '../../../modules/readings/alerts-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { KIND_WORDS, valueWords } from './reading-words.ts'

/** A reading leaves the list with what came of it, in words. */
export const EndAlert = ({ alert, onClose }: { alert: AlertView; onClose: () => void }) => {
  const [id] = useState(newId)
  const [words, setWords] = useState('')
  const save = useWrite(stepAlert, { invalidates: [listAlerts], onDone: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ alertId: alert.id, id, kind: 'ended', words })
  }
  return (
    <Dialog open onClose={onClose} title="What came of it">
      <form className="stack" onSubmit={submit}>
        <p>
          {alert.name}: {KIND_WORDS[alert.reading.kind]} {valueWords(alert.reading)}
        </p>
        <TextArea
          label="What came of it"
          hint="Who was spoken with, and what was agreed"
          required
          minLength={3}
          maxLength={500}
          value={words}
          onChange={setWords}
        />
        {save.error && <Problem error={save.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            End it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
