import { useEffect } from 'react'
import { estimateCost, type JoinAnswers } from '../../../modules/enrollment/join-contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { fitOf } from './fit.ts'
import type { Coverage } from './insurance.tsx'

type CostProps = { practice: string; coverages: Coverage[] }

const Cost = ({ practice, coverages }: CostProps) => {
  const t = useWords()
  const { locale } = useLanguage()
  const { mutate, data } = useWrite(estimateCost)
  useEffect(() => mutate({ practice, coverages }), [mutate, practice, coverages])
  if (!data) return null
  const known = !(coverages.length === 1 && coverages[0] === 'commercial')
  return (
    <section className="stack tight">
      <h2>{t('join.costTitle')}</h2>
      {known && <p>{t('join.cost', { cost: data.cost[locale] })}</p>}
      <p>{t(`join.cost_${data.why}`)}</p>
      <p className="quiet">{t('join.guess')}</p>
    </section>
  )
}

/** What it is and is not, what it may cost her, how to stop; then she asks for a call, or says no. */
export const JoinAnswer = ({ practice, coverages, answers }: CostProps & { answers: JoinAnswers }) => {
  const t = useWords()
  const { verdict, why } = fitOf(answers)
  return (
    <Page title={t('join.title')}>
      <Notice happened={t(verdict)} next={why.map((key) => t(key)).join(' ') || undefined} />
      <section className="stack tight">
        <h2>{t('join.whatIs')}</h2>
        <ul className="stack tight">
          {(['whatIs1', 'whatIs2', 'whatIs3'] as const).map((key) => (
            <li key={key}>{t(`join.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('join.whatIsNot')}</h2>
        <ul className="stack tight">
          <li>{t('join.whatIsNot1')}</li>
          <li>{t('join.whatIsNot2')}</li>
        </ul>
      </section>
      <Cost practice={practice} coverages={coverages} />
      <section className="stack tight">
        <h2>{t('join.stopTitle')}</h2>
        <p>{t('join.stop')}</p>
      </section>
      <div className="actions">
        <ButtonLink look="primary" href={`/my/join/${practice}/call`}>
          {t('join.callMe')}
        </ButtonLink>
        <ButtonLink href={`/my/join/${practice}/no`}>{t('join.noThanks')}</ButtonLink>
      </div>
    </Page>
  )
}
