import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  beginApp,
  confirmApp,
  mySignIn,
  newRecoveryCodes,
} from '../../../modules/access/my-sign-in-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { SESSION_KEY } from '../session.ts'
import './access.css'

const Codes = ({ codes }: { codes: readonly string[] }) => (
  <Notice
    kind="success"
    happened="These ten codes are shown once."
    next="Print them or write them down and keep them away from your computer. Each lets you in once when your phone is lost."
  >
    <ul className="codes">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <Button onClick={() => print()}>Print</Button>
  </Notice>
)

const SetUp = ({
  begun,
  onCodes,
}: {
  begun: Output<typeof beginApp>
  onCodes: (codes: string[]) => void
}) => {
  const client = useQueryClient()
  const [code, setCode] = useState('')
  const confirm = useWrite(confirmApp, {
    invalidates: [mySignIn],
    onDone: ({ recoveryCodes }) => {
      onCodes(recoveryCodes)
      void client.invalidateQueries({ queryKey: SESSION_KEY })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ code })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p>Open the app on your phone, choose “add”, and point the camera here.</p>
      <img
        className="qr"
        alt="Code for your app to scan. Without a camera, type the letters beneath it."
        src={`data:image/svg+xml,${encodeURIComponent(begun.picture)}`}
      />
      <p>
        No camera? Type this into the app: <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      {confirm.error && !fieldError(confirm.error, 'code') && <Problem error={confirm.error} />}
      <Field
        label="The 6 digits that the app shows now"
        inputMode="numeric"
        autoComplete="one-time-code"
        error={fieldError(confirm.error, 'code')}
        required
        value={code}
        onChange={setCode}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={confirm.isPending}>
          Turn it on
        </Button>
      </div>
    </form>
  )
}

/** Six digits beside the password, and ten codes for the day the phone is lost. */
export const AppPart = ({
  app,
  recoveryCodesLeft,
}: Pick<Output<typeof mySignIn>, 'app' | 'recoveryCodesLeft'>) => {
  const [codes, setCodes] = useState<string[]>()
  const begin = useWrite(beginApp)
  const again = useWrite(newRecoveryCodes, {
    invalidates: [mySignIn],
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  })
  return (
    <section className="stack">
      <h2>Authenticator app</h2>
      <p>
        {app
          ? `Your app is set up. ${recoveryCodesLeft} recovery codes are left.`
          : 'An app on your phone shows 6 digits that you type after your password.'}
      </p>
      {codes && <Codes codes={codes} />}
      {begin.data && !codes && <SetUp begun={begin.data} onCodes={setCodes} />}
      {!begin.data && (
        <div className="actions">
          <Button busy={begin.isPending} onClick={() => begin.mutate({})}>
            {app ? 'Set up another app' : 'Set up an app'}
          </Button>
          {app && (
            <Button busy={again.isPending} onClick={() => again.mutate({})}>
              New recovery codes
            </Button>
          )}
        </div>
      )}
      {begin.error && <Problem error={begin.error} />}
      {again.error && <Problem error={again.error} />}
    </section>
  )
}
