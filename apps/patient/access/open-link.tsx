import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { mySession, openLink } from '../../../modules/access/patient-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { go } from '../../kit/path.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { frameWords } from '../frame-words.ts'

/** The door: the link in the letter says which page, the birth date says that it is she. */
export const OpenLink = ({ token }: { token: string }) => {
  const words = frameWords[useLanguage().locale]
  const [birthDate, setBirthDate] = useState('')
  const client = useQueryClient()
  const opening = useWrite(openLink, {
    onDone: () => {
      // What the person before her on this device read is forgotten; the token leaves the address bar.
      go('/my/')
      void client.resetQueries({ queryKey: [mySession.id] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    opening.mutate({ token, birthDate })
  }
  return (
    <Page title={words.doorTitle} lead={words.doorLead}>
      <form className="stack" onSubmit={submit}>
        {opening.error && <Problem error={opening.error} />}
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
