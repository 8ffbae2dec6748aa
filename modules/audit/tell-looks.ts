import type { AREAS, DEEDS, MyLook } from './contract.ts'
import type { LookRow } from './looks-store.ts'

type Area = (typeof AREAS)[number]
type Deed = (typeof DEEDS)[number]

const PEOPLE = new Set(['staff', 'patient', 'caregiver', 'representative'])

/** The part of her record that a thing of the log belongs to; the longer name wins over its room. */
const AREA_OF: Record<string, Area> = {
  plans: 'plan',
  medications: 'medicines',
  billing: 'costs',
  contacts: 'calls',
  time: 'time',
  enrollment: 'program',
  record: 'record',
  interop: 'record',
  patients: 'details',
  'patients.caregiver': 'family',
  'patients.my-family': 'family',
  'patients.invite-caregiver': 'family',
  'patients.change-sharing': 'family',
  'patients.end-sharing': 'family',
  'patients.representative': 'family',
  'patients.representatives': 'family',
  'patients.add-may-be-told': 'family',
  'patients.end-may-be-told': 'family',
  messages: 'letters',
  readings: 'readings',
  audit: 'looks',
}
const READ = new Set(['read', 'list', 'sign-in', 'sign-out'])
const COPIED = new Set(['export', 'statement printed', 'receipt printed', 'copy given'])

const areaOf = (thing: string): Area => AREA_OF[thing] ?? AREA_OF[thing.split('.')[0] ?? ''] ?? 'page'
const deedOf = (action: string): Deed => {
  if (READ.has(action)) return 'read'
  return COPIED.has(action) ? 'copied' : 'changed'
}

const told = ({ at, actorKind, actorName, roles, purpose, action, thing }: LookRow): MyLook => ({
  at: at.toISOString(),
  who: PEOPLE.has(actorKind) ? (actorName ?? 'system') : 'system',
  roles: roles ?? [],
  deed: deedOf(action),
  area: areaOf(thing),
  emergency: purpose === 'emergency access',
})

const minuteOf = ({ at, ...rest }: MyLook): string => JSON.stringify([at.slice(0, 16), rest])

/** The log as its patient reads it: no names of tables, and what one person did in one minute with one part is one line. */
export const tellLooks = (rows: readonly LookRow[]): MyLook[] => {
  const lines = new Map<string, MyLook>()
  for (const look of rows.map(told)) {
    const key = minuteOf(look)
    if (!lines.has(key)) lines.set(key, look)
  }
  return [...lines.values()]
}
