import { OctagonX } from 'lucide-react'
import { myMedicines, myMedicinesPdf } from '../../../modules/medications/contract.ts'
import { downloadHref, type Output } from '../../kit/api.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useDay } from '../use-day.ts'
import { Medicine } from './medicine.tsx'
import { ToldUs } from './told-us.tsx'

type List = Output<typeof myMedicines>

/** What still stands in her cupboard and must not be taken: before the list, because it harms. */
const Stop = ({ stop }: Pick<List, 'stop'>) => {
  const t = useWords()
  const day = useDay()
  if (stop.length === 0) return null
  return (
    <section className="zone red">
      <OctagonX aria-hidden />
      <h2 className="word">{t('patient.medicines.stopTitle')}</h2>
      <div className="body stack">
        {stop.map(({ id, name, on, why }) => (
          <div key={id}>
            <p>
              <strong>{name}</strong>
            </p>
            <p>{t('patient.medicines.stoppedOn', { date: day(on) })}</p>
            {why && (
              <p>
                {t('patient.medicines.why')}: {why}
              </p>
            )}
          </div>
        ))}
      </div>
    </section>
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
          <div className="stack">
            <p className="quiet">
              {reviewedOn
                ? t('patient.medicines.asOf', { date: day(reviewedOn) })
                : t('patient.medicines.notReviewed')}
            </p>
            <Stop stop={stop} />
            <ToldUs />
            {taking.length === 0 && <Empty title={t('patient.medicines.none')} />}
            {taking.map((medicine) => (
              <Medicine key={medicine.id} medicine={medicine} />
            ))}
            <div className="actions">
              <ButtonLink href={downloadHref(myMedicinesPdf, {})} download>
                {t('medicines.print')}
              </ButtonLink>
            </div>
            <p>{t('patient.medicines.askFirst')}</p>
            <p>{t('patient.medicines.hardToPay')}</p>
            <section className="stack tight">
              <h2>{t('patient.medicines.allergies')}</h2>
              <p>{allergies.length > 0 ? allergies.join(', ') : t('patient.medicines.noAllergies')}</p>
            </section>
          </div>
        )}
      </Shown>
    </Page>
  )
}
