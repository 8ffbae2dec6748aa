import { RefusalError } from '../kit/api.ts'
import { useWords, type WordKey } from '../kit/language.tsx'
import { Notice } from '../kit/notice.tsx'
import { Problem } from '../kit/problem.tsx'

/** What the server refuses, in the reader's own words: it answers in English, and she may not read that. */
const SAYS: Record<string, WordKey> = {
  WRONG_CODE: 'patient.door.wrongCode',
  WRONG_BIRTH_DATE: 'patient.entry.wrongDate',
  LINK_EXPIRED: 'patient.door.oldLink',
  LINK_GONE: 'patient.door.oldLink',
  UNKNOWN_PASSKEY: 'patient.door.unknownPasskey',
  NOT_A_PASSKEY: 'patient.door.noPasskey',
  OLD_TICKET: 'patient.door.slow',
  USED: 'patient.door.slow',
  SLOW_DOWN: 'patient.error.tooMany',
  WAIT: 'patient.error.tooMany',
  PROVE: 'patient.prove.needed',
  PAST: 'patient.family.pastDay',
  IN_FUTURE: 'patient.readings.future',
  TOO_OLD: 'patient.readings.tooOld',
  CORRECTED: 'patient.readings.wasFixed',
}

export const Refused = ({ error }: { error: unknown }) => {
  const t = useWords()
  const key = error instanceof RefusalError ? SAYS[error.code] : undefined
  return key ? <Notice kind="error" happened={t(key)} /> : <Problem error={error} />
}
