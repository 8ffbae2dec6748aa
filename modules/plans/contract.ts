import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { planContent } from './plan-content.ts'

export type { PlanContent, PlanGoal, PlanIntervention, PlanProblem } from './plan-content.ts'

const one = z.object({ patientId: z.uuid() })

export const versionHead = z.object({
  id: z.uuid(),
  number: z.number(),
  signedBy: z.string(),
  signedAt: z.iso.datetime(),
})

export const change = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  path: z.string(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
})

/** Where the meter stands: each element, and what it lacks as a sentence. */
export const meter = z.object({
  elements: z.array(z.object({ key: z.string(), label: z.string(), done: z.boolean(), missing: z.string() })),
  done: z.number(),
  total: z.number(),
  complete: z.boolean(),
})
export type Meter = z.output<typeof meter>

export const COPY_CHANNELS = ['print', 'link', 'mail', 'in_person'] as const
const copy = z.object({
  id: z.uuid(),
  number: z.number(),
  channel: z.enum(COPY_CHANNELS),
  givenTo: z.string(),
  language: z.string(),
  givenBy: z.string(),
  givenAt: z.iso.datetime(),
})

const draft = z.object({
  version: z.number(),
  content: planContent,
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
})

export const readPlan = route({
  id: 'plans.read',
  method: 'GET',
  path: '/api/patients/:patientId/plan',
  permission: 'plans.read',
  audit: 'read',
  input: one,
  output: z.object({
    patientName: z.string(),
    patientLanguage: z.enum(['en', 'es']),
    draft: draft.nullable(),
    meter: meter.nullable(),
    /** Newest first. */
    versions: z.array(versionHead),
    /** What the draft changes in the newest signed version. */
    changes: z.array(change),
    copies: z.array(copy),
    /** The signature is the billing practitioner's; the credential decides, not the wish. */
    maySign: z.boolean(),
  }),
})

/** A first draft from the confirmed conditions. A draft that is there already is left alone. */
export const startDraft = route({
  id: 'plans.start',
  method: 'POST',
  path: '/api/patients/:patientId/plan/draft',
  permission: 'plans.write',
  audit: 'start',
  input: one,
  output: z.object({ version: z.number() }),
})

export const saveDraft = route({
  id: 'plans.save',
  method: 'PUT',
  path: '/api/patients/:patientId/plan/draft',
  permission: 'plans.write',
  audit: 'change',
  input: one.extend({ version: z.number().int(), content: planContent }),
  output: z.object({ version: z.number(), savedAt: z.iso.datetime(), meter, changes: z.array(change) }),
})

export const signPlan = route({
  id: 'plans.sign',
  method: 'POST',
  path: '/api/patients/:patientId/plan/versions',
  permission: 'plans.sign',
  audit: 'sign',
  input: one.extend({ id: z.uuid(), draftVersion: z.number().int() }),
  output: versionHead,
})

export const readVersion = route({
  id: 'plans.version',
  method: 'GET',
  path: '/api/patients/:patientId/plan/versions/:versionId',
  permission: 'plans.read',
  audit: 'read',
  input: one.extend({ versionId: z.uuid() }),
  output: versionHead.extend({ content: planContent }),
})

export const compareVersions = route({
  id: 'plans.compare',
  method: 'GET',
  path: '/api/patients/:patientId/plan/compare',
  permission: 'plans.read',
  audit: 'read',
  input: one.extend({ from: z.uuid(), to: z.union([z.uuid(), z.literal('draft')]) }),
  output: z.object({
    changes: z.array(change),
    /** Both in full, each part of one beside the same part of the other. */
    blocks: z.array(
      z.object({
        title: z.string(),
        rows: z.array(
          z.object({
            key: z.string(),
            label: z.string(),
            left: z.string(),
            right: z.string(),
            same: z.boolean(),
          }),
        ),
      }),
    ),
  }),
})

/** The copy is part of the service: on paper, or where she reads it; recorded, never changed. */
export const giveCopy = route({
  id: 'plans.give-copy',
  method: 'POST',
  path: '/api/patients/:patientId/plan/copies',
  permission: 'plans.give',
  audit: 'copy given',
  again: 'hides',
  input: one.extend({
    id: z.uuid(),
    channel: z.enum(COPY_CHANNELS),
    givenTo: z.string().trim().min(2, 'Say who got it').max(120),
  }),
  output: z.object({ number: z.number(), link: z.string().nullable() }),
})

/** The newest signed version, in large print and in her language. */
export const planPdf = route({
  id: 'plans.pdf',
  method: 'GET',
  path: '/api/patients/:patientId/plan.pdf',
  permission: 'plans.read',
  audit: 'export',
  input: one.extend({ versionId: z.uuid().optional() }),
  output: z.any(),
  download: true,
})

export const homeLimits = z.object({
  checkedOn: z.string().nullable(),
  mobility: z.string(),
  ride: z.string(),
  whoHelps: z.string(),
  /** Gets mixed up by long instructions: one thing at a time. */
  shortOnly: z.boolean(),
  equipment: z.array(z.string()),
})
export type HomeLimits = z.output<typeof homeLimits>

/** What to know of her home before one speaks of what she should do there. */
export const readHome = route({
  id: 'plans.home',
  method: 'GET',
  path: '/api/patients/:patientId/home',
  permission: 'plans.read',
  audit: 'read',
  input: one,
  output: z.object({ home: homeLimits.nullable() }),
})

const zoneLine = z.object({ notice: z.string(), do: z.string() })
/** The newest signed plan in the reader's words: nothing of the trade, and only what still holds. */
export const plainPlan = z.object({
  language: z.enum(['en', 'es']),
  number: z.number(),
  signedBy: z.string(),
  signedOn: z.iso.date(),
  whatMatters: z.string(),
  goals: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      measure: z.string(),
      target: z.string(),
      byOn: z.iso.date().nullable(),
      yours: z.boolean(),
      /** Somebody of her family said it, not she: it is labeled so wherever it stands. */
      familys: z.boolean(),
      met: z.boolean(),
    }),
  ),
  /** Who does what: `you` are the steps that are hers. */
  steps: z.array(
    z.object({ id: z.string(), text: z.string(), who: z.string(), every: z.string(), you: z.boolean() }),
  ),
  problems: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      since: z.string(),
      expect: z.string(),
      feelBetter: z.string(),
      green: z.array(zoneLine),
      yellow: z.array(zoneLine),
      red: z.array(zoneLine),
    }),
  ),
  medicineNotes: z.string(),
  home: z.array(z.string()),
  helpers: z.array(z.object({ name: z.string(), what: z.string(), phone: z.string() })),
  otherDoctors: z.array(z.object({ name: z.string(), what: z.string(), phone: z.string() })),
  shots: z.array(
    z.object({ what: z.string(), dueOn: z.iso.date().nullable(), doneOn: z.iso.date().nullable() }),
  ),
  wishes: z.string(),
  review: z.object({ nextOn: z.iso.date().nullable(), sooner: z.array(z.string()) }),
  /** The one number, day and night. */
  call: z.string(),
})
export type PlainPlan = z.output<typeof plainPlan>

export const myPlan = route({
  id: 'plans.mine',
  method: 'GET',
  path: '/api/my/plan',
  permission: 'my.plan',
  audit: 'read',
  input: z.object({}),
  output: z.object({ plan: plainPlan.nullable() }),
})

export const myPlanPdf = route({
  id: 'plans.my-pdf',
  method: 'GET',
  path: '/api/my/plan.pdf',
  permission: 'my.plan',
  audit: 'export',
  input: z.object({}),
  output: z.any(),
  download: true,
})
