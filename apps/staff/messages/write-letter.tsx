import { useState } from 'react'
import { listOutgoing } from '../../../modules/messages/contract.ts'
import { type LETTERS, printLetters, writeLetters } from '../../../modules/messages/letter-contract.ts'
import { Button } from '../../kit/button.tsx'
import { DownloadButton } from '../../kit/download-button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'

type Letter = (typeof LETTERS)[number]
const KINDS: { value: Letter; label: string }[] = [
  { value: 'couldNotReach', label: 'We could not reach you' },
  { value: 'missedCall', label: 'We missed your call' },
  { value: 'nextContact', label: 'The day of our next talk' },
]

/** A letter on paper, in large print and in her language. */
export const WriteLetter = ({ patientId }: { patientId: string }) => {
  const [id, setId] = useState(newId)
  const [letter, setLetter] = useState<Letter>('couldNotReach')
  const [on, setOn] = useState('')
  const write = useWrite(writeLetters, { invalidates: [listOutgoing] })
  const again = () => {
    setId(newId())
    write.reset()
  }
  return (
    <details>
      <summary>Write a letter</summary>
      <div className="stack">
        <Select label="Which letter" options={KINDS} value={letter} onChange={setLetter} />
        {letter === 'nextContact' && (
          <Field
            label="On which day"
            type="date"
            value={on}
            onChange={setOn}
            error={fieldError(write.error, 'on')}
          />
        )}
        {write.data ? (
          <Notice
            kind={write.data.written > 0 ? 'success' : 'info'}
            happened={
              write.data.written > 0
                ? 'The letter is ready. It stands in the outbox too.'
                : 'No letter was written: there is no whole postal address. Add it under Overview.'
            }
          >
            {write.data.written > 0 && (
              <DownloadButton route={printLetters} input={{ writingId: id }} look="primary">
                Print it
              </DownloadButton>
            )}
            <Button onClick={again}>Write another</Button>
          </Notice>
        ) : (
          <Button
            busy={write.isPending}
            onClick={() => write.mutate({ id, letter, patientIds: [patientId], on: on || null })}
          >
            Write the letter
          </Button>
        )}
        {write.error && <Problem error={write.error} />}
      </div>
    </details>
  )
}
