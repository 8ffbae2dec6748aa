import type { Template } from '../templates/load-templates.ts'
import type { Interview, InterviewQuestion } from './load-interview.ts'

export type Section = { key: string; title: { en: string; es: string }; questions: InterviewQuestion[] }

/** Her problems with the template each is planned by; a template stands once. */
export type Planned = { problemId: string; name: string; template: Template }

const BARRIER = /^barrier\.([a-z-]+)\.([a-z0-9-]+)$/

/** The general questions, then what gets in the way of each condition she has. */
export const questionsFor = (interview: Interview, planned: readonly Planned[]): Section[] => {
  const seen = new Set<string>()
  const own = planned.filter(({ template }) => !seen.has(template.id) && seen.add(template.id))
  return [
    ...interview.sections,
    ...own.map(({ template }) => ({
      key: template.id,
      title: template.name,
      questions: template.barriers.map(({ en, es, key }, at) => ({
        key: `barrier.${template.id}.${key ?? at}`,
        ask: { en, es },
        answers: interview.barrier.answers,
      })),
    })),
  ]
}

/** Which barrier of which template a question asks about. */
export const barrierOf = (key: string): { templateId: string } | null => {
  const [, templateId] = BARRIER.exec(key) ?? []
  return templateId ? { templateId } : null
}
