import type { ContactDraftInput } from '../../../modules/contacts/contract.ts'
import { CheckRow } from '../../kit/check-row.tsx'

type Sensitive = ContactDraftInput['sensitive'][number]

export const TOPICS: Record<Sensitive, string> = {
  substance_use: 'alcohol or drug use',
  behavioral_health: 'mental health',
}
const ORDER = Object.keys(TOPICS) as Sensitive[]

type ChoiceProps = { chosen: readonly Sensitive[]; onChange: (chosen: Sensitive[]) => void }

/** What the three answers touch: a caregiver reads them only where the patient chose to share that (42 CFR Part 2). */
export const SensitiveChoice = ({ chosen, onChange }: ChoiceProps) => (
  <fieldset className="choice field">
    <legend>Do these answers speak of something private?</legend>
    <p className="hint">Family members then read them only if the patient chose to share it.</p>
    <div>
      {ORDER.map((one) => (
        <CheckRow
          key={one}
          label={`They speak of ${TOPICS[one]}`}
          checked={chosen.includes(one)}
          onChange={(on) => onChange(ORDER.filter((other) => (other === one ? on : chosen.includes(other))))}
        />
      ))}
    </div>
  </fieldset>
)
