import { type FormEvent, useEffect, useState } from 'react'
import { beginSso, finishSso } from '../../../modules/access/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'

/** Kept in this tab only: an answer that another tab did not ask for is worth nothing here. */
const KEPT = 'throughline.sso'

/** Through the practice's own identity provider. */
export const SsoForm = () => {
  const [practice, setPractice] = useState('')
  const begin = useWrite(beginSso, {
    onDone: ({ address, ticket }) => {
      sessionStorage.setItem(KEPT, ticket)
      location.assign(address)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate({ practice })
  }
  return (
    <details>
      <summary>Sign in through your practice (single sign-on)</summary>
      <form className="stack" onSubmit={submit}>
        {begin.error && <Problem error={begin.error} />}
        <Field
          label="Your practice’s short name"
          autoCapitalize="none"
          required
          value={practice}
          onChange={setPractice}
        />
        <div className="actions">
          <Button type="submit" busy={begin.isPending}>
            Go there
          </Button>
        </div>
      </form>
    </details>
  )
}

export const cameBack = (): boolean =>
  /[?&](code|error)=/.test(location.search) && sessionStorage.getItem(KEPT) !== null

/** Back from the provider: its answer leaves the address bar and is handed in. */
export const SsoReturn = ({ onDone }: { onDone: () => void }) => {
  const finish = useWrite(finishSso, { onDone })
  const { mutate } = finish
  useEffect(() => {
    const ticket = sessionStorage.getItem(KEPT)
    if (!ticket) return
    sessionStorage.removeItem(KEPT)
    const returned = location.search
    history.replaceState(null, '', location.pathname)
    mutate({ ticket, returned })
  }, [mutate])
  return finish.error ? <Problem error={finish.error} /> : <Loading />
}
