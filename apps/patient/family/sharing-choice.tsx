import { useState } from 'react'
import type { Caregiver } from '../../../modules/patients/contract.ts'
import { CheckRow } from '../../kit/check-row.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { SectionChoice } from './section-choice.tsx'
import type { Sharing } from './sharing.ts'

type Topic = Caregiver['sensitive'][number]
type Part<T> = { chosen: T; onChange: (chosen: T) => void }

const TOPICS: { topic: Topic; name: WordKey; what: WordKey }[] = [
  { topic: 'behavioral_health', name: 'patient.family.mind', what: 'patient.family.mindWhat' },
  { topic: 'substance_use', name: 'patient.family.use', what: 'patient.family.useWhat' },
]

/** Hidden unless she ticks it, each with what it means in plain words. */
const PrivateChoice = ({ chosen, onChange }: Part<Topic[]>) => {
  const t = useWords()
  const tick = (topic: Topic, on: boolean) =>
    onChange(on ? [...chosen, topic] : chosen.filter((one) => one !== topic))
  return (
    <fieldset className="choice field">
      <legend>{t('patient.family.private')}</legend>
      <p>{t('patient.family.privateLead')}</p>
      <div>
        {TOPICS.map(({ topic, name, what }) => (
          <CheckRow
            key={topic}
            label={t(name)}
            hint={t(what)}
            checked={chosen.includes(topic)}
            onChange={(on) => tick(topic, on)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type UntilProps = Part<string | null> & { error: string | undefined }

const UntilChoice = ({ chosen, onChange, error }: UntilProps) => {
  const t = useWords()
  const [byDay, setByDay] = useState(chosen !== null)
  const choose = (way: 'open' | 'day') => {
    setByDay(way === 'day')
    if (way === 'open') onChange(null)
  }
  return (
    <>
      <Choice
        legend={t('patient.family.until')}
        options={[
          { value: 'open', label: t('patient.family.untilEnd') },
          { value: 'day', label: t('patient.family.untilDay') },
        ]}
        value={byDay ? 'day' : 'open'}
        onChange={choose}
      />
      {byDay && (
        <Field
          label={t('patient.family.lastDay')}
          type="date"
          required
          error={error}
          value={chosen ?? ''}
          onChange={(day) => onChange(day || null)}
        />
      )}
    </>
  )
}

type SharingChoiceProps = {
  name: string
  sharing: Sharing
  onChange: (part: Partial<Sharing>) => void
  /** What is wrong with the pages, and with the day. */
  error: { sections?: string | undefined; expiresOn?: string | undefined }
}

/** Which pages, which private matters, until when: asked alike where somebody is invited and where it is changed. */
export const SharingChoice = ({ name, sharing, onChange, error }: SharingChoiceProps) => (
  <>
    <SectionChoice
      name={name}
      chosen={sharing.sections}
      onChange={(sections) => onChange({ sections })}
      error={error.sections}
    />
    <PrivateChoice chosen={sharing.sensitive} onChange={(sensitive) => onChange({ sensitive })} />
    <UntilChoice
      chosen={sharing.expiresOn}
      onChange={(expiresOn) => onChange({ expiresOn })}
      error={error.expiresOn}
    />
  </>
)
