import type { Sensitive } from '../../access/index.ts'
import { categoriesOfCode, categoriesOfProblem, isHidden, speaksOf } from '../../patients/index.ts'
import type { PlanContent, PlanProblem } from '../plan-content.ts'
import type { Template } from '../templates/load-templates.ts'

type Templates = readonly Template[]

const isHiddenTemplate = (template: Template, hidden: readonly Sensitive[]) =>
  template.icd10.some((code) => isHidden(categoriesOfCode(code), hidden))

const templateOf = ({ templateId }: PlanProblem, templates: Templates) =>
  templates.find(({ id }) => id === templateId?.split('@')[0])

/** By its own code and name, or by the template it was begun from: a name may have been changed since. */
const isHiddenProblem = (
  problem: PlanProblem,
  hidden: readonly Sensitive[],
  templates: Templates,
): boolean => {
  const template = templateOf(problem, templates)
  return (
    isHidden(categoriesOfProblem(problem), hidden) || (template ? isHiddenTemplate(template, hidden) : false)
  )
}

/** What the hidden problems of a plan are called, in its words and in those of the kitchen table. */
export const hiddenNames = (
  { problems }: PlanContent,
  hidden: readonly Sensitive[],
  templates: Templates,
): string[] =>
  problems
    .filter((one) => isHiddenProblem(one, hidden, templates))
    .flatMap((one) => {
      const template = templateOf(one, templates)
      return [one.name, ...(template && template.id !== 'general' ? Object.values(template.name) : [])]
    })

/** Lines that a template put into the plan's common lists, such as its word on medicines. */
const linesOf = (templates: Templates): Set<string> =>
  new Set(
    templates.flatMap(({ medicines, monitoring }) => [
      ...Object.values(medicines),
      ...monitoring.flatMap(({ what }) => Object.values(what)),
    ]),
  )

const problemWithout = (problem: PlanProblem, says: (text: string) => boolean): PlanProblem => {
  const clean = (text: string) => (says(text) ? '' : text)
  const rows = (zone: keyof PlanProblem['zones']) =>
    problem.zones[zone].filter((row) => !says(row.notice) && !says(row.do))
  return {
    ...problem,
    outlook: { plain: clean(problem.outlook.plain), clinical: clean(problem.outlook.clinical) },
    symptoms: clean(problem.symptoms),
    zones: { green: rows('green'), yellow: rows('yellow'), red: rows('red') },
  }
}

/**
 * A plan for somebody to whom these categories were not shown: without the problems and all that hangs on them, and
 * without any text that speaks of them (42 CFR Part 2). What else a template's lines say stays where another needs it too.
 */
export const withoutSensitive = (
  content: PlanContent,
  hidden: readonly Sensitive[],
  templates: Templates,
): PlanContent => {
  if (hidden.length === 0) return content
  const names = hiddenNames(content, hidden, templates)
  const others = linesOf(templates.filter((one) => !isHiddenTemplate(one, hidden)))
  const lines = [...linesOf(templates.filter((one) => isHiddenTemplate(one, hidden)))].filter(
    (one) => !others.has(one),
  )
  // Her own names for what is hidden count in loose text only: a problem called "Pain" must not empty the zones of a heart.
  const listed = (text: string) => lines.includes(text.trim()) || speaksOf(text, hidden)
  const says = (text: string) => listed(text) || speaksOf(text, hidden, names)
  const clean = (text: string) => (says(text) ? '' : text)
  const out = new Set(
    content.problems.filter((one) => isHiddenProblem(one, hidden, templates)).map(({ id }) => id),
  )
  const stays = ({ problemId, text }: { problemId: string | null; text: string }) =>
    problemId ? !out.has(problemId) && !listed(text) : !says(text)
  const { home, community } = content
  return {
    ...content,
    whatMatters: clean(content.whatMatters),
    problems: content.problems.filter(({ id }) => !out.has(id)).map((one) => problemWithout(one, listed)),
    goals: content.goals.filter((one) => stays(one) && !listed(one.measure)),
    interventions: content.interventions.filter(stays),
    cognition: {
      ...content.cognition,
      text: clean(content.cognition.text),
      tool: clean(content.cognition.tool),
    },
    function: { ...content.function, text: clean(content.function.text) },
    medicines: {
      ...content.medicines,
      notes: content.medicines.notes
        .split('\n')
        .filter((line) => !says(line))
        .join('\n'),
    },
    home: {
      ...home,
      mobility: clean(home.mobility),
      ride: clean(home.ride),
      whoHelps: clean(home.whoHelps),
      equipment: home.equipment.filter((one) => !says(one)),
      safety: clean(home.safety),
    },
    community: {
      ...community,
      services: community.services.filter(({ name, what }) => !says(name) && !says(what)),
      outside: community.outside.filter(({ name, role }) => !says(name) && !says(role)),
    },
    preventive: content.preventive.filter(({ what }) => !says(what)),
    review: { ...content.review, triggers: content.review.triggers.filter((one) => !says(one)) },
    advanceCare: { ...content.advanceCare, answer: clean(content.advanceCare.answer) },
  }
}

/** Whether a plan tells of care for substance use: then its copies carry the notice of 42 CFR 2.32. */
export const tellsOfSubstanceUse = (content: PlanContent, templates: Templates): boolean =>
  JSON.stringify(withoutSensitive(content, ['substance_use'], templates)) !== JSON.stringify(content)
