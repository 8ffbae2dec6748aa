import { newId } from '../../kit/new-id.ts'
import { Select } from '../../kit/select.tsx'
import { Rows } from './rows.tsx'
import { nothingSaid, SaidFields } from './said-fields.tsx'
import type { TemplatePartProps } from './template-part.ts'

type Question = TemplatePartProps['body']['questions'][number]
type Answer = Question['answers'][number]

const ZONES = [
  { value: 'green', label: 'Green' },
  { value: 'yellow', label: 'Yellow' },
  { value: 'red', label: 'Red' },
] as const
const emptyAnswer = (): Answer => ({ say: nothingSaid(), zone: 'green' })
const emptyQuestion = (): Question => ({
  key: newId(),
  ask: nothingSaid(),
  answers: [emptyAnswer(), emptyAnswer()],
})

/** What is asked on each call, and which zone each answer means. */
export const TemplateQuestions = ({ body, change }: TemplatePartProps) => (
  <Rows
    rows={body.questions}
    onChange={(questions) => change({ questions })}
    make={emptyQuestion}
    what="a question"
    rowKey={({ key }) => key}
  >
    {(question, patch, remove) => (
      <>
        <SaidFields label="Question" value={question.ask} onChange={(ask) => patch({ ask })} />
        <Rows
          rows={question.answers}
          onChange={(answers) => patch({ answers })}
          make={emptyAnswer}
          what="an answer"
        >
          {(answer, patchAnswer, removeAnswer) => (
            <>
              <SaidFields label="Answer" value={answer.say} onChange={(say) => patchAnswer({ say })} />
              <Select
                label="Zone"
                options={ZONES}
                value={answer.zone}
                onChange={(zone) => patchAnswer({ zone })}
              />
              {removeAnswer}
            </>
          )}
        </Rows>
        {remove}
      </>
    )}
  </Rows>
)
