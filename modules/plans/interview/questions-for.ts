import type { Template } from '../templates/load-templates.ts'
import type { Interview, InterviewQuestion } from './load-interview.ts'

export type Section = { key: string; title: { en: string; es: string }; questions: InterviewQuestion[] }

/** Her problems with the template each is planned by; a template stands once. */
export type Planned = { problemId: string; name: string; template: Template }

const BARRIER = /^barrier\.([a-z-]+)\.(\d+)$/

/** The general questions, then what gets in the way of each condition she has. */
export const questionsFor = (interview: Interview, planned: readonly Planned[]): Section[] => {
  const seen = new Set<string>()
  const own = planned.filter(({ template }) => !seen.has(template.id) && seen.add(template.id))
  return [
    ...interview.sections,
    ...own.map(({ template }) => ({
      key: template.id,
      title: template.name,
      questions: template.barriers.map((ask, at) => ({
        key: `barrier.${template.id}.${at}`,
        ask,
        answers: interview.barrier.answers,
      })),
    })),
  ]
}

/** Which barrier of which template a question asks about. */
export const barrierOf = (key: string): { templateId: string; at: number } | null => {
  const [, templateId, at] = BARRIER.exec(key) ?? []
  return templateId && at !== undefined ? { templateId, at: Number(at) } : null
}
