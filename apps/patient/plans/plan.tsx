import { myPlan, myPlanPdf, type PlainPlan } from '../../../modules/plans/contract.ts'
import { downloadHref } from '../../kit/api.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useDay } from '../use-day.ts'
import { AroundHer } from './around-her.tsx'
import { Goals } from './goals.tsx'
import './plans.css'
import { WhoDoesWhat } from './who-does-what.tsx'
import { Zones } from './zones.tsx'

// The plan's words stand in the plan's language, ours in the reader's: each says which, for who listens to it.
const ThePlan = ({ plan }: { plan: PlainPlan }) => {
  const t = useWords()
  const day = useDay()
  const { language, whatMatters, signedBy, signedOn } = plan
  return (
    <div className="stack loose">
      {whatMatters && (
        <section className="stack tight">
          <h2>{t('patient.plan.whatMatters')}</h2>
          <p lang={language}>{whatMatters}</p>
        </section>
      )}
      <Zones problems={plan.problems} language={language} />
      <Goals goals={plan.goals} language={language} />
      <WhoDoesWhat steps={plan.steps} language={language} />
      <AroundHer plan={plan} />
      <section className="stack tight">
        <p>{t('patient.plan.signed', { practitioner: signedBy, date: day(signedOn) })}</p>
        <p>{t('patient.plan.wrong')}</p>
      </section>
      <div className="actions">
        <ButtonLink href={downloadHref(myPlanPdf, {})} download>
          {t('patient.plan.pdf')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** The signed plan in plain words: what matters to her, then the colors. */
export const Plan = () => {
  const t = useWords()
  const plan = useRead(myPlan, {})
  return (
    <Page title={t('patient.plan.title')} lead={t('patient.plan.lead')}>
      <Shown of={plan}>
        {({ plan: read }) => (read ? <ThePlan plan={read} /> : <Empty title={t('patient.plan.none')} />)}
      </Shown>
    </Page>
  )
}
