import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useToday } from '../access/use-today.ts'
import { readHour } from './hour-words.ts'

const HOW = 'As she said it: 4, half past 4, 16:30.'

const spoken = (hour: string): string =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`1970-01-01T${hour}:00Z`),
  )

/** "Call back at 4": the day, and the hour as it was said, with how it was understood. */
export const CallBack = ({ onChosen }: { onChosen: (on: string, at: string | null) => void }) => {
  const today = useToday()
  const [on, setOn] = useState(today)
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState(false)
  const at = readHour(said)
  const unclear = said.trim() !== '' && !at
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!unclear) onChosen(on, at)
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label="Hour"
        optional
        value={said}
        hint={at ? `That is ${spoken(at)}.` : HOW}
        error={tried && unclear ? 'This is no hour. Write it like 4, 4:30 pm or 16:30.' : undefined}
        onChange={setSaid}
      />
      <Field label="Day" type="date" required min={today} value={on} onChange={setOn} />
      <div className="actions">
        <Button type="submit" look="primary">
          Call back then
        </Button>
      </div>
    </form>
  )
}
