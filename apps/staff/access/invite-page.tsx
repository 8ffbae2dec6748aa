import { type FormEvent, useState } from 'react'
import { invitePerson, listPeople } from '../../../modules/access/people-contract.ts'
import { BILLING_CREDENTIALS, CREDENTIALS } from '../../../modules/practice/contract.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { credentialWords } from './credential-words.ts'
import { InvitationSheet } from './invitation-sheet.tsx'
import { type Work, WorkFields, workInput } from './work-fields.tsx'

type Credential = (typeof CREDENTIALS)[number]
const credentials = CREDENTIALS.map((value) => ({ value, label: credentialWords(value) }))
const bills = (credential: string) => BILLING_CREDENTIALS.some((one) => one === credential)
const FIELDS = ['name', 'email', 'credential', 'npi', 'roles', 'employer', 'worksUntil']
const isOfField = (error: unknown) => FIELDS.some((field) => fieldError(error, field))

type Typed = { name: string; email: string; credential: Credential | ''; npi: string }

const Who = ({
  typed,
  onChange,
  error,
}: {
  typed: Typed
  onChange: (typed: Typed) => void
  error: unknown
}) => {
  const set = (key: keyof Typed) => (value: string) => onChange({ ...typed, [key]: value })
  return (
    <>
      <Field
        label="Name"
        hint="As colleagues and patients should read it, such as Nurse Lee or Dr. Haddad"
        autoComplete="off"
        required
        error={fieldError(error, 'name')}
        value={typed.name}
        onChange={set('name')}
      />
      <Field
        label="E-mail"
        hint="The name to sign in with"
        type="email"
        autoComplete="off"
        required
        error={fieldError(error, 'email')}
        value={typed.email}
        onChange={set('email')}
      />
      <Select
        label="License or work"
        options={credentials}
        prompt="Choose one"
        required
        error={fieldError(error, 'credential')}
        value={typed.credential}
        onChange={set('credential')}
      />
      {bills(typed.credential) && (
        <Field
          label="NPI"
          hint="10 digits. Claims go out in this person’s name only with it"
          inputMode="numeric"
          optional
          error={fieldError(error, 'npi')}
          value={typed.npi}
          onChange={set('npi')}
        />
      )}
    </>
  )
}

const NOBODY: Typed = { name: '', email: '', credential: '', npi: '' }
const NO_WORK: Work = { roles: [], outside: false, employer: '', worksUntil: '' }

const Form = ({ onDone }: { onDone: (made: { link: string; name: string }) => void }) => {
  const [id] = useState(newId)
  const [typed, setTyped] = useState(NOBODY)
  const [work, setWork] = useState(NO_WORK)
  const invite = useWrite(invitePerson, {
    invalidates: [listPeople],
    onDone: ({ link }) => onDone({ link, name: typed.name }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { credential, npi, ...who } = typed
    if (credential === '') return
    const billing = bills(credential) && npi.trim() !== ''
    invite.mutate({ id, ...who, credential, npi: billing ? npi.trim() : null, ...workInput(work) })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Who typed={typed} onChange={setTyped} error={invite.error} />
      <WorkFields work={work} onChange={setWork} error={invite.error} />
      {invite.error && !isOfField(invite.error) && <Problem error={invite.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={invite.isPending} disabled={work.roles.length === 0}>
          Make the invitation
        </Button>
        <ButtonLink href="/staff/people">Back to people</ButtonLink>
      </div>
    </form>
  )
}

/** A colleague is named with roles; the link lets that person, and nobody else, set up how to sign in. */
export const InvitePage = () => {
  const [made, setMade] = useState<{ link: string; name: string }>()
  return (
    <Page
      title="Invite a person"
      lead="You make a link. With it the person sets up a sign-in that only they know."
    >
      {made ? <InvitationSheet {...made} /> : <Form onDone={setMade} />}
    </Page>
  )
}
