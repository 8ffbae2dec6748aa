import { listProblems } from '../../../modules/medications/problem-contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { List } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ProblemRow } from './problem-row.tsx'

/** Everything that stands between a patient and a medicine, what nobody has first. */
export const ProblemsPage = () => {
  const list = useRead(listProblems, {}, { refetchEverySeconds: 60 })
  return (
    <Page
      title="Refills and cost"
      lead="What stands between a patient and a medicine. Each stays until the patient was told how it ended."
    >
      <Shown of={list}>
        {({ problems }) =>
          problems.length === 0 ? (
            <Empty title="Nothing is open">
              A refill that does not come, a price, side effects or missed doses appear here: from a call,
              from the Medicines page of a chart, or from the patient’s own page.
            </Empty>
          ) : (
            <List label="Open problems with medicines">
              {problems.map((problem) => (
                <ProblemRow
                  key={problem.id}
                  problem={problem}
                  title={
                    <a href={`/staff/patients/${problem.patientId}/medicines`}>
                      {problem.patientName}: {problem.medicine}
                    </a>
                  }
                />
              ))}
            </List>
          )
        }
      </Shown>
    </Page>
  )
}
