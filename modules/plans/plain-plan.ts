import { localDate } from '../../platform/clock.ts'
import { type Locale, type WordKey, words } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import type { PlainPlan } from './contract.ts'
import type { PlanContent, PlanGoal, PlanIntervention, PlanProblem } from './plan-content.ts'
import type { SignedVersion } from './store.ts'
import type { Template } from './templates/load-templates.ts'

export type PlainSurroundings = {
  templates: readonly Template[]
  /** Names of the people of the practice, by id. */
  names: ReadonlyMap<string, string>
  phone: string
  timeZone: string
}

const said = (text: string): boolean => text.trim() !== ''
const isWord = (key: string): key is WordKey => key in words.en

/** A word of ours in her language; anything a person typed stays as it was typed. */
const inWords = (group: string, word: string, locale: Locale): string => {
  const key = `${group}.${word}`
  return isWord(key) ? say(locale, key) : word
}

const targetOf = ({ target: { value, unit, direction } }: PlanGoal, locale: Locale): string => {
  if (value === null) return ''
  const counted = inWords('unit', unit, locale)
  // "0 times or less" is no sentence.
  if (value === 0 && direction === 'at_most') return `0 ${counted}`.trim()
  return say(locale, `patient.plan.${direction}`, { value, unit: counted }).trim()
}

const plainGoal = (goal: PlanGoal, locale: Locale): PlainPlan['goals'][number] => ({
  id: goal.id,
  text: goal.text,
  measure: goal.measure,
  target: targetOf(goal, locale),
  byOn: goal.dueOn,
  yours: goal.saidBy === 'patient',
  familys: goal.saidBy === 'caregiver',
  met: goal.status === 'met',
})

const plainStep =
  (locale: Locale, names: PlainSurroundings['names']) =>
  (step: PlanIntervention): PlainPlan['steps'][number] => ({
    id: step.id,
    text: step.text,
    who: (step.ownerId && names.get(step.ownerId)) || inWords('role', step.role, locale),
    every: inWords('every', step.every, locale),
    you: step.role === 'patient' && !step.ownerId,
  })

/** The name people use at the kitchen table, where the template has one; the general template knows none. */
const plainName = ({ templateId, name }: PlanProblem, locale: Locale, templates: readonly Template[]) => {
  const id = templateId?.split('@')[0]
  const template = templates.find((one) => one.id === id && one.id !== 'general')
  return template?.name[locale] ?? name
}

const plainProblem =
  (locale: Locale, templates: readonly Template[]) =>
  (problem: PlanProblem): PlainPlan['problems'][number] => ({
    id: problem.id,
    name: plainName(problem, locale, templates),
    since: problem.onsetOn,
    expect: problem.outlook.plain,
    feelBetter: problem.symptoms,
    ...problem.zones,
  })

const helpersOf = ({ caregiver, community }: PlanContent): PlainPlan['helpers'] => [
  ...(said(caregiver.name) ? [{ name: caregiver.name, what: caregiver.relationship, phone: '' }] : []),
  ...community.services.map(({ name, what, phone }) => ({ name, what, phone })),
]

const homeOf = ({ home, function: daily, cognition }: PlanContent): string[] =>
  [
    home.mobility,
    home.ride,
    home.whoHelps,
    ...home.equipment,
    home.safety,
    daily.text,
    cognition.text,
  ].filter(said)

/** Two codes of one illness that say the same to her are one; what somebody wrote differently stays. */
const once = (problems: PlainPlan['problems']): PlainPlan['problems'] => {
  const words = ({ id: _, since: __, ...rest }: PlainPlan['problems'][number]) => JSON.stringify(rest)
  return problems.filter((one, at) => problems.findIndex((other) => words(other) === words(one)) === at)
}

/** A signed plan as she reads it: her words, her language, and only what still holds. */
export const plainPlan = (
  { content, number, signedBy, signedAt }: SignedVersion,
  { templates, names, phone, timeZone }: PlainSurroundings,
): PlainPlan => {
  const { language } = content
  return {
    language,
    number,
    signedBy: names.get(signedBy) ?? '',
    signedOn: localDate(signedAt, timeZone),
    whatMatters: content.whatMatters,
    goals: content.goals
      .filter(({ status, text }) => status !== 'stopped' && said(text))
      .map((goal) => plainGoal(goal, language)),
    steps: content.interventions
      .filter(({ status, text }) => status !== 'stopped' && status !== 'done' && said(text))
      .map(plainStep(language, names)),
    problems: once(content.problems.map(plainProblem(language, templates))),
    medicineNotes: content.medicines.notes,
    home: homeOf(content),
    helpers: helpersOf(content),
    otherDoctors: content.community.outside.map(({ name, role, phone: number }) => ({
      name,
      what: role,
      phone: number,
    })),
    shots: content.preventive
      .filter(({ what }) => said(what))
      .map(({ what, dueOn, doneOn }) => ({ what, dueOn, doneOn })),
    wishes: content.advanceCare.answer,
    review: { nextOn: content.review.nextOn, sooner: content.review.triggers.filter(said) },
    call: phone,
  }
}
