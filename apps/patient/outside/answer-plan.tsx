import { type FormEvent, useState } from 'react'
import { answerOutside } from '../../../modules/transitions/outside-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { Refused } from '../refused.tsx'

/** "I have read it", or what should be different: a person at the practice decides what comes of it. */
export const AnswerPlan = ({ token }: { token: string }) => {
  const [said, setSaid] = useState({ name: '', npi: '', words: '' })
  const answering = useWrite(answerOutside)
  const type = (field: keyof typeof said) => (text: string) => setSaid({ ...said, [field]: text })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const kind = said.words.trim() ? 'correction' : 'acknowledged'
    answering.mutate({ token, id: newId(), kind, ...said, npi: said.npi.trim() || null })
  }
  if (answering.isSuccess)
    return <Notice kind="success" happened="Thank you. The practice has your answer." />
  return (
    <form className="stack" onSubmit={send}>
      <h2>Your answer</h2>
      {answering.error && <Refused error={answering.error} />}
      <Field
        label="Your name and role"
        required
        minLength={2}
        maxLength={120}
        value={said.name}
        onChange={type('name')}
        error={fieldError(answering.error, 'name')}
      />
      <Field
        label="NPI"
        optional
        inputMode="numeric"
        value={said.npi}
        onChange={type('npi')}
        error={fieldError(answering.error, 'npi')}
      />
      <TextArea
        label="What should be different"
        optional
        hint="Leave it empty to say only that you have read the plan."
        maxLength={2000}
        value={said.words}
        onChange={type('words')}
        error={fieldError(answering.error, 'words')}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={answering.isPending}>
          {said.words.trim() ? 'Send the correction' : 'I have read this plan'}
        </Button>
      </div>
    </form>
  )
}
