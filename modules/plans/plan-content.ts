import { z } from 'zod'
import { MEASURE_KEYS } from './measures-contract.ts'

const line = z.string().max(300).default('')
const lines = z.array(z.string().max(500)).max(40).default([])
const story = z.string().max(4000).default('')
const date = z.iso.date().nullable().default(null)
const key = z.string().max(80)

export const zoneRow = z.strictObject({ notice: story, do: story })
export const zones = z.strictObject({
  green: z.array(zoneRow).max(20).default([]),
  yellow: z.array(zoneRow).max(20).default([]),
  red: z.array(zoneRow).max(20).default([]),
})

const problem = z.strictObject({
  id: key,
  /** The confirmed condition this stands for, where there is one. */
  conditionId: key.nullable().default(null),
  templateId: key.nullable().default(null),
  name: line,
  icd10: line,
  onsetOn: line,
  status: z.enum(['', 'controlled', 'improving', 'same', 'worse']).default(''),
  outlook: z.strictObject({ plain: story, clinical: story }).prefault({}),
  symptoms: story,
  zones: zones.prefault({}),
  /** Why there is no goal for this one now. */
  noGoalNow: line,
})

const goal = z.strictObject({
  id: key,
  problemId: key.nullable().default(null),
  text: line,
  measure: line,
  target: z
    .strictObject({
      value: z.number().nullable().default(null),
      unit: line,
      direction: z.enum(['below', 'at_most', 'at_least', 'above']).default('at_most'),
    })
    .prefault({}),
  dueOn: date,
  /** Which results of the chart tell how it goes. */
  measuredBy: z.enum(['', ...MEASURE_KEYS]).default(''),
  nextCheckOn: date,
  /** What each step of -2 to +2 would be for her, agreed before (goal attainment scaling). */
  scale: z
    .strictObject({ muchLess: line, less: line, expected: line, more: line, muchMore: line })
    .prefault({}),
  saidBy: z.enum(['patient', 'caregiver', 'team']).default('team'),
  agreed: z.boolean().default(false),
  /** How sure the patient is, 0 to 10. */
  confidence: z.int().min(0).max(10).nullable().default(null),
  barriers: lines,
  status: z.enum(['active', 'met', 'stopped']).default('active'),
})

const intervention = z.strictObject({
  id: key,
  problemId: key.nullable().default(null),
  text: line,
  role: line,
  /** A person of the practice, where one is named. */
  ownerId: key.nullable().default(null),
  every: z.enum(['once', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly']).default('once'),
  dueOn: date,
  status: z.enum(['planned', 'going_on', 'done', 'stopped']).default('planned'),
})

const assessment = z.strictObject({ text: story, tool: line, score: line, assessedOn: date })

const home = z.strictObject({
  checkedOn: date,
  mobility: line,
  ride: line,
  whoHelps: line,
  /** `short_only`: gets mixed up by long instructions; every script and letter keeps to one thing at a time. */
  instructions: z.enum(['', 'any', 'short_only']).default(''),
  equipment: lines,
  safety: story,
  foodAndBills: story,
})

const caregiver = z.strictObject({
  none: z.boolean().default(false),
  name: line,
  relationship: line,
  assessedOn: date,
  howTheyDo: story,
  backup: line,
})

const community = z.strictObject({
  noneNeeded: line,
  services: z
    .array(z.strictObject({ name: line, what: line, phone: line, status: line }))
    .max(40)
    .default([]),
  outside: z
    .array(z.strictObject({ name: line, role: line, phone: line, agreed: line }))
    .max(40)
    .default([]),
})

/**
 * A whole care plan: every element CMS lists as typical (CY 2017 PFS final rule, Table 11). A draft may leave
 * anything out; what still stands empty is told by `completeness` and holds up the signature, never the saving.
 */
export const planContent = z.strictObject({
  language: z.enum(['en', 'es']).default('en'),
  /** What matters to the patient, in the patient's own words. */
  whatMatters: story,
  problems: z.array(problem).max(60).default([]),
  goals: z.array(goal).max(100).default([]),
  interventions: z.array(intervention).max(200).default([]),
  cognition: assessment.prefault({}),
  function: assessment.prefault({}),
  medicines: z
    .strictObject({ reconciledOn: date, reconciledBy: line, notes: story, missedDoses: line, help: line })
    .prefault({}),
  home: home.prefault({}),
  caregiver: caregiver.prefault({}),
  community: community.prefault({}),
  preventive: z
    .array(z.strictObject({ what: line, dueOn: date, doneOn: date, note: line }))
    .max(60)
    .default([]),
  review: z.strictObject({ nextOn: date, triggers: lines }).prefault({}),
  advanceCare: z
    .strictObject({ asked: z.boolean().default(false), askedOn: date, answer: story, kept: line })
    .prefault({}),
})

export type PlanContent = z.output<typeof planContent>
export type PlanProblem = PlanContent['problems'][number]
export type PlanGoal = PlanContent['goals'][number]
export type PlanIntervention = PlanContent['interventions'][number]
