import type { Actor } from '../../platform/context.ts'

/**
 * Who may do what, as one table a manager can read. A permission is `room.verb`; a role lists what it may.
 * Minimum necessary (45 CFR 164.502(b)): a biller opens no notes, an enroller signs no plan.
 */
const EVERYONE = ['practice.read', 'session.end', 'patients.read', 'patients.list']
const CHART = [
  'record.read',
  'enrollment.read',
  'plans.read',
  'medications.read',
  'time.read',
  'contacts.read',
  'messages.read',
]

export const POLICY: Record<string, string[]> = {
  coordinator: [
    ...EVERYONE,
    ...CHART,
    'patients.write',
    'record.import',
    'enrollment.screen',
    'enrollment.consent',
    'enrollment.write',
    'plans.write',
    'plans.give',
    'medications.write',
    'time.record',
    'contacts.write',
    'messages.send',
    'access.invite',
    'billing.read',
  ],
  practitioner: [
    ...EVERYONE,
    ...CHART,
    'patients.write',
    'record.import',
    'enrollment.screen',
    'enrollment.consent',
    'enrollment.write',
    'enrollment.confirm',
    'plans.write',
    'plans.sign',
    'plans.give',
    'medications.write',
    'time.record',
    'contacts.write',
    'messages.send',
    'access.invite',
    'billing.read',
    'billing.elect',
    'time.supervise',
    'billing.attest',
    'billing.approve',
    'billing.settings',
  ],
  enroller: [
    ...EVERYONE,
    'patients.write',
    'record.import',
    'record.read',
    'enrollment.read',
    'enrollment.screen',
    'enrollment.consent',
    'enrollment.write',
    'access.invite',
  ],
  biller: [
    ...EVERYONE,
    'enrollment.read',
    'time.read',
    'billing.read',
    'billing.attest',
    'billing.approve',
    'billing.settings',
    'billing.close',
    'time.supervise',
    'billing.claim',
    'patients.write',
  ],
  administrator: [
    'practice.read',
    'session.end',
    'patients.list',
    'practice.administer',
    'practice.hold',
    'practice.export',
  ],
}

const PATIENT = [
  'my.answers',
  'my.plan',
  'my.medicines',
  'my.costs',
  'my.family',
  'my.looks',
  'my.prep',
  'my.session',
]
/** What each section that a patient can share lets a caregiver do. */
const SECTIONS: Record<string, string> = {
  answers: 'my.answers',
  plan: 'my.plan',
  medicines: 'my.medicines',
  costs: 'my.costs',
}

/** Deny by default. What is not here is not allowed, and looks as if it did not exist. */
export const can = (actor: Actor, permission: string): boolean => {
  if (actor.kind === 'staff') return actor.roles.some((role) => POLICY[role]?.includes(permission))
  if (actor.kind === 'patient') return PATIENT.includes(permission)
  if (actor.kind === 'caregiver')
    return (
      permission === 'my.session' ||
      permission === 'my.prep' ||
      actor.sections.some((section) => SECTIONS[section] === permission)
    )
  return false
}
