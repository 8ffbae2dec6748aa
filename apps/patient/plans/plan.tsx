import { myPlan, myPlanPdf, type PlainPlan } from '../../../modules/plans/contract.ts'
import { downloadHref } from '../../kit/api.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { Zone, type ZoneColor } from '../../kit/zone.tsx'
import { useDay } from '../use-day.ts'

const COLORS: ZoneColor[] = ['green', 'yellow', 'red']

const Zones = ({ problem }: { problem: PlainPlan['problems'][number] }) => {
  const t = useWords()
  return (
    <section className="stack">
      <h3>{problem.name}</h3>
      {problem.expect && <p>{problem.expect}</p>}
      {COLORS.map((color) => (
        <Zone
          key={color}
          color={color}
          word={`${t(`zone.${color}` as 'zone.green')}: ${t(`zone.${color}Lead` as 'zone.greenLead')}`}
        >
          {problem[color as 'green'].map(({ notice, do: what }) => (
            <p key={notice}>
              {notice} <strong>{what}</strong>
            </p>
          ))}
        </Zone>
      ))}
    </section>
  )
}

const Steps = ({ plan, you }: { plan: PlainPlan; you: boolean }) => {
  const t = useWords()
  const steps = plan.steps.filter((step) => step.you === you)
  if (steps.length === 0) return null
  return (
    <>
      <h3>{t(you ? 'patient.plan.stepYou' : 'patient.plan.stepWe')}</h3>
      <ul>
        {steps.map(({ id, text, who, every }) => (
          <li key={id}>
            {text} {every} {!you && <span className="quiet">{who}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

const ThePlan = ({ plan }: { plan: PlainPlan }) => {
  const t = useWords()
  const day = useDay()
  return (
    <div className="stack loose" lang={plan.language}>
      <p className="quiet">
        {t('patient.plan.signed', { practitioner: plan.signedBy, date: day(plan.signedOn) })}
      </p>
      {plan.whatMatters && (
        <section className="stack tight">
          <h2>{t('patient.plan.whatMatters')}</h2>
          <p>{plan.whatMatters}</p>
        </section>
      )}
      <section className="stack">
        <h2>{t('patient.plan.zones')}</h2>
        <p>{t('patient.plan.zonesLead')}</p>
        {plan.problems.map((problem) => (
          <Zones key={problem.id} problem={problem} />
        ))}
      </section>
      <section className="stack">
        <h2>{t('patient.plan.goals')}</h2>
        <ul>
          {plan.goals.map(({ id, text, target, byOn }) => (
            <li key={id}>
              {text} {target} {byOn && t('patient.plan.goalBy', { date: day(byOn) })}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack">
        <h2>{t('patient.plan.steps')}</h2>
        <Steps plan={plan} you />
        <Steps plan={plan} you={false} />
      </section>
      {plan.helpers.length > 0 && (
        <section className="stack tight">
          <h2>{t('patient.plan.helpers')}</h2>
          {plan.helpers.map(({ name, what, phone }) => (
            <p key={name}>
              {name}, {what} {phone}
            </p>
          ))}
        </section>
      )}
      <p>{t('patient.plan.wrong')}</p>
      <ButtonLink look="quiet" href={downloadHref(myPlanPdf, {})} download>
        {t('patient.act.print')}
      </ButtonLink>
    </div>
  )
}

/** The signed plan in plain words, zones first. */
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
