import { type Caregiver, SECTIONS } from '../../../modules/patients/contract.ts'
import { CheckRow } from '../../kit/check-row.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'

type Section = Caregiver['sections'][number]

const SEES: Record<Section, WordKey> = {
  answers: 'patient.family.seesAnswers',
  plan: 'patient.family.seesPlan',
  medicines: 'patient.family.seesMedicines',
  costs: 'patient.family.seesCosts',
  messages: 'patient.family.seesMessages',
  readings: 'patient.family.seesReadings',
}

type SectionChoiceProps = {
  name: string
  chosen: readonly Section[]
  onChange: (chosen: Section[]) => void
  error?: string | undefined
}

/** What somebody may see, one line each; nothing is ticked for her. */
export const SectionChoice = ({ name, chosen, onChange, error }: SectionChoiceProps) => {
  const t = useWords()
  const tick = (section: Section, on: boolean) =>
    onChange(SECTIONS.filter((one) => (one === section ? on : chosen.includes(one))))
  return (
    <fieldset className="choice field">
      <legend>{name.trim() ? t('patient.family.choose', { name }) : t('patient.family.chooseFor')}</legend>
      <div>
        {SECTIONS.map((section) => (
          <CheckRow
            key={section}
            label={t(SEES[section])}
            checked={chosen.includes(section)}
            onChange={(on) => tick(section, on)}
          />
        ))}
      </div>
      {error && (
        <span className="error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  )
}
