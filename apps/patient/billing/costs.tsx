import { myCosts, myStatement, WHY_SHARE } from '../../../modules/billing/statement-contract.ts'
import { downloadHref, type Output } from '../../kit/api.ts'
import { Empty } from '../../kit/empty.tsx'
import { useLanguage, useWords, type WordKey } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { dollars } from '../../kit/written.ts'
import { useDay } from '../use-day.ts'

type Month = Output<typeof myCosts>['months'][number]

const monthName = (month: string, locale: string) =>
  new Intl.DateTimeFormat(`${locale}-US`, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01`),
  )

const Share = ({ cents }: { cents: number }) => {
  const t = useWords()
  const { locale } = useLanguage()
  return (
    <p>
      <strong>
        {cents === 0
          ? t('patient.costs.nothing')
          : t('patient.costs.share', { amount: dollars(cents, locale) })}
      </strong>
    </p>
  )
}

const WHY: Partial<Record<string, WordKey>> = WHY_SHARE

const BilledMonth = ({ month, minutes, billedCents, yourShareCents, because, days, answer }: Month) => {
  const t = useWords()
  const day = useDay()
  const { locale } = useLanguage()
  const why = WHY[because]
  const share = answer ? answer.patientCents : yourShareCents
  // Who pays first is not ours to name where a health plan of hers decides.
  const asksMedicare = because !== 'plan_decides'
  return (
    <article className="sheet">
      <h2>{monthName(month, locale)}</h2>
      <div className="stack tight">
        {share !== null && <Share cents={share} />}
        {why && <p>{t(why)}</p>}
        {answer && <p>{t('statement.answered', { date: day(answer.paidOn) })}</p>}
        {asksMedicare && <p>{t('patient.costs.billed', { amount: dollars(billedCents, locale) })}</p>}
      </div>
      <div className="stack tight">
        <h3>{t('patient.costs.done')}</h3>
        <p>{t('patient.costs.minutes', { count: minutes })}</p>
        <ul>
          {days.map(({ on, did }) => (
            <li key={on}>
              {day(on)}: {did.map((one) => t(`statement.did.${one}` as WordKey)).join(', ')}
            </li>
          ))}
        </ul>
        <p>
          <a href={downloadHref(myStatement, { month })} target="_blank" rel="noreferrer">
            {t('patient.costs.print')}
          </a>
        </p>
      </div>
    </article>
  )
}

/** Each billed month: her share first, why, and what was done. */
export const Costs = () => {
  const t = useWords()
  const costs = useRead(myCosts, {})
  return (
    <Page title={t('patient.costs.title')} lead={t('patient.costs.lead')}>
      <Shown of={costs}>
        {({ months }) => (
          <div className="stack loose">
            {months.length === 0 && <Empty title={t('patient.costs.none')} />}
            {months.map((month) => (
              <BilledMonth key={month.month} {...month} />
            ))}
            <div className="stack tight">
              <p>{t('patient.costs.stop')}</p>
              <p>{t('patient.costs.ask')}</p>
            </div>
          </div>
        )}
      </Shown>
    </Page>
  )
}
