import { type FormEvent, useState } from 'react'
import { openLink } from '../../../modules/access/patient-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { frameWords } from '../frame-words.ts'
import { Refused } from '../refused.tsx'
import { useEntered } from './use-entered.ts'

/** The door: the link in the letter says which page, the birth date says that it is she. */
export const OpenLink = ({ token }: { token: string }) => {
  const words = frameWords[useLanguage().locale]
  const [birthDate, setBirthDate] = useState('')
  const entered = useEntered()
  const opening = useWrite(openLink, { onDone: entered })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    opening.mutate({ token, birthDate })
  }
  return (
    <Page title={words.doorTitle} lead={words.doorLead}>
      <form className="stack" onSubmit={submit}>
        {opening.error && <Refused error={opening.error} />}
        <Field
          label={words.birthDate}
          type="date"
          autoComplete="bday"
          required
          value={birthDate}
          onChange={setBirthDate}
        />
        <div className="actions">
          <Button type="submit" look="primary" busy={opening.isPending}>
            {words.open}
          </Button>
        </div>
      </form>
    </Page>
  )
}
