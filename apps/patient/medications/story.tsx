import type { MyStep } from '../../../modules/medications/contract.ts'
import { useWords } from '../../kit/language.tsx'
import { useDay } from '../use-day.ts'

const Step = ({ step }: { step: MyStep }) => {
  const t = useWords()
  const day = useDay()
  const { kind, on, by, before, after, why, told } = step
  return (
    <li>
      <p>
        <strong>{t(`patient.medicines.story.${kind}`)}</strong>{' '}
        {t('patient.medicines.story.by', { date: day(on), name: by })}
      </p>
      {before.length > 0 && <p>{t('patient.medicines.changedFrom', { before: before.join(', ') })}</p>}
      {after.length > 0 && <p>{t('patient.medicines.story.now', { after: after.join(', ') })}</p>}
      {why && (
        <p>
          {t('patient.medicines.why')}: {why}
        </p>
      )}
      {!told && <p>{t('patient.medicines.story.untold')}</p>}
    </li>
  )
}

/** Who changed what, when and why; folded away, because most days she only wants to know what to take. */
export const Story = ({ story }: { story: readonly MyStep[] }) => {
  const t = useWords()
  if (story.length === 0) return null
  return (
    <details>
      <summary>{t('patient.medicines.story')}</summary>
      <ul className="stack">
        {story.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ul>
    </details>
  )
}
