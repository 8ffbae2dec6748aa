import { useState } from 'react'
import { inviteCaregiver, myFamily } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useWrite } from '../../kit/server-state.ts'

const SECTIONS = ['answers', 'plan', 'medicines', 'costs'] as const
type Section = (typeof SECTIONS)[number]
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
const SEES: Record<Section, WordKey> = {
  answers: 'patient.family.seesAnswers',
  plan: 'patient.family.seesPlan',
  medicines: 'patient.family.seesMedicines',
  costs: 'patient.family.seesCosts',
}

type InviteProps = { onInvited: (made: { name: string; link: string }) => void }

/** Who, her birth date, and what she may see; nothing is ticked for her. */
export const Invite = ({ onInvited }: InviteProps) => {
  const t = useWords()
  const [name, setName] = useState('')
  const [relationship, setRelationship] = useState<(typeof RELATIONS)[number]>('daughter')
  const [birthDate, setBirthDate] = useState('')
  const [email, setEmail] = useState('')
  const [sections, setSections] = useState<Section[]>([])
  const invite = useWrite(inviteCaregiver, {
    invalidates: [myFamily],
    onDone: ({ link }) => onInvited({ name, link }),
  })
  const tick = (section: Section, on: boolean) =>
    setSections((before) => (on ? [...before, section] : before.filter((one) => one !== section)))
  const ready = name.trim().length > 1 && birthDate !== '' && sections.length > 0
  return (
    <section className="stack">
      <h2>{t('patient.family.invite')}</h2>
      <Field label={t('patient.family.inviteName')} value={name} onChange={setName} autoComplete="off" />
      <Select
        label={t('patient.family.inviteRelation')}
        options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}` as WordKey) }))}
        value={relationship}
        onChange={setRelationship}
      />
      <Field
        label={t('patient.family.inviteBirthDate')}
        hint={t('patient.family.inviteBirthDateWhy')}
        type="date"
        value={birthDate}
        onChange={setBirthDate}
      />
      <Field
        label={t('patient.family.inviteEmail')}
        optional
        type="email"
        value={email}
        onChange={setEmail}
      />
      <fieldset className="stack tight">
        <legend>{t('patient.family.choose', { name: name || '…' })}</legend>
        {SECTIONS.map((section) => (
          <CheckRow
            key={section}
            label={t(SEES[section])}
            checked={sections.includes(section)}
            onChange={(on) => tick(section, on)}
          />
        ))}
      </fieldset>
      <Button
        look="primary"
        busy={invite.isPending}
        disabled={!ready}
        onClick={() =>
          invite.mutate({ id: newId(), name, relationship, birthDate, email: email || null, sections })
        }
      >
        {t('patient.family.send')}
      </Button>
      {invite.error && <Problem error={invite.error} />}
    </section>
  )
}
