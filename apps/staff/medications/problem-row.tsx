import { type ReactNode, useState } from 'react'
import type { ProblemView } from '../../../modules/medications/problem-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { ListRow } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'
import { usePermission } from '../session.ts'
import { EndProblem } from './end-problem.tsx'
import { HandProblem } from './hand-problem.tsx'
import { NoteProblem } from './note-problem.tsx'
import { kindWords, toldWords } from './problem-words.ts'

const DOING = { hand: HandProblem, note: NoteProblem, end: EndProblem } as const

const Holds = ({ owner, openedBy, fromHome, openedAt }: ProblemView) => (
  <div>
    {owner ? `${owner} has it.` : <strong>Nobody has it yet.</strong>}{' '}
    {fromHome ? 'Told from home by' : 'Told to'} {openedBy}, <When at={openedAt} form="day" />.
  </div>
)

const Ended = ({ ended }: Pick<ProblemView, 'ended'>) =>
  ended && (
    <div>
      {ended.cameOfIt} ({ended.by}, <When at={ended.at} form="day" />; told {toldWords(ended.toldHow)})
    </div>
  )

type ProblemRowProps = { problem: ProblemView; title: ReactNode; children?: ReactNode }

/** What stands in the way, who has it, what can be done about it. */
export const ProblemRow = ({ problem, title, children }: ProblemRowProps) => {
  const [doing, setDoing] = useState<keyof typeof DOING>()
  const mayWrite = usePermission('medications.write')
  const Doing = doing && DOING[doing]
  return (
    <ListRow
      title={title}
      detail={
        <>
          {problem.words && <div>{problem.words}</div>}
          {problem.ended ? <Ended ended={problem.ended} /> : <Holds {...problem} />}
          {children}
          {Doing && <Doing problem={problem} onClose={() => setDoing(undefined)} />}
        </>
      }
      aside={
        <>
          <Chip tone={problem.ended ? 'sand' : problem.owner ? 'yellow' : 'red'}>
            {kindWords(problem.kind)}
          </Chip>
          {mayWrite && !problem.ended && (
            <>
              <Button onClick={() => setDoing('note')}>Note</Button>
              <Button onClick={() => setDoing('hand')}>Hand over</Button>
              <Button onClick={() => setDoing('end')}>End</Button>
            </>
          )}
        </>
      }
    />
  )
}
