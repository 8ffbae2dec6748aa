import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { change } from './contract.ts'
import { templateBody } from './template-body-contract.ts'

export type { TemplateBody } from './template-body-contract.ts'

const one = z.object({ templateId: z.string().regex(/^[a-z-]{2,80}$/) })
const version = z.object({
  number: z.number(),
  reason: z.string(),
  setBy: z.string(),
  setAt: z.iso.datetime(),
})
const reason = z.string().trim().min(5, 'Say in a few words why').max(300)

/** What plans begin from, and which of it the practice wrote anew. */
export const listTemplates = route({
  id: 'plans.templates',
  method: 'GET',
  path: '/api/plan-templates',
  permission: 'plans.write',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    templates: z.array(
      z.object({ id: z.string(), name: z.string(), icd10: z.array(z.string()), own: version.nullable() }),
    ),
  }),
})

export const readTemplate = route({
  id: 'plans.template',
  method: 'GET',
  path: '/api/plan-templates/:templateId',
  permission: 'plans.write',
  audit: 'read',
  input: one,
  output: z.object({
    name: z.string(),
    /** 0 while the house's own counts. */
    number: z.number(),
    body: templateBody,
    /** Newest first, each with what it changed in the one before; version 1 is compared with the house's. */
    versions: z.array(version.extend({ changes: z.array(change) })),
    mayChange: z.boolean(),
  }),
})

/** A new version. Plans that were begun before stay as they are. */
export const setTemplate = route({
  id: 'plans.set-template',
  method: 'POST',
  path: '/api/plan-templates/:templateId/versions',
  permission: 'plans.templates',
  audit: 'change',
  input: one.extend({ id: z.uuid(), seen: z.number().int(), body: templateBody, reason }),
  output: z.object({ number: z.number() }),
})

/** An earlier version counts again, as a new one; 0 is the house's own. */
export const putBackTemplate = route({
  id: 'plans.put-back-template',
  method: 'POST',
  path: '/api/plan-templates/:templateId/put-back',
  permission: 'plans.templates',
  audit: 'change',
  input: one.extend({ id: z.uuid(), seen: z.number().int(), back: z.number().int().min(0), reason }),
  output: z.object({ number: z.number() }),
})
