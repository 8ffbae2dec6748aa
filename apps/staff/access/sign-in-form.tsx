import { type FormEvent, useState } from 'react'
import { askPasskey, signIn, signInByPasskey } from '../../../modules/access/contract.ts'
import { RefusalError } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { PasskeyButton } from './passkey-button.tsx'
import './access.css'

const asksForCode = (error: unknown): boolean => error instanceof RefusalError && error.field === 'code'

/** A passkey first; a password, and the code of an app where there is one. */
export const SignInForm = ({ onDone }: { onDone: () => void }) => {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [codeNeeded, setCodeNeeded] = useState(false)
  const signingIn = useWrite(signIn, { onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signingIn.mutate(
      { email, password, ...(codeNeeded && code ? { code } : {}) },
      { onError: (error) => setCodeNeeded((before) => before || asksForCode(error)) },
    )
  }
  return (
    <div className="stack">
      <PasskeyButton ask={askPasskey} answer={signInByPasskey} onDone={onDone} />
      <p className="or">or with your password</p>
      <form className="stack" onSubmit={submit}>
        {signingIn.error && !asksForCode(signingIn.error) && <Problem error={signingIn.error} />}
        <Field
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
        />
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        {codeNeeded && (
          <Field
            label="Code from your app, or a recovery code"
            autoComplete="one-time-code"
            error={fieldError(signingIn.error, 'code')}
            required
            autoFocus
            value={code}
            onChange={setCode}
          />
        )}
        <div className="actions">
          <Button type="submit" look="primary" busy={signingIn.isPending}>
            Sign in
          </Button>
        </div>
      </form>
    </div>
  )
}
