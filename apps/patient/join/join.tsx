import { useState } from 'react'
import { type JoinAnswers, readJoinPage } from '../../../modules/enrollment/join-contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { go } from '../../kit/path.ts'
import { useRead } from '../../kit/server-state.ts'
import type { PatientScreenProps } from '../screens.tsx'
import { Shell } from '../shell.tsx'
import { JoinAnswer } from './answer.tsx'
import { CallMe } from './call-me.tsx'
import { type Coverage, Insurance } from './insurance.tsx'
import { JoinQuestion, QUESTIONS } from './questions.tsx'

const Begin = ({ practice }: { practice: string }) => {
  const t = useWords()
  return (
    <Page title={t('join.title')} lead={t('join.lead')}>
      <p className="quiet">{t('join.nothingKept')}</p>
      <div className="actions">
        <ButtonLink look="primary" href={`/my/join/${practice}/1`}>
          {t('join.begin')}
        </ButtonLink>
      </div>
    </Page>
  )
}

const Steps = ({ practice, step }: { practice: string; step: string }) => {
  const t = useWords()
  const [said, setSaid] = useState<Partial<JoinAnswers>>({})
  const [coverages, setCoverages] = useState<Coverage[]>([])
  const to = (next: string | number) => go(`/my/join/${practice}/${next}`)
  const at = Number(step)
  const complete = QUESTIONS.every((question) => said[question])
  if (step === 'no')
    return (
      <Page title={t('join.title')}>
        <Notice happened={t('join.declined')} next={t('join.declinedNext')} />
      </Page>
    )
  // Opened in the middle, or again after closing: nothing was kept, so she begins.
  const missing = at > 1 && QUESTIONS.slice(0, Math.min(at - 1, 3)).some((question) => !said[question])
  if (!step || missing || (!complete && !(at >= 1 && at <= 3))) return <Begin practice={practice} />
  if (step === 'call') return <CallMe practice={practice} answers={said as JoinAnswers} />
  if (at <= QUESTIONS.length)
    return (
      <JoinQuestion
        key={step}
        step={at - 1}
        value={said[QUESTIONS[at - 1]!]}
        onAnswer={(one) => {
          setSaid({ ...said, [QUESTIONS[at - 1]!]: one })
          to(at + 1)
        }}
      />
    )
  if (at === QUESTIONS.length + 1)
    return (
      <Insurance
        onAnswer={(has) => {
          setCoverages(has)
          to('answer')
        }}
      />
    )
  return <JoinAnswer practice={practice} coverages={coverages} answers={said as JoinAnswers} />
}

/** "Is this for me?", before she is anybody's patient here: one question a screen, nothing kept unless she asks for a call. */
export const Join = ({ values }: PatientScreenProps) => {
  const t = useWords()
  const practice = values.practice ?? ''
  const page = useRead(readJoinPage, { practice })
  if (page.error)
    return (
      <Shell screens={[]}>
        <Page title={t('join.gone')} lead={t('join.goneNext')} />
      </Shell>
    )
  return (
    <Shell practice={page.data} screens={[]}>
      {page.data ? <Steps practice={practice} step={values.step ?? ''} /> : <Loading />}
    </Shell>
  )
}
