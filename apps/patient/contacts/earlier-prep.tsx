import { myPrep } from '../../../modules/contacts/contract.ts'
import { useWords } from '../../kit/language.tsx'
import { useRead } from '../../kit/server-state.ts'
import { useDay } from '../use-day.ts'
import { QUESTIONS } from './prep-draft.ts'

/** What was sent before, each list with who said it. An addition to the page: where it fails to come, it is left out. */
export const EarlierPrep = () => {
  const t = useWords()
  const day = useDay()
  const lists = useRead(myPrep, {}).data?.lists ?? []
  if (lists.length === 0) return null
  return (
    <details className="stack tight">
      <summary>{t('patient.prep.before')}</summary>
      <div className="stack">
        {lists.map((list) => (
          <section key={list.id} className="stack tight">
            <p>{t('patient.prep.saidBy', { name: list.saidByName, date: day(list.writtenAt) })}</p>
            <ul className="stack tight">
              {QUESTIONS.filter((question) => list[question]).map((question) => (
                <li key={question}>{list[question]}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}
