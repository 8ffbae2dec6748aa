import type { IncomingPatient } from '../reading/chart.ts'
import { wholeDay } from '../reading/dates.ts'
import { present } from '../reading/detail.ts'
import { isRefusal, type Refusal, refuse } from '../reading/refusal.ts'
import { conceptCode } from './concept.ts'
import { currentName, givenName, humanName } from './names.ts'
import { dateOf } from './periods.ts'
import { list, type Tree, tree, words } from './tree.ts'

type Identifier = IncomingPatient['identifiers'][number]

const SSN_SYSTEMS = ['http://hl7.org/fhir/sid/us-ssn', 'urn:oid:2.16.840.1.113883.4.1']
const MBI_SYSTEMS = ['http://hl7.org/fhir/sid/us-mbi', 'urn:oid:2.16.840.1.113883.4.927']

function identifierKind(identifier: Tree, system: string): Identifier['kind'] {
  const code = conceptCode(identifier.type)
  if (code === 'SS' || code === 'SB' || SSN_SYSTEMS.includes(system)) return 'ssn'
  if (code === 'MC' || MBI_SYSTEMS.includes(system)) return 'mbi'
  return code === 'MR' ? 'mrn' : 'other'
}

/** A social security number is not needed to care for anybody, so it never enters the record. */
function identifiers(patient: Tree): Identifier[] {
  return list(patient.identifier).flatMap((identifier): Identifier[] => {
    const value = words(identifier.value)
    const system = words(identifier.system) ?? ''
    const kind = identifierKind(identifier, system)
    return value === undefined || kind === 'ssn' ? [] : [{ system, value, kind }]
  })
}

function telecom(patient: Tree, system: string): string | undefined {
  const all = list(patient.telecom).filter((one) => one.system === system && one.use !== 'old')
  const mobile = all.find((one) => one.use === 'mobile')
  const home = all.find((one) => one.use === 'home')
  return words((mobile ?? home ?? all[0])?.value)
}

function address(patient: Tree): IncomingPatient['address'] {
  const all = list(patient.address).filter((one) => one.use !== 'old')
  const found = all.find((one) => one.use === 'home') ?? all[0]
  if (!found) return undefined
  const lines = Array.isArray(found.line) ? found.line.map(words).filter((line) => line !== undefined) : []
  return {
    line: lines.length > 0 ? lines.join(', ') : (words(found.text) ?? ''),
    city: words(found.city) ?? '',
    state: words(found.state) ?? '',
    postalCode: words(found.postalCode) ?? '',
  }
}

function language(patient: Tree): string | undefined {
  const all = list(patient.communication)
  const chosen = all.find((one) => one.preferred === true) ?? all[0]
  return words(list(tree(chosen?.language).coding)[0]?.code)
}

function sex(patient: Tree): IncomingPatient['sex'] {
  const given = words(patient.gender)
  return given === 'female' || given === 'male' || given === 'other' ? given : 'unknown'
}

function death(patient: Tree): { deceasedOn?: string; deceased?: true } {
  const deceasedOn = dateOf(patient.deceasedDateTime)
  if (deceasedOn !== undefined) return { deceasedOn, deceased: true }
  return patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined ? { deceased: true } : {}
}

function birthDate(patient: Tree, today: string, path: string): string | Refusal {
  const who = humanName(patient.name) ?? 'The patient'
  const day = wholeDay(words(patient.birthDate))
  if (day === undefined)
    return refuse(
      'birth-date-missing',
      `${who} has no complete birth date (${path}). Add it in the sending system and export again.`,
      `${path} birthDate`,
    )
  if (day <= today) return day
  return refuse(
    'birth-date-in-future',
    `${who} is said to be born on ${day}, which is in the future (${path}). Correct it in the sending system and export again.`,
    `${path} birthDate`,
  )
}

/** Who the chart is about. Without a day of birth nobody can be told apart, so that is refused. */
export function mapPatient(patient: Tree, today: string, path: string): IncomingPatient | Refusal {
  const born = birthDate(patient, today, path)
  if (isRefusal(born)) return born
  const name = currentName(patient.name)
  return present({
    identifiers: identifiers(patient),
    givenName: givenName(name),
    familyName: words(name.family) ?? words(name.text) ?? '',
    birthDate: born,
    sex: sex(patient),
    ...death(patient),
    language: language(patient),
    phone: telecom(patient, 'phone'),
    email: telecom(patient, 'email'),
    address: address(patient),
  })
}

/** The system that vouches for the ids: that of the record number, else of the first identifier. */
export function patientSystem(patient: Tree): string | undefined {
  const known = identifiers(patient).filter(({ system }) => system !== '')
  return (known.find(({ kind }) => kind === 'mrn') ?? known[0])?.system
}
