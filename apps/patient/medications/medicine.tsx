import type { MyMedicine } from '../../../modules/medications/contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { useWords } from '../../kit/language.tsx'
import { useDay } from '../use-day.ts'
import { Report } from './report.tsx'
import { Story } from './story.tsx'

const Changed = ({ changed }: { changed: NonNullable<MyMedicine['changed']> }) => {
  const t = useWords()
  const day = useDay()
  const { on, why, isNew, before } = changed
  return (
    <div>
      <p>
        <Chip tone="teal">{t(isNew ? 'patient.medicines.new' : 'patient.medicines.changed')}</Chip>{' '}
        {t('patient.family.since', { date: day(on) })}
      </p>
      {why && (
        <p>
          <strong>{t('patient.medicines.why')}:</strong> {why}
        </p>
      )}
      {before.length > 0 && <p>{t('patient.medicines.changedFrom', { before: before.join(', ') })}</p>}
    </div>
  )
}

/** One medicine: what it is for, how and when, what changed lately. */
export const Medicine = ({ medicine }: { medicine: MyMedicine }) => {
  const t = useWords()
  const { name, dose, purpose, how, when, unsure, changed } = medicine
  const times = when.map((part) => t(part === 'as_needed' ? 'patient.medicines.asNeeded' : `when.${part}`))
  const lines = [
    { term: t('patient.medicines.forWhat'), value: purpose || t('patient.medicines.forUnknown') },
    { term: t('patient.medicines.howMuch'), value: how },
    { term: t('patient.medicines.when'), value: times.join(', ') },
  ]
  return (
    <article className="sheet">
      <h2>{[name, dose].filter(Boolean).join(' ')}</h2>
      <div className="stack tight">
        {lines
          .filter(({ value }) => value)
          .map(({ term, value }) => (
            <p key={term}>
              <strong>{term}:</strong> {value}
            </p>
          ))}
        {unsure && <p>{t('patient.medicines.unsure')}</p>}
      </div>
      {changed && <Changed changed={changed} />}
      <Story story={medicine.story} />
      <Report medicationId={medicine.id} name={name} />
    </article>
  )
}
