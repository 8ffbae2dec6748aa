import { useState } from 'react'
import { readInterview } from '../../../modules/plans/interview-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { InterviewSection } from './interview-section.tsx'
import { Suggestions } from './suggestions.tsx'
import { useInterview } from './use-interview.ts'

type Read = Output<typeof readInterview>

const SAVED = {
  saved: 'Everything is saved.',
  typing: 'Saving …',
  failed: 'Not saved yet. It is still here.',
}

const Asking = ({ patientId, read }: { patientId: string; read: Read }) => {
  const { answers, saving, problem, say } = useInterview(patientId, read)
  const [at, setAt] = useState(0)
  const section = read.sections[at]
  const answered = (index: number) =>
    read.sections[index]!.questions.filter(({ key }) => answers[key]?.trim()).length
  return (
    <div className="two-columns">
      <div className="stack loose">
        {!read.hasDraft && (
          <Notice
            happened="There is no plan yet."
            next="Ask all the same; to accept what is suggested, begin the plan first."
          >
            <ButtonLink href={`/staff/patients/${patientId}/plan`}>The plan</ButtonLink>
          </Notice>
        )}
        <nav aria-label="Parts of the interview" className="actions">
          {read.sections.map(({ key, title, questions }, index) => (
            <Button
              key={key}
              look={index === at ? 'primary' : 'quiet'}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => setAt(index)}
            >
              <span lang={read.language}>{title}</span> {answered(index)}/{questions.length}
            </Button>
          ))}
        </nav>
        {section && (
          <InterviewSection section={section} language={read.language} answers={answers} say={say} />
        )}
        {Boolean(problem) && <Problem error={problem} />}
        <div className="actions">
          {at + 1 < read.sections.length && (
            <Button onClick={() => setAt(at + 1)}>
              Next: <span lang={read.language}>{read.sections[at + 1]!.title}</span>
            </Button>
          )}
          <span className="quiet" role="status">
            {SAVED[saving]}
          </span>
        </div>
      </div>
      <Suggestions patientId={patientId} suggestions={read.suggestions} language={read.language} />
    </div>
  )
}

/** Questions to read aloud, one part at a time; what the answers suggest stands beside and waits for a person. */
export const InterviewPage = () => {
  const { patientId = '' } = useScreenValues()
  const interview = useRead(readInterview, { patientId })
  return (
    <ChartFrame patientId={patientId} active="plan">
      <Shown of={interview}>{(read) => <Asking patientId={patientId} read={read} />}</Shown>
    </ChartFrame>
  )
}
