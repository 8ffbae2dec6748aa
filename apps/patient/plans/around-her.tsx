import type { ReactNode } from 'react'
import type { PlainPlan } from '../../../modules/plans/contract.ts'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { PhoneNumber } from '../../kit/phone-number.tsx'
import { useDay } from '../use-day.ts'

type Person = PlainPlan['helpers'][number]

const Part = ({ title, lines }: { title: WordKey; lines: { key: string; line: ReactNode }[] }) => {
  const t = useWords()
  if (lines.length === 0) return null
  return (
    <section className="stack">
      <h2>{t(title)}</h2>
      <ul className="plain-list stack">
        {lines.map(({ key, line }) => (
          <li key={key} className="item">
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}

const people = (all: Person[], language: string) =>
  all.map(({ name, what, phone }) => ({
    key: `${name} ${what}`,
    line: (
      <>
        <strong>{name}</strong>
        {what && <p lang={language}>{what}</p>}
        {phone && <PhoneNumber number={phone} />}
      </>
    ),
  }))

const words = (all: string[], language: string) =>
  all.map((text) => ({ key: text, line: <span lang={language}>{text}</span> }))

/** Who helps, other doctors, home, shots, wishes, and when the plan is looked at again. */
export const AroundHer = ({ plan }: { plan: PlainPlan }) => {
  const t = useWords()
  const day = useDay()
  const { language, helpers, otherDoctors, home, shots, wishes, review } = plan
  const due = shots.map(({ what, dueOn, doneOn }) => ({
    key: what,
    line: (
      <>
        <span lang={language}>{what}</span>
        {dueOn && <p>{t('patient.plan.dueOn', { date: day(dueOn) })}</p>}
        {doneOn && <p>{t('patient.plan.doneOn', { date: day(doneOn) })}</p>}
      </>
    ),
  }))
  return (
    <>
      <Part title="patient.plan.helpers" lines={people(helpers, language)} />
      <Part title="patient.plan.otherDoctors" lines={people(otherDoctors, language)} />
      <Part title="patient.plan.homeLife" lines={words(home, language)} />
      <Part title="patient.plan.shots" lines={due} />
      <Part title="patient.plan.wishes" lines={words(wishes ? [wishes] : [], language)} />
      {review.nextOn && <p>{t('patient.plan.review', { date: day(review.nextOn) })}</p>}
      <Part title="patient.plan.sooner" lines={words(review.sooner, language)} />
    </>
  )
}
