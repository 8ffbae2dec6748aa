import { z } from 'zod'
import { route } from '../../platform/route.ts'

const done = z.object({ ok: z.literal(true) })

/** Rules that their sources leave open: how this practice reads them, who chose that, and why. */
export const readRuleSettings = route({
  id: 'billing.rule-settings',
  method: 'GET',
  path: '/api/rule-settings',
  permission: 'billing.read',
  audit: { skip: 'rules of the practice, no patient' },
  input: z.object({}),
  output: z.object({
    questions: z.array(
      z.object({
        key: z.string(),
        question: z.string(),
        why: z.string(),
        source: z.string(),
        choices: z.array(z.object({ value: z.string(), label: z.string() })),
        value: z.string(),
        chosen: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
      }),
    ),
    locality: z.string().nullable(),
    localities: z.array(
      z.object({
        key: z.string(),
        year: z.number(),
        name: z.string(),
        work: z.number(),
        practiceExpense: z.number(),
        liability: z.number(),
      }),
    ),
  }),
})

export const changeRuleSetting = route({
  id: 'billing.change-rule-setting',
  method: 'POST',
  path: '/api/rule-settings',
  permission: 'billing.settings',
  audit: 'rule set',
  input: z.object({
    id: z.uuid(),
    key: z.string().max(60),
    value: z.string().max(60),
    reason: z.string().trim().min(5, 'Say in a few words why').max(500),
  }),
  output: done,
})

/** Locality factors of a year, as CMS publishes them, as CSV. */
export const loadLocalities = route({
  id: 'billing.load-localities',
  method: 'POST',
  path: '/api/rule-settings/localities/:year',
  permission: 'billing.settings',
  audit: 'localities loaded',
  input: z.object({ year: z.coerce.number().int().min(2015).max(2100) }),
  output: z.object({ loaded: z.number() }),
  uploadBytesMax: 2_000_000,
})
