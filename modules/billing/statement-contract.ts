import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { month, patientMonth } from './contract.ts'

/** The sentence that says why her share is what it is, by its reason; the catalog holds it in each language. */
export const WHY_SHARE = {
  part_b: 'patient.costs.whyPartB',
  qmb: 'patient.costs.whyQmb',
  medigap: 'patient.costs.whyMedigap',
  medicaid: 'patient.costs.whyMedicaid',
  plan_decides: 'patient.costs.whyPlan',
} as const

export const myCosts = route({
  id: 'billing.my-costs',
  method: 'GET',
  path: '/api/my/costs',
  permission: 'my.costs',
  audit: 'read',
  input: z.object({}),
  output: z.object({
    months: z.array(
      z.object({
        month,
        minutes: z.number(),
        servedOn: z.iso.date(),
        billedCents: z.number(),
        yourShareCents: z.number().nullable(),
        because: z.string(),
        days: z.array(z.object({ on: z.iso.date(), minutes: z.number(), did: z.array(z.string()) })),
        /** What Medicare answered, once it did. */
        answer: z
          .object({ paidCents: z.number(), patientCents: z.number(), paidOn: z.iso.date() })
          .nullable(),
      }),
    ),
  }),
})

/** A billed month as a letter in her language: what we did, on which days, what Medicare was asked, her share and why. */
export const myStatement = route({
  id: 'billing.my-statement',
  method: 'GET',
  path: '/api/my/costs/:month/statement.pdf',
  permission: 'my.costs',
  audit: 'statement printed',
  input: z.object({ month }),
  output: z.any(),
  download: true,
})

export const downloadStatement = route({
  id: 'billing.statement',
  method: 'GET',
  path: '/api/patients/:patientId/months/:month/statement.pdf',
  permission: 'billing.read',
  audit: 'statement printed',
  input: patientMonth,
  output: z.any(),
  download: true,
})
