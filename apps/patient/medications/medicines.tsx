import { type MyMedicine, myMedicines } from '../../../modules/medications/contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useDay } from '../use-day.ts'

const Medicine = ({ medicine }: { medicine: MyMedicine }) => {
  const t = useWords()
  const day = useDay()
  const { name, dose, purpose, how, when, changed } = medicine
  const times = when.map((part) =>
    part === 'as_needed' ? t('patient.medicines.asNeeded') : t(`when.${part}` as WordKey),
  )
  return (
    <article className="sheet stack tight">
      <h2>
        {name} {dose}{' '}
        {changed && (
          <Chip tone="teal">{t(changed.isNew ? 'patient.medicines.new' : 'patient.medicines.changed')}</Chip>
        )}
      </h2>
      <p>
        <strong>{t('patient.medicines.forWhat')}:</strong> {purpose || t('patient.medicines.forUnknown')}
      </p>
      {how && (
        <p>
          <strong>{t('patient.medicines.howMuch')}:</strong> {how}
        </p>
      )}
      {times.length > 0 && (
        <p>
          <strong>{t('patient.medicines.when')}:</strong> {times.join(', ')}
        </p>
      )}
      {changed && (
        <p>
          {t('patient.medicines.changedOn', { date: day(changed.on) })}. {t('patient.medicines.why')}:{' '}
          {changed.why}
        </p>
      )}
    </article>
  )
}

/** Each medicine: what it is for, when, what changed; and what to stop. */
export const Medicines = () => {
  const t = useWords()
  const day = useDay()
  const read = useRead(myMedicines, {})
  return (
    <Page title={t('patient.medicines.title')} lead={t('patient.medicines.lead')}>
      <Shown of={read}>
        {({ reviewedOn, taking, stop, allergies }) => (
          <div className="stack loose">
            <p className="quiet">
              {reviewedOn
                ? t('patient.medicines.asOf', { date: day(reviewedOn) })
                : t('patient.medicines.notReviewed')}
            </p>
            {taking.length === 0 && <Empty title={t('patient.medicines.none')} />}
            {taking.map((medicine) => (
              <Medicine key={medicine.id} medicine={medicine} />
            ))}
            {stop.length > 0 && (
              <section className="stack tight">
                <h2>{t('patient.medicines.stopTitle')}</h2>
                {stop.map(({ id, name, on, why }) => (
                  <p key={id}>
                    <strong>{name}</strong>. {t('patient.medicines.stoppedOn', { date: day(on) })}. {why}
                  </p>
                ))}
              </section>
            )}
            <section className="stack tight">
              <h2>{t('patient.medicines.allergies')}</h2>
              <p>{allergies.length > 0 ? allergies.join(', ') : t('patient.medicines.noAllergies')}</p>
            </section>
            <p>{t('patient.medicines.askFirst')}</p>
          </div>
        )}
      </Shown>
    </Page>
  )
}
