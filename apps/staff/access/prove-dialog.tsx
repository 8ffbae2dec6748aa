import { type FormEvent, useState } from 'react'
import { askToProve, prove, proveByPasskey } from '../../../modules/access/my-sign-in-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { useProof } from '../../kit/use-proof.ts'
import { PasskeyButton } from './passkey-button.tsx'
import './access.css'

const ByPassword = ({ onDone }: { onDone: () => void }) => {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const proving = useWrite(prove, { onDone: ({ proved }) => proved && onDone() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    proving.mutate({ password, ...(code ? { code } : {}) })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {proving.error && <Problem error={proving.error} />}
      {proving.data?.proved === false && (
        <Notice kind="error" happened="That is not right. Check it and try again." />
      )}
      <Field
        label="Your password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
      <Field
        label="Code from your app"
        hint="Only if you have set one up"
        autoComplete="one-time-code"
        optional
        value={code}
        onChange={setCode}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={proving.isPending}>
          It is me
        </Button>
      </div>
    </form>
  )
}

/** Before something grave: shows once more who she is, then what she pressed goes on by itself. */
export const ProveDialog = () => {
  const [asking, setAsking] = useState(false)
  const settle = useProof(() => setAsking(true))
  const close = (proved: boolean) => {
    setAsking(false)
    settle(proved)
  }
  return (
    <Dialog open={asking} onClose={() => close(false)} title="Please show that it is you">
      <div className="stack">
        <p>This is a step we protect. What you typed is kept.</p>
        <PasskeyButton ask={askToProve} answer={proveByPasskey} onDone={() => close(true)} />
        <p className="or">or with your password</p>
        <ByPassword onDone={() => close(true)} />
      </div>
    </Dialog>
  )
}
