import { addDays } from '../../../platform/clock.ts'
import { type PlanContent, planContent } from '../plan-content.ts'
import { type Template, templateFor } from '../templates/load-templates.ts'

/** A confirmed condition, as far as a plan needs it. */
export type PlanCondition = { id: string; icd10: string; label: string; onsetOn?: string | null }

type Language = PlanContent['language']
type Planned = { condition: PlanCondition; template: Template; first: boolean }

const DAYS_A_MONTH = 30
const DAYS_TO_REVIEW = 182

const triggers: Record<Language, string[]> = {
  en: [
    'A hospital or ER stay',
    'A new condition',
    'A medicine started, stopped or changed',
    'A fall',
    'The patient or the family asks',
  ],
  es: [
    'Una estancia en el hospital o en urgencias',
    'Una condición nueva',
    'Una medicina nueva, suspendida o cambiada',
    'Una caída',
    'El paciente o la familia lo pide',
  ],
}

const shots: Record<Language, string[]> = {
  en: ['Flu shot', 'Pneumonia shot', 'Check for falls'],
  es: ['Vacuna de la gripe', 'Vacuna de la neumonía', 'Revisión de caídas'],
}

const sameGoals: Record<Language, (name: string) => string> = {
  en: (name) => `Same goals as for ${name}`,
  es: (name) => `Las mismas metas que para ${name}`,
}

// Two codes of one template (I10 and I12.9) are two problems with one set of goals; "general" fits nothing twice.
const plan = (conditions: readonly PlanCondition[], templates: readonly Template[]): Planned[] => {
  const seen = new Set<string>()
  return conditions.flatMap((condition) => {
    const template = templateFor(condition.icd10, templates)
    if (!template) return []
    const first = template.id === 'general' || !seen.has(template.id)
    seen.add(template.id)
    return [{ condition, template, first }]
  })
}

const problemOf = ({ condition, template, first }: Planned, language: Language) => {
  const rows = (zone: keyof Template['zones']) =>
    template.zones[zone].map((row) => ({ notice: row.notice[language], do: row.do[language] }))
  return {
    id: condition.id,
    conditionId: condition.id,
    // The house's version, and which of the practice's own.
    templateId: `${template.id}@${template.version}${template.own ? `.${template.own}` : ''}`,
    name: condition.label,
    icd10: condition.icd10,
    onsetOn: condition.onsetOn ?? '',
    outlook: { plain: template.outlook.plain[language], clinical: template.outlook.clinical },
    symptoms: template.symptoms[language],
    zones: { green: rows('green'), yellow: rows('yellow'), red: rows('red') },
    noGoalNow: first ? '' : sameGoals[language](template.name[language]),
  }
}

const goalsOf = ({ condition, template }: Planned, language: Language, today: string) =>
  template.goals.map((goal) => ({
    id: `${condition.id}:${goal.key}`,
    problemId: condition.id,
    text: goal.text[language],
    measure: goal.measure[language],
    target: goal.target,
    measuredBy: goal.measured_as ?? '',
    dueOn: addDays(today, goal.due_months * DAYS_A_MONTH),
  }))

const interventionsOf = ({ condition, template }: Planned, language: Language, today: string) =>
  template.interventions.map((step) => ({
    id: `${condition.id}:${step.key}`,
    problemId: condition.id,
    text: step.text[language],
    role: step.role,
    every: step.every,
    dueOn: addDays(today, step.due_days),
  }))

const preventiveOf = (planned: readonly Planned[], language: Language) => {
  const yearly = planned.flatMap(({ template }) =>
    template.monitoring.filter(({ every }) => every === 'yearly').map(({ what }) => what[language]),
  )
  return [...new Set([...shots[language], ...yearly])].map((what) => ({ what }))
}

/**
 * A first draft from the confirmed conditions. What only the patient can say (what matters, home, caregiver, dates of
 * assessments) stays empty, so that the meter shows it; every date here is a suggestion.
 */
export const draftFromTemplates = (
  conditions: readonly PlanCondition[],
  templates: readonly Template[],
  language: Language,
  today: string,
): PlanContent => {
  const planned = plan(conditions, templates)
  const first = planned.filter((one) => one.first)
  const notes = [...new Set(first.map(({ template }) => template.medicines[language]))]
  return planContent.parse({
    language,
    problems: planned.map((one) => problemOf(one, language)),
    goals: first.flatMap((one) => goalsOf(one, language, today)),
    interventions: first.flatMap((one) => interventionsOf(one, language, today)),
    medicines: { notes: notes.join('\n') },
    preventive: preventiveOf(first, language),
    review: { nextOn: addDays(today, DAYS_TO_REVIEW), triggers: triggers[language] },
  })
}
