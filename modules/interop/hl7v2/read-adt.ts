import type { Notice } from '../../transitions/index.ts'
import type { IncomingChart, IncomingPatient } from '../reading/chart.ts'
import type { Hl7Message } from './read-message.ts'
import { hl7Day, hl7Instant } from './timestamps.ts'

type What = Pick<
  Notice,
  | 'event'
  | 'fromKind'
  | 'facility'
  | 'visitNumber'
  | 'admittedOn'
  | 'happenedAt'
  | 'dischargedAt'
  | 'dischargedTo'
>
export type Adt = { ok: true; what: What; chart: IncomingChart } | { ok: false; why: string }

const EVENTS: Record<string, Notice['event']> = { A01: 'admitted', A03: 'discharged', A08: 'changed' }

/** PV1-2, the class of a stay (HL7 table 0004). */
const CLASSES: Record<string, Notice['fromKind']> = {
  I: 'hospital',
  E: 'emergency',
  O: 'observation',
  B: 'observation',
}

/** PV1-36, where she went (UB-04 patient status, two digits; the first are common to all hospitals). */
const WENT_TO: Record<string, Notice['dischargedTo']> = {
  '01': 'home',
  '06': 'home',
  '02': 'facility',
  '03': 'facility',
  '04': 'facility',
  '05': 'facility',
  '61': 'facility',
  '62': 'facility',
  '63': 'facility',
  '50': 'hospice',
  '51': 'hospice',
}

const SEXES: Record<string, IncomingPatient['sex']> = { F: 'female', M: 'male', O: 'other' }

/** PID-3: each number with who gave it. A Medicare number is known by its kind, whoever passes it on. */
const identifiersOf = (message: Hl7Message): IncomingPatient['identifiers'] =>
  message
    .all('PID', 3)
    .filter(([value]) => value)
    .map(([value = '', , , authority = '', kind = '']) => ({
      system: `hl7v2:${authority || message.get('MSH', 4)}`,
      value,
      kind:
        kind === 'MC' || kind === 'MB'
          ? ('mbi' as const)
          : kind === 'MR'
            ? ('mrn' as const)
            : ('other' as const),
    }))

const personOf = (message: Hl7Message): IncomingPatient | string => {
  const [familyName, givenName] = [message.get('PID', 5, 1), message.get('PID', 5, 2)]
  if (!familyName || !givenName) return 'PID-5 has no name: it cannot be said whom this is about.'
  const birthDate = hl7Day(message.get('PID', 7))
  if (!birthDate) return 'PID-7 is no birth date, such as 19550314.'
  const sex = SEXES[message.get('PID', 8).toUpperCase()] ?? 'unknown'
  return { identifiers: identifiersOf(message), givenName, familyName, birthDate, sex }
}

/** What an admission, discharge or change (ADT A01, A03, A08) says, and of whom; or why it cannot be taken. */
export const readAdt = (message: Hl7Message, zone: string): Adt => {
  const no = (why: string): Adt => ({ ok: false, why })
  const [type, trigger] = [message.get('MSH', 9, 1), message.get('MSH', 9, 2)]
  const event = EVENTS[trigger]
  if (type !== 'ADT' || !event) return no('Only ADT messages A01, A03 and A08 are taken here (MSH-9).')
  const person = personOf(message)
  if (typeof person === 'string') return no(person)
  const [admitted, discharged] = [message.get('PV1', 44), message.get('PV1', 45)]
  const dischargedAt = discharged ? hl7Instant(discharged, zone) : null
  if (event === 'discharged' && !dischargedAt) return no('PV1-45 does not say when the patient left.')
  if (discharged && !dischargedAt) return no('PV1-45 is no time, such as 202603061930.')
  const happened =
    hl7Instant(admitted, zone) ??
    hl7Instant(message.get('EVN', 2), zone) ??
    hl7Instant(message.get('MSH', 7), zone)
  const happenedAt = event === 'admitted' ? happened : (dischargedAt ?? happened)
  if (!happenedAt) return no('There is no time in PV1-44, EVN-2 or MSH-7.')
  const facility = (message.get('PV1', 3, 4) || message.get('MSH', 4) || 'a hospital').slice(0, 120)
  const [first] = person.identifiers
  return {
    ok: true,
    what: {
      event,
      facility,
      fromKind: CLASSES[message.get('PV1', 2).toUpperCase()] ?? 'hospital',
      visitNumber: message.get('PV1', 19) || message.get('PID', 18) || null,
      admittedOn: hl7Day(admitted),
      happenedAt,
      dischargedAt: event === 'admitted' ? null : dischargedAt,
      dischargedTo: WENT_TO[message.get('PV1', 36)] ?? 'unknown',
    },
    chart: {
      sourceSystem: first?.system ?? 'hl7v2:',
      sourcePatientId: first?.value ?? '',
      person,
      facts: [],
      notUnderstood: [],
    },
  }
}
