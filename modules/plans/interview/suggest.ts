import type { Interview, InterviewQuestion, Suggest } from './load-interview.ts'
import { barrierOf, type Planned, questionsFor } from './questions-for.ts'

type Language = 'en' | 'es'
export type Answers = Record<string, string>

/** Something for the plan, why it is suggested, and where it comes from. Nothing enters the plan by itself. */
export type Suggestion = {
  key: string
  kind: 'answer' | 'barrier' | 'step'
  says: string
  because: string
  source: string
  into: InterviewQuestion['into'] | null
  value: string
  problemId: string | null
  role: string
  every: Suggest['every']
}

const plainStep = { role: 'coordinator', every: 'once' as const }

const because = (question: InterviewQuestion, answer: string, language: Language) =>
  `${question.ask[language]} “${answer}”`

const fromAnswer = (question: InterviewQuestion, answer: string, language: Language): Suggestion[] => {
  const chosen = question.answers?.find(({ say }) => say[language] === answer)
  const why = because(question, answer, language)
  const suggested = chosen?.suggest ?? question.suggest
  return [
    ...(question.into
      ? [
          {
            key: `${question.key}=${answer}`,
            kind: 'answer' as const,
            says: answer,
            because: why,
            source: 'Her answer',
            into: question.into,
            value: chosen?.value ?? answer,
            problemId: null,
            ...plainStep,
          },
        ]
      : []),
    ...(suggested
      ? [
          {
            key: `${question.key}>${answer}`,
            kind: suggested.kind,
            says: suggested.says[language].replace('{answer}', answer),
            because: why,
            source: suggested.source,
            into: null,
            value: '',
            problemId: null,
            role: suggested.role,
            every: suggested.every,
          },
        ]
      : []),
  ]
}

/** A barrier that she says she has, of a condition she has: it belongs to the goals of that problem. */
const fromBarrier = (
  question: InterviewQuestion,
  answer: string,
  planned: readonly Planned[],
  language: Language,
): Suggestion[] => {
  const place = barrierOf(question.key)
  const owner = place && planned.find(({ template }) => template.id === place.templateId)
  const yes = question.answers?.[1]?.say[language] === answer
  if (!owner || !yes) return []
  return [
    {
      key: `${question.key}>yes`,
      kind: 'barrier',
      says: question.ask[language],
      because: because(question, answer, language),
      source: owner.template.sources.map(({ title, dated }) => `${title} (${dated})`).join('; '),
      into: null,
      value: '',
      problemId: owner.problemId,
      ...plainStep,
    },
  ]
}

/** What her answers suggest for the plan, in the order of the questions. */
export const suggestionsFrom = (
  interview: Interview,
  planned: readonly Planned[],
  answers: Answers,
  language: Language,
): Suggestion[] =>
  questionsFor(interview, planned)
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = answers[question.key]?.trim()
      if (!answer) return []
      return barrierOf(question.key)
        ? fromBarrier(question, answer, planned, language)
        : fromAnswer(question, answer, language)
    })
