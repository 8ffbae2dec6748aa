import type { ThreadView } from '../../../modules/messages/inbox-contract.ts'

type Entry = ThreadView['entries'][number]

const SAID_BY: Record<Entry['saidByKind'], string> = {
  patient: '',
  caregiver: ' (caregiver)',
  representative: ' (may speak for the patient)',
  staff: ' (care team)',
  outside: ' (outside)',
}

/** Who said it, and as whom: it stands beside every word. */
export const speaker = (entry: Entry): string => `${entry.saidByName}${SAID_BY[entry.saidByKind]}`
