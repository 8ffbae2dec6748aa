import type { FormEvent, InputHTMLAttributes, ReactNode } from 'react'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Page } from '../../kit/page.tsx'
import { Refused } from '../refused.tsx'

type OneQuestionProps = {
  title: string
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  input?: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>
  button: string
  busy?: boolean
  error?: unknown
  onAnswer: () => void
  /** What stands above the question. */
  before?: ReactNode
  /** What stands below the button. */
  children?: ReactNode
}

/** One question a screen, one button that goes on. */
export const OneQuestion = (props: OneQuestionProps) => {
  const { title, label, hint, value, onChange, input, button, busy, error, onAnswer, before, children } =
    props
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAnswer()
  }
  return (
    <Page title={title}>
      <form className="stack" onSubmit={submit}>
        {before}
        {Boolean(error) && <Refused error={error} />}
        <Field label={label} hint={hint} required value={value} onChange={onChange} {...input} />
        <div className="actions">
          <Button type="submit" look="primary" busy={busy ?? false}>
            {button}
          </Button>
        </div>
      </form>
      {children}
    </Page>
  )
}
