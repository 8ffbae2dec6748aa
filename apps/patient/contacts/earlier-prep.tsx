import { myPrep, type PrepView } from '../../../modules/contacts/contract.ts'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { useRead } from '../../kit/server-state.ts'
import { useDay } from '../use-day.ts'
import { QUESTIONS } from './prep-draft.ts'

/** As whom somebody wrote it stands beside her words, everywhere. */
const SAID_BY: Record<PrepView['saidBy'], WordKey> = {
  patient: 'patient.prep.saidBy',
  caregiver: 'patient.prep.saidByHelper',
  representative: 'patient.prep.saidByRepresentative',
  staff: 'patient.prep.saidByUs',
}

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
            <p>{t(SAID_BY[list.saidBy], { name: list.saidByName, date: day(list.writtenAt) })}</p>
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
