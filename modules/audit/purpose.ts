import type { Purpose } from '../../platform/context.ts'
import type { AuditLine } from '../../platform/unit-of-work.ts'

/** What the work of a room is for (45 CFR 164.506(c)); a room that is not here treats. */
const OF_ROOM: Record<string, Purpose> = {
  billing: 'payment',
  practice: 'operations',
  access: 'operations',
  audit: 'operations',
  messages: 'operations',
  interop: 'operations',
}

const HERS = new Set(['patient', 'caregiver', 'representative'])

/** Why somebody touched this: as the command says, else by who asks, else by the room the thing belongs to. */
export const purposeOf = ({
  purpose,
  actor,
  thing,
}: Pick<AuditLine, 'purpose' | 'actor' | 'thing'>): Purpose => {
  if (purpose) return purpose
  if (HERS.has(actor?.kind ?? '')) return 'patient request'
  return OF_ROOM[thing.split('.')[0] ?? ''] ?? 'treatment'
}
