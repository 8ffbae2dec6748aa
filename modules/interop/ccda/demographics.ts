import type { IncomingPatient } from '../reading/chart.ts'
import { wholeDay } from '../reading/dates.ts'
import { present } from '../reading/detail.ts'
import { isRefusal, type Refusal, refuse } from '../reading/refusal.ts'
import { at, attribute, child, childrenOf, type Element, textOf } from './element.ts'
import { languageTag } from './languages.ts'
import { currentName, OID, personName, telecom } from './people.ts'
import { timeOf } from './timestamps.ts'

export type Identifier = IncomingPatient['identifiers'][number]

const PATH = 'Header, record target'

/** A social security number is not needed to care for anybody, so it never enters the record. */
export function identifiers(role: Element): Identifier[] {
  const known = childrenOf(role, 'id').flatMap((id): Identifier[] => {
    const system = attribute(id, 'root')
    const value = attribute(id, 'extension')
    if (system === undefined || value === undefined || system === OID.ssn) return []
    return [{ system, value, kind: system === OID.mbi ? 'mbi' : 'other' }]
  })
  // In C-CDA the first id that the sender gives is its own record number.
  const own = known.find(({ kind }) => kind === 'other')
  return known.map((id) => (id === own ? { ...id, kind: 'mrn' as const } : id))
}

function address(role: Element): IncomingPatient['address'] {
  const all = childrenOf(role, 'addr').filter((one) => attribute(one, 'nullFlavor') === undefined)
  const found = all.find((one) => /^HP?$/.test(attribute(one, 'use') ?? '')) ?? all[0]
  if (!found) return undefined
  const lines = childrenOf(found, 'streetAddressLine')
    .map(textOf)
    .filter((line) => line !== undefined)
  return {
    line: lines.join(', '),
    city: textOf(child(found, 'city')) ?? '',
    state: textOf(child(found, 'state')) ?? '',
    postalCode: textOf(child(found, 'postalCode')) ?? '',
  }
}

function language(patient: Element | undefined): string | undefined {
  const all = childrenOf(patient, 'languageCommunication')
  const preferred = all.find((one) => attribute(child(one, 'preferenceInd'), 'value') === 'true')
  const code = attribute(child(preferred ?? all[0], 'languageCode'), 'code')
  return code && languageTag(code)
}

function death(patient: Element | undefined): { deceasedOn?: string; deceased?: true } {
  const deceasedOn = timeOf(child(patient, 'sdtc:deceasedTime'))
  if (deceasedOn !== undefined) return { deceasedOn, deceased: true }
  return attribute(child(patient, 'sdtc:deceasedInd'), 'value') === 'true' ? { deceased: true } : {}
}

const SEXES: Record<string, IncomingPatient['sex']> = { F: 'female', M: 'male', UN: 'other' }

function birthDate(patient: Element | undefined, today: string): string | Refusal {
  const who = personName(patient) ?? 'The patient'
  const day = wholeDay(timeOf(child(patient, 'birthTime')))
  if (day === undefined)
    return refuse(
      'birth-date-missing',
      `${who} has no complete birth date (${PATH}). Add it in the sending system and export again.`,
      `${PATH}, birthTime`,
    )
  if (day <= today) return day
  return refuse(
    'birth-date-in-future',
    `${who} is said to be born on ${day}, which is in the future (${PATH}). Correct it in the sending system and export again.`,
    `${PATH}, birthTime`,
  )
}

/** The person of a patientRole; without a day of birth nobody can be told apart, so that is refused. */
export function readPerson(role: Element, today: string): IncomingPatient | Refusal {
  const patient = child(role, 'patient')
  const born = birthDate(patient, today)
  if (isRefusal(born)) return born
  const name = currentName(patient)
  const given = childrenOf(name, 'given')
    .map(textOf)
    .filter((part) => part !== undefined)
  return present({
    identifiers: identifiers(role),
    givenName: given.join(' '),
    familyName: textOf(at(name, 'family')) ?? (given.length === 0 ? textOf(name) : undefined) ?? '',
    birthDate: born,
    sex: SEXES[attribute(child(patient, 'administrativeGenderCode'), 'code') ?? ''] ?? 'unknown',
    ...death(patient),
    language: language(patient),
    phone: telecom(role, 'tel'),
    email: telecom(role, 'mailto'),
    address: address(role),
  })
}
