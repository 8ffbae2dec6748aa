import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const CREDENTIALS = [
  'MD',
  'DO',
  'NP',
  'PA',
  'CNS',
  'CNM',
  'RN',
  'LPN',
  'MA',
  'LCSW',
  'PharmD',
  'front_desk',
  'biller',
  'manager',
] as const
/** Who may bill CCM under their own name: physician, NP, PA, CNS, CNM (42 CFR 410.26, MLN909188). */
export const BILLING_CREDENTIALS = ['MD', 'DO', 'NP', 'PA', 'CNS', 'CNM'] as const

export const staffMember = z.object({
  id: z.uuid(),
  name: z.string(),
  credential: z.enum(CREDENTIALS),
  roles: z.array(z.string()),
  npi: z.string().nullable(),
  phone: z.string().nullable(),
})
export type StaffMember = z.infer<typeof staffMember>

export const listStaff = route({
  id: 'practice.staff',
  method: 'GET',
  path: '/api/practice/staff',
  permission: 'practice.read',
  audit: { skip: 'names of colleagues, no patient' },
  input: z.object({}),
  output: z.object({ staff: z.array(staffMember) }),
})
