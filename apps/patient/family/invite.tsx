import { type FormEvent, useState } from 'react'
import { inviteCaregiver, myFamily } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { type Section, SectionChoice } from './section-choice.tsx'

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

type Invitation = {
  id: string
  name: string
  relationship: (typeof RELATIONS)[number]
  birthDate: string
  email: string
  sections: Section[]
}
const blank = (): Invitation => ({
  id: newId(),
  name: '',
  relationship: 'daughter',
  birthDate: '',
  email: '',
  sections: [],
})

export type Invited = { name: string; link: string; email: string }

/** Who, her birth date, and what she may see; nothing is ticked for her. */
export const Invite = ({ onInvited }: { onInvited: (made: Invited) => void }) => {
  const t = useWords()
  const [given, setGiven] = useState(blank)
  const [missing, setMissing] = useState(false)
  const set = (part: Partial<Invitation>) => setGiven((before) => ({ ...before, ...part }))
  const { name, relationship, birthDate, email, sections } = given
  const invite = useWrite(inviteCaregiver, {
    invalidates: [myFamily],
    onDone: ({ link }) => {
      onInvited({ name, link, email })
      setGiven(blank())
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(sections.length === 0)
    if (sections.length > 0) invite.mutate({ ...given, email: email || null })
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
      <SectionChoice
        name={name}
        chosen={sections}
        onChange={(chosen) => set({ sections: chosen })}
        error={missing && sections.length === 0 ? t('patient.family.chooseOne') : undefined}
      />
      {invite.error && <Problem error={invite.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={invite.isPending}>
          {t('patient.family.send')}
        </Button>
      </div>
    </form>
  )
}
