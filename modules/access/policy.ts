import type { Actor } from '../../platform/context.ts'

/**
 * Who may do what, as one table a manager can read on a screen. A permission is `room.verb`; each says in words what it
 * opens. Minimum necessary (45 CFR 164.502(b)): a biller opens no notes, the front desk no chart, an enroller signs no plan.
 */
export const PERMISSIONS = {
  'practice.read': 'See who works here',
  'session.end': 'Look after one’s own sign-in',
  'patients.list': 'Find a patient by name, birth date or phone',
  'patients.read': 'See who a patient is, how to reach her and what to know before speaking to her',
  'patients.write': 'Change address, coverage, needs and permissions',
  'record.read': 'Read the chart that arrived: conditions, results, documents',
  'record.import': 'Bring charts in',
  'enrollment.read': 'See programs and consents',
  'enrollment.screen': 'See who qualifies',
  'enrollment.consent': 'Take a consent and write down that one is withdrawn',
  'enrollment.write': 'Enroll, hold and end',
  'enrollment.confirm': 'Confirm conditions as the practitioner',
  'readings.read': 'Read what patients measure at home, and which of it somebody must look at',
  'readings.write': 'Write down readings, and say that one was seen and what came of it',
  'readings.decide': 'Decide which readings to be told about',
  'plans.read': 'Read care plans',
  'plans.write': 'Draft care plans',
  'plans.sign': 'Sign care plans',
  'plans.templates': 'Change what care plans begin from',
  'plans.give': 'Hand out and send care plans',
  'medications.read': 'Read medicine lists',
  'medications.write': 'Change and review medicine lists',
  'medications.rules': 'Load lists of pairs of medicines worth a question, and stop using one',
  'time.read': 'See minutes and the work they were for',
  'time.record': 'Record minutes',
  'time.supervise': 'Look into odd time and approve time written by hand',
  'tasks.read': 'See tasks and what came of them',
  'tasks.write': 'Add, hand over and close tasks',
  'transitions.read': 'See discharges, referrals and the directory of other providers',
  'transitions.write': 'Follow up discharges and referrals, keep the directory',
  'contacts.read': 'Read calls and their notes',
  'contacts.write': 'Make calls and write their notes',
  'worklist.read': 'See who needs a call today, and hand one’s queue to a colleague',
  'worklist.lead': 'See the need and the hours of the team, and change the rules for the next contact',
  'messages.read': 'Read what was sent',
  'messages.send': 'Send messages',
  'access.invite': 'Give a patient her link or printed code',
  'access.glass': 'Open one chart in an emergency, with a reason, for four hours',
  'access.review': 'Review charts that were opened in an emergency',
  'access.people': 'Invite colleagues, give and end roles, end sign-ins',
  'patients.represent': 'Check the papers of a personal representative',
  'billing.read': 'See the month: who is ready and why not',
  'billing.attest': 'Attest the conditions addressed',
  'billing.elect': 'Choose the code family',
  'billing.approve': 'Approve a patient’s month',
  'billing.close': 'Close and open months',
  'billing.claim': 'Make claim files, post remittances',
  'billing.settings': 'Answer open billing rules',
  'audit.read': 'See who looked at whom',
  'practice.administer': 'Change the practice’s settings',
  'practice.hold': 'Keep records from deletion, and see whose time is over',
  'practice.export': 'Take out everything the practice owns',
} as const
export type Permission = keyof typeof PERMISSIONS

const EVERYONE: Permission[] = ['practice.read', 'session.end']
const FINDS: Permission[] = [...EVERYONE, 'patients.list', 'patients.read']
const CHART: Permission[] = [
  'record.read',
  'enrollment.read',
  'readings.read',
  'plans.read',
  'medications.read',
  'time.read',
  'contacts.read',
  'tasks.read',
  'transitions.read',
  'messages.read',
]
const CARE: Permission[] = [
  ...FINDS,
  ...CHART,
  'patients.write',
  'readings.write',
  'readings.decide',
  'record.import',
  'enrollment.screen',
  'enrollment.consent',
  'enrollment.write',
  'plans.write',
  'plans.give',
  'medications.write',
  'time.record',
  'contacts.write',
  'tasks.write',
  'transitions.write',
  'messages.send',
  'worklist.read',
  'access.invite',
  'patients.represent',
  'billing.read',
]

type Role = { name: string; about: string; may: Permission[] }

/** The roles of a practice. Somebody may have several, and then may what any of them may. */
export const ROLES = {
  coordinator: { name: 'Care coordinator', about: 'Nurses and assistants who call', may: CARE },
  practitioner: {
    name: 'Practitioner',
    about: 'Signs plans; claims go out in their name',
    may: [
      ...CARE,
      'enrollment.confirm',
      'plans.sign',
      'plans.templates',
      'medications.rules',
      'worklist.lead',
      'billing.elect',
      'time.supervise',
      'billing.attest',
      'billing.approve',
      'billing.settings',
    ],
  },
  enroller: {
    name: 'Enroller',
    about: 'Explains the program and takes consent',
    may: [
      ...FINDS,
      'patients.write',
      'record.import',
      'record.read',
      'enrollment.read',
      'enrollment.screen',
      'enrollment.consent',
      'enrollment.write',
      'access.invite',
      'access.glass',
    ],
  },
  biller: {
    name: 'Biller',
    about: 'Closes months and sends claims; opens no notes',
    may: [
      ...FINDS,
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
  },
  front_desk: {
    name: 'Front desk',
    about: 'Finds people, keeps addresses and permissions; opens no chart',
    may: [...FINDS, 'patients.write', 'access.invite', 'access.glass'],
  },
  on_call: {
    name: 'On call',
    about:
      'Nights and weekends: plan, medicines, readings, who may be told; notes only by breaking the glass',
    may: [
      ...FINDS,
      'record.read',
      'readings.read',
      'readings.write',
      'plans.read',
      'medications.read',
      'enrollment.read',
      'access.glass',
    ],
  },
  supervisor: {
    name: 'Supervisor',
    about: 'Looks after time, calls and emergencies of the team',
    may: [
      ...FINDS,
      'time.read',
      'time.supervise',
      'enrollment.read',
      'billing.read',
      'worklist.read',
      'worklist.lead',
      'audit.read',
      'tasks.read',
      'tasks.write',
      'access.review',
      'access.glass',
    ],
  },
  administrator: {
    name: 'Administrator',
    about: 'People, roles, settings and proof; opens no chart',
    may: [
      ...EVERYONE,
      'patients.list',
      'access.people',
      'access.review',
      'audit.read',
      'billing.settings',
      'practice.administer',
      'practice.hold',
      'practice.export',
    ],
  },
  vendor_nurse: {
    name: 'Nurse of another company',
    about:
      'Works for the practice under a contract that ends; takes no consent and is named with her company',
    may: [
      ...FINDS,
      ...CHART,
      'readings.write',
      'plans.write',
      'medications.write',
      'time.record',
      'contacts.write',
      'tasks.write',
      'transitions.write',
      'messages.send',
      'worklist.read',
      'billing.read',
    ],
  },
  auditor: {
    name: 'Auditor',
    about: 'Reads what proves a claim, and the log; changes nothing',
    may: [...FINDS, ...CHART, 'billing.read', 'audit.read'],
  },
} satisfies Record<string, Role>

const roles: Record<string, Role> = ROLES
/** What breaking the glass opens, for one patient: reading the chart, nothing more. */
export const GLASS: ReadonlySet<string> = new Set<string>([...CHART, 'patients.read'])

export const permissionsOf = (held: readonly string[]): string[] => [
  ...new Set(['session.end', ...held.flatMap((role) => roles[role]?.may ?? [])]),
]

const PATIENT = [
  'my.answers',
  'my.plan',
  'my.medicines',
  'my.costs',
  'my.family',
  'my.looks',
  'my.messages',
  'my.readings',
  'my.prep',
  'my.session',
]
/** What each section that a patient can share lets a caregiver do. */
const SECTIONS: Record<string, string> = {
  answers: 'my.answers',
  plan: 'my.plan',
  medicines: 'my.medicines',
  costs: 'my.costs',
  messages: 'my.messages',
  readings: 'my.readings',
}

const staffCan = (actor: Extract<Actor, { kind: 'staff' }>, permission: string, patientId?: string) =>
  permission === 'session.end' ||
  actor.roles.some((role) => roles[role]?.may.some((one) => one === permission)) ||
  (patientId !== undefined && GLASS.has(permission) && (actor.glass ?? []).includes(patientId))

/** Deny by default. What is not here is not allowed, and looks as if it did not exist. */
export const can = (actor: Actor, permission: string, patientId?: string): boolean => {
  if (actor.kind === 'staff') return staffCan(actor, permission, patientId)
  if (actor.kind === 'patient' || actor.kind === 'representative') return PATIENT.includes(permission)
  if (actor.kind === 'caregiver')
    return (
      permission === 'my.session' ||
      permission === 'my.prep' ||
      actor.sections.some((section) => SECTIONS[section] === permission)
    )
  return false
}
