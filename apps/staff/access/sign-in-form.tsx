import { type FormEvent, useState } from 'react'
import { signIn } from '../../../modules/access/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'

export const SignInForm = ({ onDone }: { onDone: () => void }) => {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signingIn = useWrite(signIn, { onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signingIn.mutate({ email, password })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {signingIn.error && <Problem error={signingIn.error} />}
      <Field label="E-mail" type="email" autoComplete="username" required value={email} onChange={setEmail} />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={signingIn.isPending}>
          Sign in
        </Button>
      </div>
    </form>
  )
}
