import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { SENSITIVE } from '../access/patient-contract.ts'
import { need } from './need-contract.ts'

const optional = z.string().trim().max(500).nullable()

/** Who she is: what stands in the chart's head and never scrolls away. */
export const patientCard = z.object({
  id: z.uuid(),
  version: z.number(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.iso.date(),
  sex: z.enum(['female', 'male', 'other', 'unknown']),
  language: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  addressLine: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  postalCode: z.string().nullable(),
  deceasedOn: z.iso.date().nullable(),
  mbi: z.string().nullable(),
})
export type PatientCard = z.infer<typeof patientCard>

/** What to know before speaking to her. */
export const mayBeTold = z.object({
  id: z.uuid(),
  name: z.string().trim().min(2).max(120),
  relationship: z.string().trim().min(2).max(60),
  phone: optional,
  topics: z.string().trim().min(2).max(300),
  givenOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
})
export type MayBeTold = z.infer<typeof mayBeTold>

export const COVERAGE_KINDS = [
  'medicare_part_b',
  'medicare_advantage',
  'medigap',
  'medicaid',
  'qmb',
  'commercial',
] as const
export const coverage = z.object({
  id: z.uuid(),
  kind: z.enum(COVERAGE_KINDS),
  payerName: z.string().trim().min(2).max(120),
  memberId: z.string().trim().max(40).nullable(),
  fromOn: z.iso.date(),
  untilOn: z.iso.date().nullable(),
})
export type Coverage = z.infer<typeof coverage>

export const STAY_KINDS = [
  'hospital_inpatient',
  'snf_part_a',
  'nursing_facility_non_part_a',
  'assisted_living',
  'hospice',
  'home_health',
  'esrd',
] as const
export const stay = z.object({
  id: z.uuid(),
  kind: z.enum(STAY_KINDS),
  fromOn: z.iso.date(),
  untilOn: z.iso.date().nullable(),
  place: optional,
})
export type Stay = z.infer<typeof stay>

export const SECTIONS = ['answers', 'plan', 'medicines', 'costs', 'messages', 'readings'] as const
const sharing = {
  sections: z.array(z.enum(SECTIONS)).min(1),
  sensitive: z.array(z.enum(SENSITIVE)).default([]),
  /** The last day on which she sees anything; null is until it is ended. */
  expiresOn: z.iso.date().nullable().default(null),
}
export const caregiver = z.object({
  id: z.uuid(),
  name: z.string(),
  relationship: z.string(),
  sections: z.array(z.enum(SECTIONS)),
  sensitive: z.array(z.enum(SENSITIVE)),
  since: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
})
export type Caregiver = z.infer<typeof caregiver>

const one = z.object({ patientId: z.uuid() })
const done = z.object({ ok: z.literal(true) })

/** Any three letters of a name, a birth date, or the end of a phone number. The words travel in the body, never in a URL. */
export const findPatients = route({
  id: 'patients.find',
  method: 'POST',
  path: '/api/patients/find',
  permission: 'patients.list',
  audit: 'list',
  input: z.object({
    words: z.string().trim().max(80).default(''),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    patients: z.array(
      patientCard.pick({
        id: true,
        givenName: true,
        familyName: true,
        birthDate: true,
        sex: true,
        phone: true,
        deceasedOn: true,
      }),
    ),
    more: z.boolean(),
  }),
})

export const readPatient = route({
  id: 'patients.read',
  method: 'GET',
  path: '/api/patients/:patientId',
  permission: 'patients.read',
  audit: 'read',
  input: one,
  output: z.object({
    patient: patientCard,
    need,
    mayBeTold: z.array(mayBeTold),
    coverages: z.array(coverage),
    stays: z.array(stay),
    caregivers: z.array(caregiver),
  }),
})

export const changePatient = route({
  id: 'patients.change',
  method: 'PUT',
  path: '/api/patients/:patientId',
  permission: 'patients.write',
  audit: 'change',
  input: one.extend({
    version: z.number().int(),
    phone: optional,
    email: z.email().max(200).nullable(),
    language: z.enum(['en', 'es']),
    addressLine: optional,
    city: optional,
    state: z
      .string()
      .regex(/^[A-Z]{2}$/, 'Use two letters, such as OH')
      .nullable(),
    postalCode: z
      .string()
      .regex(/^\d{5}(-?\d{4})?$/, 'Use 5 or 9 digits')
      .nullable(),
    mbi: z
      .string()
      .regex(
        /^[1-9][A-Z][A-Z0-9]\d[A-Z][A-Z0-9]\d[A-Z]{2}\d{2}$/,
        'A Medicare number has 11 letters and digits, no dashes',
      )
      .nullable(),
    deceasedOn: z.iso.date().nullable(),
  }),
  output: z.object({ version: z.number() }),
})

export const changeNeed = route({
  id: 'patients.change-need',
  method: 'PUT',
  path: '/api/patients/:patientId/need',
  permission: 'patients.write',
  audit: 'change',
  input: one.extend(need.shape),
  output: done,
})

export const addMayBeTold = route({
  id: 'patients.add-may-be-told',
  method: 'POST',
  path: '/api/patients/:patientId/may-be-told',
  permission: 'patients.write',
  audit: 'add',
  input: one.extend(mayBeTold.shape),
  output: done,
})

export const endMayBeTold = route({
  id: 'patients.end-may-be-told',
  method: 'POST',
  path: '/api/patients/:patientId/may-be-told/:id/end',
  permission: 'patients.write',
  audit: 'end',
  input: one.extend({ id: z.uuid() }),
  output: done,
})

export const addCoverage = route({
  id: 'patients.add-coverage',
  method: 'POST',
  path: '/api/patients/:patientId/coverages',
  permission: 'patients.write',
  audit: 'add',
  input: one.extend(coverage.shape),
  output: done,
})

export const addStay = route({
  id: 'patients.add-stay',
  method: 'POST',
  path: '/api/patients/:patientId/stays',
  permission: 'patients.write',
  audit: 'add',
  input: one.extend(stay.shape),
  output: done,
})

/** Makes a link for the patient herself; staff hand it over, read it out, or it goes by mail. */
export const makePatientLink = route({
  id: 'patients.make-link',
  method: 'POST',
  path: '/api/patients/:patientId/link',
  permission: 'access.invite',
  audit: 'link',
  input: one,
  output: z.object({ link: z.string() }),
})

const invitation = z.object({
  id: z.uuid(),
  name: z.string().trim().min(2).max(120),
  relationship: z.string().trim().min(2).max(60),
  birthDate: z.iso.date(),
  email: z.email().max(200).nullable(),
  ...sharing,
})

export const myFamily = route({
  id: 'patients.my-family',
  method: 'GET',
  path: '/api/my/family',
  permission: 'my.family',
  audit: 'read',
  input: z.object({}),
  output: z.object({ caregivers: z.array(caregiver) }),
})

export const inviteCaregiver = route({
  id: 'patients.invite-caregiver',
  method: 'POST',
  path: '/api/my/family',
  permission: 'my.family',
  audit: 'invite',
  stepUp: true,
  again: 'hides',
  input: invitation,
  output: z.object({ link: z.string() }),
})

export const changeSharing = route({
  id: 'patients.change-sharing',
  method: 'PUT',
  path: '/api/my/family/:caregiverId',
  permission: 'my.family',
  audit: 'change',
  stepUp: true,
  input: z.object({ caregiverId: z.uuid(), ...sharing }),
  output: done,
})

export const endSharing = route({
  id: 'patients.end-sharing',
  method: 'POST',
  path: '/api/my/family/:caregiverId/end',
  permission: 'my.family',
  audit: 'end',
  input: z.object({ caregiverId: z.uuid() }),
  output: done,
})
