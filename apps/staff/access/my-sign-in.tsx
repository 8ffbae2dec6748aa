import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { changePassword, mySignIn } from '../../../modules/access/my-sign-in-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { SESSION_KEY, useSession } from '../session.ts'
import { AppPart } from './app-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { SessionsPart } from './sessions-part.tsx'

const PasswordPart = ({ hasPassword, email }: { hasPassword: boolean; email: string }) => {
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const change = useWrite(changePassword, {
    invalidates: [mySignIn],
    onDone: () => {
      setPassword('')
      void client.invalidateQueries({ queryKey: SESSION_KEY })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ password })
  }
  return (
    <section className="stack">
      <h2>Password</h2>
      <form className="stack" onSubmit={submit}>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        {change.data && <Notice kind="success" happened="The password is kept. Other sign-ins were ended." />}
        {change.error && !fieldError(change.error, 'password') && <Problem error={change.error} />}
        <Field
          label={hasPassword ? 'New password' : 'Password'}
          hint="Three or four words that do not belong together. You never have to change it without a reason."
          error={fieldError(change.error, 'password')}
          type="password"
          autoComplete="new-password"
          required
          value={password}
          onChange={setPassword}
        />
        <div className="actions">
          <Button type="submit" busy={change.isPending}>
            {hasPassword ? 'Change the password' : 'Keep this password'}
          </Button>
        </div>
      </form>
    </section>
  )
}

/** How I sign in, and where I am signed in. Everything a person needs to be let in the next time. */
export const MySignIn = () => {
  const mine = useRead(mySignIn, {})
  const session = useSession().data?.session
  return (
    <Page title="Your sign-in" lead="How you prove that it is you, and where you are signed in now.">
      {session?.mustSetUp && (
        <Notice
          happened="One step before you can work:"
          next="Add a passkey. Or choose a password and set up an authenticator app."
        />
      )}
      <Shown of={mine}>
        {(read) => (
          <div className="stack loose">
            <p>
              You sign in as <strong>{read.email}</strong>.
            </p>
            <PasskeysPart passkeys={read.passkeys} />
            <PasswordPart hasPassword={read.hasPassword} email={read.email} />
            <AppPart app={read.app} recoveryCodesLeft={read.recoveryCodesLeft} />
            <SessionsPart sessions={read.sessions} />
          </div>
        )}
      </Shown>
    </Page>
  )
}
