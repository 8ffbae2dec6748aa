import { addDays } from '../../../platform/clock.ts'
import type { PlanContent, PlanProblem } from '../plan-content.ts'

export type ElementKey =
  | 'problems'
  | 'outlook'
  | 'what_matters'
  | 'goals'
  | 'assessment'
  | 'symptoms'
  | 'interventions'
  | 'medicines'
  | 'home'
  | 'caregiver'
  | 'community'
  | 'preventive'
  | 'review'
  | 'advance_care'

export type PlanElement = { key: ElementKey; label: string; done: boolean; missing: string }
export type Completeness = { elements: PlanElement[]; done: number; total: number; complete: boolean }

/** What is missing, as a sentence; empty when nothing is. */
type Check = (plan: PlanContent, today: string) => string

const said = (text: string): boolean => text.trim() !== ''
const names = (list: readonly { name: string }[]): string =>
  list.map(({ name }) => name || 'a problem without a name').join(', ')
const all = (missing: PlanProblem[], what: string): string =>
  missing.length === 0 ? '' : `${what}: ${names(missing)}.`

const withinYear = (date: string | null, today: string): boolean =>
  date !== null && date <= today && date >= addDays(today, -366)

// Two or more chronic conditions is what the service is for (CY 2015 PFS final rule).
const problems: Check = ({ problems: list }) =>
  list.length < 2
    ? 'Add the conditions; at least two are needed.'
    : all(
        list.filter(({ icd10, onsetOn, status }) => !said(icd10) || !said(onsetOn) || status === ''),
        'Give the code, since when, and how it is now',
      )

const outlook: Check = ({ problems: list }) =>
  list.length === 0
    ? 'Add the conditions first.'
    : all(
        list.filter((one) => !said(one.outlook.plain) || !said(one.outlook.clinical)),
        'Say what to expect, in plain and in clinical words',
      )

const whatMatters: Check = ({ whatMatters: words, goals: list }) =>
  said(words) || list.some(({ saidBy, text }) => saidBy === 'patient' && said(text))
    ? ''
    : 'Ask what matters to the patient and write it in their own words.'

const isMeasurable = ({ text, measure, target, dueOn }: PlanContent['goals'][number]): boolean =>
  said(text) && said(measure) && target.value !== null && dueOn !== null

const goals: Check = ({ problems: list, goals: all_ }) => {
  if (list.length === 0) return 'Add the conditions first.'
  const active = all_.filter(({ status }) => status !== 'stopped')
  const vague = active.filter((goal) => !isMeasurable(goal))
  if (vague.length > 0)
    return `Give each goal a measure, a target and a date: ${vague.map(({ text }) => text || 'a goal without words').join('; ')}`
  const without = list.filter(
    ({ id, noGoalNow }) => !said(noGoalNow) && !active.some(({ problemId }) => problemId === id),
  )
  return all(without, 'Add a goal, or say why there is none now')
}

const assessment: Check = ({ cognition, function: daily }, today) => {
  const fresh = (one: PlanContent['cognition']) => said(one.text) && withinYear(one.assessedOn, today)
  const open = [!fresh(cognition) && 'memory and thinking', !fresh(daily) && 'daily activities']
  const which = open.filter((one) => one !== false).join(' and ')
  return which && `Assess ${which}, with a date in the last 12 months.`
}

const symptoms: Check = ({ problems: list }) =>
  list.length === 0
    ? 'Add the conditions first.'
    : all(
        list.filter(({ zones }) => [zones.green, zones.yellow, zones.red].some((rows) => rows.length === 0)),
        'Fill the green, yellow and red zones',
      )

const interventions: Check = ({ interventions: list }) => {
  const active = list.filter(({ status }) => status !== 'stopped')
  if (active.length === 0) return 'Add what will be done.'
  const open = active.filter(
    (one) =>
      !said(one.text) || !(said(one.role) || one.ownerId) || (one.dueOn === null && one.status !== 'done'),
  )
  return open.length === 0
    ? ''
    : `Say who does it and by when: ${open.map(({ text }) => text || 'a step without words').join('; ')}`
}

const medicines: Check = ({ medicines: { reconciledOn } }, today) =>
  withinYear(reconciledOn, today) ? '' : 'Go through the medicines and record the day.'

const home: Check = ({ home: one }, today) => {
  if (!withinYear(one.checkedOn, today)) return 'Ask about the home and record the day.'
  const open = [
    !said(one.mobility) && 'how they get around',
    !said(one.ride) && 'whether there is a ride',
    !said(one.whoHelps) && 'who helps',
    one.instructions === '' && 'whether long instructions are a problem',
  ].filter((what) => what !== false)
  return open.length === 0 ? '' : `Ask ${open.join(', ')}.`
}

const caregiver: Check = ({ caregiver: one }, today) =>
  one.none || (said(one.name) && said(one.howTheyDo) && withinYear(one.assessedOn, today))
    ? ''
    : 'Ask how the caregiver is doing, or record that there is none.'

const community: Check = ({ community: { services, outside, noneNeeded } }) =>
  services.length + outside.length > 0 || said(noneNeeded)
    ? ''
    : 'Add services and other doctors to work with, or say why none are needed.'

const preventive: Check = ({ preventive: list }) =>
  list.some(({ what, dueOn, doneOn }) => said(what) && (dueOn ?? doneOn) !== null)
    ? ''
    : 'Add at least one shot or screening with its date.'

const review: Check = ({ review: { nextOn, triggers } }, today) => {
  if (nextOn === null || nextOn <= today || nextOn > addDays(today, 366))
    return 'Set the next review, within 12 months.'
  return triggers.some(said) ? '' : 'Say what brings the plan up sooner, such as a hospital stay.'
}

const advanceCare: Check = ({ advanceCare: { asked, askedOn } }, today) =>
  asked && askedOn !== null && askedOn <= today ? '' : 'Ask about an advance directive and record the day.'

// The copy given is not here: it can only follow the signature, and the month asks for it (see billing).
const table: [ElementKey, string, Check][] = [
  ['problems', 'Conditions', problems],
  ['outlook', 'What to expect', outlook],
  ['what_matters', 'What matters to the patient', whatMatters],
  ['goals', 'Measurable goals', goals],
  ['assessment', 'Thinking and daily activities', assessment],
  ['symptoms', 'Symptoms and zones', symptoms],
  ['interventions', 'What will be done, and by whom', interventions],
  ['medicines', 'Medicines', medicines],
  ['home', 'Home', home],
  ['caregiver', 'Caregiver', caregiver],
  ['community', 'Services and other doctors', community],
  ['preventive', 'Preventive care', preventive],
  ['review', 'Next review', review],
  ['advance_care', 'Advance directive', advanceCare],
]

/**
 * The meter: which elements of a comprehensive care plan (CY 2017 PFS final rule, Table 11) stand, and what each of
 * the others lacks. It holds up the signature, never the saving.
 */
export const completeness = (plan: PlanContent, { today }: { today: string }): Completeness => {
  const elements = table.map(([key, label, check]) => {
    const missing = check(plan, today)
    return { key, label, done: missing === '', missing }
  })
  const done = elements.filter((element) => element.done).length
  return { elements, done, total: elements.length, complete: done === elements.length }
}
