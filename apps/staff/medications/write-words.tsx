import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Problem } from '../../kit/problem.tsx'
import { TextArea } from '../../kit/text-area.tsx'

type WriteWordsProps = {
  title: string
  label: string
  hint: string
  busy: boolean
  error: unknown
  onWrite: (words: string) => void
  onClose: () => void
}

/** A few words about what was done on the way, so that whoever comes next need not ask again. */
export const WriteWords = ({ title, label, hint, busy, error, onWrite, onClose }: WriteWordsProps) => {
  const [words, setWords] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onWrite(words)
  }
  return (
    <Dialog open onClose={onClose} title={title}>
      <form className="stack" onSubmit={submit}>
        <TextArea
          label={label}
          hint={hint}
          required
          minLength={3}
          maxLength={500}
          value={words}
          onChange={setWords}
        />
        {error !== null && <Problem error={error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={busy}>
            Write it down
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
