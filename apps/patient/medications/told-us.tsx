import { type MyProblem, myProblems } from '../../../modules/medications/my-problem-contract.ts'
import { useWords } from '../../kit/language.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useDay } from '../use-day.ts'

const One = ({ problem, call }: { problem: MyProblem; call: string }) => {
  const t = useWords()
  const day = useDay()
  const { medicine, kind, since, ended } = problem
  return (
    <div>
      <p>
        <strong>{medicine}</strong>: {t(`patient.medicines.wrong.${kind}`)}.{' '}
        {t('patient.medicines.wrongSince', { date: day(since) })}
      </p>
      <p>
        {ended
          ? t('patient.medicines.wrongEnded', { date: day(ended.on), words: ended.cameOfIt })
          : problem.with
            ? t('patient.medicines.wrongWith', { name: problem.with })
            : t('patient.medicines.wrongWithNobody', { phone: call })}
      </p>
    </div>
  )
}

/** What she told us, who works on it, and how it ended. */
export const ToldUs = () => {
  const t = useWords()
  return (
    <Shown of={useRead(myProblems, {})}>
      {({ problems, call }) =>
        problems.length === 0 ? null : (
          <section className="stack tight">
            <h2>{t('patient.medicines.wrongTitle')}</h2>
            {problems.map((problem) => (
              <One key={problem.id} problem={problem} call={call} />
            ))}
          </section>
        )
      }
    </Shown>
  )
}
