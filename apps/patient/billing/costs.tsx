import { myCosts } from '../../../modules/billing/contract.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { dollars } from '../../kit/written.ts'
import { useDay } from '../use-day.ts'

const monthName = (month: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01`),
  )

/** Each billed month: what was done, her share, and why. */
export const Costs = () => {
  const t = useWords()
  const day = useDay()
  const { locale } = useLanguage()
  const costs = useRead(myCosts, {})
  return (
    <Page title={t('patient.costs.title')} lead={t('patient.costs.lead')}>
      <Shown of={costs}>
        {({ months }) => (
          <div className="stack loose">
            {months.length === 0 && <p>{t('patient.costs.pending')}</p>}
            {months.map(({ month, minutes, servedOn, yourShareCents, billedCents }) => (
              <article key={month} className="sheet stack tight">
                <h2>{monthName(month, locale)}</h2>
                <p>
                  {t('patient.costs.minutes', { count: minutes })}, {day(servedOn)}
                </p>
                {yourShareCents === null && <p>{t('patient.costs.otherPlan')}</p>}
                {yourShareCents === 0 && <p>{t('patient.costs.nothing')}</p>}
                {yourShareCents !== null && yourShareCents > 0 && (
                  <>
                    <p>
                      <strong>{t('patient.costs.share', { amount: dollars(yourShareCents, locale) })}</strong>
                    </p>
                    <p>{t('patient.costs.billed', { amount: dollars(billedCents, locale) })}</p>
                  </>
                )}
              </article>
            ))}
            <p>{t('patient.costs.stop')}</p>
            <p>{t('patient.costs.ask')}</p>
          </div>
        )}
      </Shown>
    </Page>
  )
}
