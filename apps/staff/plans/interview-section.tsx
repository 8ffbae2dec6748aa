import type { readInterview } from '../../../modules/plans/interview-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Choice } from '../../kit/choice.tsx'
import { TextArea } from '../../kit/text-area.tsx'

type Section = Output<typeof readInterview>['sections'][number]
type SectionProps = {
  section: Section
  language: string
  answers: Record<string, string>
  say: (key: string, answer: string) => void
}

/** One part of the interview: each question as it is read aloud, with its answers or room for her own words. */
export const InterviewSection = ({ section, language, answers, say }: SectionProps) => (
  <section className="stack" lang={language}>
    <h2>{section.title}</h2>
    {section.questions.map(({ key, ask, answers: choices }) =>
      choices.length > 0 ? (
        <Choice
          key={key}
          legend={ask}
          options={choices.map((one) => ({ value: one, label: one }))}
          value={answers[key]}
          onChange={(answer) => say(key, answer)}
        />
      ) : (
        <TextArea
          key={key}
          label={ask}
          maxLength={1000}
          value={answers[key] ?? ''}
          onChange={(answer) => say(key, answer)}
        />
      ),
    )}
  </section>
)
