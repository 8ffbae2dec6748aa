import { type FormEvent, useState } from 'react'
import { inviteCaregiver, myFamily } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { newId } from '../../kit/new-id.ts'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { Refused } from '../refused.tsx'
import { nothingShared, type Sharing } from './sharing.ts'
import { SharingChoice } from './sharing-choice.tsx'

const RELATIONS = [
  'daughter',
  'son',
  'spouse',
  'partner',
  'sibling',
  'grandchild',
  'friend',
  'neighbor',
  'helper',
  'other',
] as const

type Invitation = Sharing & {
  id: string
  name: string
  relationship: (typeof RELATIONS)[number]
  birthDate: string
  email: string
}
const blank = (): Invitation => ({
  id: newId(),
  name: '',
  relationship: 'daughter',
  birthDate: '',
  email: '',
  ...nothingShared,
})

export type Invited = { name: string; link: string; email: string }

/** Who, her birth date, and what she may see; nothing is ticked for her. */
export const Invite = ({ onInvited }: { onInvited: (made: Invited) => void }) => {
  const t = useWords()
  const [given, setGiven] = useState(blank)
  const [missing, setMissing] = useState(false)
  const set = (part: Partial<Invitation>) => setGiven((before) => ({ ...before, ...part }))
  const { name, relationship, birthDate, email } = given
  const none = given.sections.length === 0
  const invite = useWrite(inviteCaregiver, {
    invalidates: [myFamily],
    onDone: ({ link }) => {
      onInvited({ name, link, email })
      setGiven(blank())
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(none)
    if (!none) invite.mutate({ ...given, email: email || null })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <h2>{t('patient.family.invite')}</h2>
      <Field
        label={t('patient.family.inviteName')}
        required
        minLength={2}
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={(value) => set({ name: value })}
      />
      <Select
        label={t('patient.family.inviteRelation')}
        options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
        value={relationship}
        onChange={(value) => set({ relationship: value })}
      />
      <Field
        label={t('patient.family.inviteBirthDate')}
        hint={t('patient.family.inviteBirthDateWhy')}
        error={fieldError(invite.error, 'birthDate')}
        type="date"
        required
        value={birthDate}
        onChange={(value) => set({ birthDate: value })}
      />
      <Field
        label={t('patient.family.inviteEmail')}
        optional
        type="email"
        autoComplete="off"
        value={email}
        onChange={(value) => set({ email: value })}
      />
      <SharingChoice
        key={given.id}
        name={name}
        sharing={given}
        onChange={set}
        error={{
          sections: missing && none ? t('patient.family.chooseOne') : undefined,
          expiresOn: fieldError(invite.error, 'expiresOn') && t('patient.family.pastDay'),
        }}
      />
      {invite.error && <Refused error={invite.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={invite.isPending}>
          {t('patient.family.send')}
        </Button>
      </div>
    </form>
  )
}
