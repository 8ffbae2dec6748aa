import { readPlan } from '../../../modules/plans/contract.ts'
import {
  decideSuggestion,
  readInterview,
  type SuggestionView,
} from '../../../modules/plans/interview-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'

const KINDS = { answer: 'Into the plan', barrier: 'What gets in the way', step: 'A step' }
type Props = { patientId: string; suggestions: readonly SuggestionView[]; language: string }

const Decided = ({ decision }: Pick<SuggestionView, 'decision'>) =>
  decision && <Chip tone={decision === 'accepted' ? 'teal' : 'sand'}>{decision}</Chip>

/** What her answers suggest, each with its source. Accepted, it goes into the draft; declined, that is kept as well. */
export const Suggestions = ({ patientId, suggestions, language }: Props) => {
  const deciding = useWrite(decideSuggestion, { invalidates: [readInterview, readPlan] })
  const decide = (suggestion: string, decision: 'accepted' | 'declined') => () =>
    deciding.mutate({ patientId, id: newId(), suggestion, decision })
  return (
    <aside className="stack" aria-label="Suggestions">
      <h2>Suggestions</h2>
      {deciding.error && <Problem error={deciding.error} />}
      {suggestions.length === 0 && <p className="quiet">What her answers suggest appears here.</p>}
      {suggestions.map(({ key, kind, says, because, source, decision }) => (
        <article key={key} className="sheet stack tight">
          <p className="quiet small">{KINDS[kind]}</p>
          <p lang={language}>
            <strong>{says}</strong>
          </p>
          <p className="quiet small" lang={language}>
            {because}
          </p>
          <p className="quiet small">Source: {source}</p>
          <Decided decision={decision} />
          <div className="actions">
            {decision !== 'accepted' && (
              <Button busy={deciding.isPending} onClick={decide(key, 'accepted')}>
                Accept <span className="only-read">{says}</span>
              </Button>
            )}
            {!decision && (
              <Button look="plain" busy={deciding.isPending} onClick={decide(key, 'declined')}>
                Decline <span className="only-read">{says}</span>
              </Button>
            )}
          </div>
        </article>
      ))}
    </aside>
  )
}
