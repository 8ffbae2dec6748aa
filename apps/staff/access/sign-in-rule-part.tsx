import { type FormEvent, useState } from 'react'
import { listPeople, readRule, setRule } from '../../../modules/access/people-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

type Rule = Output<typeof readRule>
const STEP_WORDS: Record<string, string> = {
  required: 'A passkey, or a password with an app',
  offered: 'A password alone is enough',
}
const isOfField = (error: unknown) =>
  ['oidcIssuer', 'oidcClientId', 'oidcClientSecret'].some((field) => fieldError(error, field))

type SsoFieldsProps = {
  typed: { oidcIssuer: string; oidcClientId: string; secret: string }
  onChange: (typed: SsoFieldsProps['typed']) => void
  redirect: string
  error: unknown
  secretIsKept: boolean
}

const SsoFields = ({ typed, onChange, redirect, error, secretIsKept }: SsoFieldsProps) => (
  <>
    <h3>Single sign-on</h3>
    <p>
      If your practice has its own sign-in (OpenID Connect), people may come in through it. Register this
      address there:
    </p>
    <div className="row">
      <code>{redirect}</code>
      <CopyButton text={redirect} what="the address" />
    </div>
    <Field
      label="Address of your provider (issuer)"
      type="url"
      hint="such as https://login.example.org"
      optional
      error={fieldError(error, 'oidcIssuer')}
      value={typed.oidcIssuer}
      onChange={(oidcIssuer) => onChange({ ...typed, oidcIssuer })}
    />
    <Field
      label="Client id"
      optional
      autoComplete="off"
      error={fieldError(error, 'oidcClientId')}
      value={typed.oidcClientId}
      onChange={(oidcClientId) => onChange({ ...typed, oidcClientId })}
    />
    <Field
      label="Client secret"
      type="password"
      hint={
        secretIsKept ? 'Left empty, the one we keep stays. It is never shown.' : 'It is never shown again.'
      }
      optional
      autoComplete="new-password"
      error={fieldError(error, 'oidcClientSecret')}
      value={typed.secret}
      onChange={(secret) => onChange({ ...typed, secret })}
    />
  </>
)

const Change = ({ rule }: { rule: Rule }) => {
  const [secondStep, setStep] = useState(rule.secondStep)
  const [typed, setTyped] = useState({
    oidcIssuer: rule.oidcIssuer ?? '',
    oidcClientId: rule.oidcClientId ?? '',
    secret: '',
  })
  const keep = useWrite(setRule, { invalidates: [readRule, listPeople] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate({
      secondStep,
      oidcIssuer: typed.oidcIssuer.trim() || null,
      oidcClientId: typed.oidcClientId.trim() || null,
      ...(typed.secret ? { oidcClientSecret: typed.secret } : {}),
    })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Choice
        legend="Second step"
        options={[
          { value: 'required', label: 'Required: a passkey, or a password with an app' },
          { value: 'offered', label: 'Offered: a password alone is enough' },
        ]}
        value={secondStep}
        onChange={setStep}
      />
      {secondStep === 'required' && rule.secondStep === 'offered' && (
        <Notice happened="Whoever has no second step yet sets one up at the next sign-in, before anything else." />
      )}
      <SsoFields
        typed={typed}
        onChange={setTyped}
        redirect={rule.redirect}
        error={keep.error}
        secretIsKept={rule.oidcIssuer !== null}
      />
      {keep.error && !isOfField(keep.error) && <Problem error={keep.error} />}
      {keep.isSuccess && <Notice kind="success" happened="Kept. It holds from the next sign-in." />}
      <div className="actions">
        <Button type="submit" busy={keep.isPending}>
          Keep this rule
        </Button>
      </div>
    </form>
  )
}

const History = ({ history }: Pick<Rule, 'history'>) => (
  <details>
    <summary>What held before ({history.length})</summary>
    <List label="Earlier rules">
      {history.map(({ at, by, secondStep, oidc }) => (
        <ListRow
          key={at}
          title={<When at={at} form="day-time" />}
          detail={`${STEP_WORDS[secondStep] ?? secondStep}${oidc ? ', with single sign-on' : ''}; set by ${by}`}
        />
      ))}
    </List>
  </details>
)

/** How everybody of the practice shows who they are; each change is kept beside what held before. */
export const SignInRulePart = () => {
  const read = useRead(readRule, {})
  return (
    <section className="stack">
      <h2>How people sign in</h2>
      <Shown of={read}>
        {(rule) => (
          <>
            <Facts
              absent="not set up"
              facts={[
                { term: 'Second step', value: STEP_WORDS[rule.secondStep] },
                { term: 'Single sign-on', value: rule.oidcIssuer },
              ]}
            />
            <details>
              <summary>Change how people sign in</summary>
              <Change key={rule.history[0]?.at} rule={rule} />
            </details>
            {rule.history.length > 0 && <History history={rule.history} />}
          </>
        )}
      </Shown>
    </section>
  )
}
