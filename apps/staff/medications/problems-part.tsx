import { listProblemsOf } from '../../../modules/medications/problem-contract.ts'
import type { Output } from '../../kit/api.ts'
import { List } from '../../kit/list-row.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ProblemRow } from './problem-row.tsx'
import { STEP_WORDS } from './problem-words.ts'

type Listed = Output<typeof listProblemsOf>['problems'][number]

const Steps = ({ steps }: Pick<Listed, 'steps'>) => (
  <details>
    <summary>What happened ({steps.length})</summary>
    <ol className="stack tight">
      {steps.map(({ kind, words, by, at }) => (
        <li key={`${kind} ${at} ${words}`}>
          <When at={at} form="day-time" />, {by}: {STEP_WORDS[kind]}
          {words && ` ${words}`}
        </li>
      ))}
    </ol>
  </details>
)

/** What stands in the way of her medicines, and what came of what did. */
export const ProblemsPart = ({ patientId }: { patientId: string }) => (
  <Shown of={useRead(listProblemsOf, { patientId })}>
    {({ problems }) =>
      problems.length === 0 ? null : (
        <section className="stack">
          <h2>Problems with medicines</h2>
          <List label="Problems with medicines">
            {problems.map((problem) => (
              <ProblemRow key={problem.id} problem={problem} title={problem.medicine}>
                <Steps steps={problem.steps} />
              </ProblemRow>
            ))}
          </List>
        </section>
      )
    }
  </Shown>
)
