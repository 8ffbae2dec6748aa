import { mySession } from '../../../modules/access/patient-contract.ts'
import { myAnswers } from '../../../modules/contacts/contract.ts'
import type { Output } from '../../kit/api.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ThreeAnswers } from '../../kit/three-answers.tsx'
import { useDay } from '../use-day.ts'

type Answers = Output<typeof myAnswers>

const Latest = ({ latest }: Pick<Answers, 'latest'>) => {
  const t = useWords()
  const day = useDay()
  if (!latest) return <Empty title={t('patient.home.noAnswers')} />
  return (
    <section className="stack tight">
      <ThreeAnswers {...latest} />
      <p className="quiet">{t('patient.home.answersBy', { staff: latest.by, date: day(latest.on) })}</p>
    </section>
  )
}

const Earlier = ({ earlier }: Pick<Answers, 'earlier'>) => {
  const t = useWords()
  const day = useDay()
  if (earlier.length === 0) return null
  return (
    <details>
      <summary>{t('patient.home.earlier')}</summary>
      <div className="stack loose">
        {earlier.map((one) => (
          <section key={one.on} className="stack tight">
            <p>{t('patient.home.answersBy', { staff: one.by, date: day(one.on) })}</p>
            <ThreeAnswers {...one} />
          </section>
        ))}
      </div>
    </details>
  )
}

type NextProps = { on: string | null | undefined; measures: boolean }

const Next = ({ on, measures }: NextProps) => {
  const t = useWords()
  const day = useDay()
  return (
    <section className="stack tight">
      <h2>{t('patient.home.nextTitle')}</h2>
      {on && <p>{t('patient.home.nextCall', { date: day(on) })}</p>}
      {on === null && <p>{t('patient.home.nextNone')}</p>}
      <div className="actions">
        <ButtonLink href="/my/prep">{t('patient.prep.title')}</ButtonLink>
        {measures && <ButtonLink href="/my/readings">{t('patient.readings.title')}</ButtonLink>}
      </div>
    </section>
  )
}

/** What do I do now, what do I watch for, whom do I call; then 911, and what comes next. */
export const Home = () => {
  const t = useWords()
  const session = useRead(mySession, {}).data
  const sees = session?.kind === 'patient' || session?.sections.includes('answers') === true
  const measures = session?.kind !== 'caregiver' || session.sections.includes('readings')
  const answers = useRead(myAnswers, {}, { enabled: sees })
  if (!session) return null
  return (
    <Page
      title={
        session.kind === 'caregiver'
          ? t('patient.home.caregiverTitle', { name: session.about.split(' ')[0] ?? '' })
          : t('patient.home.title', { name: session.name.split(' ')[0] ?? '' })
      }
      lead={session.kind === 'caregiver' && t('patient.home.caregiverLead')}
      tabTitle={t('patient.home.doNow')}
    >
      {sees && <Shown of={answers}>{({ latest }) => <Latest latest={latest} />}</Shown>}
      <Notice happened={t('patient.home.emergency')} next={t('patient.home.emergencyWhen')} />
      <Next on={answers.data?.nextContactOn} measures={measures} />
      {answers.data && <Earlier earlier={answers.data.earlier} />}
    </Page>
  )
}
