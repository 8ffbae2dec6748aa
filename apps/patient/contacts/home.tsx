import { mySession } from '../../../modules/access/contract.ts'
import { myAnswers } from '../../../modules/contacts/contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ThreeAnswers } from '../../kit/three-answers.tsx'
import { useDay } from '../use-day.ts'

/** What do I do now, what do I watch for, whom do I call; and what comes next. */
export const Home = () => {
  const t = useWords()
  const day = useDay()
  const session = useRead(mySession, {}).data
  const sees = session?.kind === 'patient' || session?.sections.includes('answers') === true
  const answers = useRead(myAnswers, {}, { enabled: sees })
  if (!session) return null
  return (
    <Page
      title={t('patient.home.title', { name: session.name.split(' ')[0] ?? '' })}
      tabTitle={t('patient.home.doNow')}
    >
      {sees && (
        <Shown of={answers}>
          {({ latest, earlier, nextContactOn }) => (
            <div className="stack loose">
              {latest ? (
                <section className="stack">
                  <ThreeAnswers {...latest} />
                  <p className="quiet">
                    {t('patient.home.answersBy', { staff: latest.by, date: day(latest.on) })}
                  </p>
                </section>
              ) : (
                <Empty title={t('patient.home.noAnswers')} />
              )}
              <section className="stack tight">
                <h2>{t('patient.home.nextTitle')}</h2>
                <p>
                  {nextContactOn
                    ? t('patient.home.nextCall', { date: day(nextContactOn) })
                    : t('patient.home.nextNone')}
                </p>
                <ButtonLink look="quiet" href="/my/prep">
                  {t('patient.prep.title')}
                </ButtonLink>
              </section>
              {earlier.length > 0 && (
                <details>
                  <summary>{t('patient.act.showMore')}</summary>
                  {earlier.map((one) => (
                    <section key={one.on} className="stack">
                      <h3>{day(one.on)}</h3>
                      <ThreeAnswers {...one} />
                    </section>
                  ))}
                </details>
              )}
            </div>
          )}
        </Shown>
      )}
      <Notice happened={t('patient.home.emergency')} next={t('patient.home.emergencyWhen')} />
    </Page>
  )
}
