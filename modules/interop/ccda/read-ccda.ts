import type { IncomingChart, IncomingPatient } from '../reading/chart.ts'
import { contentKey } from '../reading/content-key.ts'
import { type Omission, summarize } from '../reading/omissions.ts'
import { isRefusal, type Refusal, refuse } from '../reading/refusal.ts'
import { readHeaderTeam } from './care-team.ts'
import { identifiers, readPerson } from './demographics.ts'
import { all, at, attribute, child, childrenOf, type Element, textOf } from './element.ts'
import { readEncompassing } from './encounters.ts'
import { distinct, type Place } from './mapping.ts'
import { parseXml } from './parse-xml.ts'
import { OID, personName } from './people.ts'
import { readSections } from './read-sections.ts'

export type CcdaOptions = { today: string; sourceSystem?: string }

function notCcda(root: Element): Refusal {
  return refuse(
    'not-ccda',
    `This XML is not a C-CDA document: it begins with <${root.name.slice(0, 40)}>, not <ClinicalDocument>. Send the whole document.`,
  )
}

function onePatient(document: Element): Element | Refusal {
  const roles = all(document, 'recordTarget', 'patientRole')
  const names = roles.map((role) => personName(child(role, 'patient')) ?? 'an unnamed patient')
  const [role] = roles
  if (!role || !child(role, 'patient'))
    return refuse(
      'no-patient',
      'There is no patient in this document (recordTarget). Export it again with the patient.',
    )
  if (roles.length === 1) return role
  return refuse(
    'two-patients',
    `This document is about ${roles.length} patients: ${names[0]} and ${names[1]}. Send one document for each patient.`,
    'Header, record target',
  )
}

function custodian(document: Element): string | undefined {
  const organization = at(document, 'custodian', 'assignedCustodian', 'representedCustodianOrganization')
  return attribute(child(organization, 'id'), 'root') ?? textOf(child(organization, 'name'))
}

/** Who vouches for the patient's id. An id without an extension is itself the id, and the custodian vouches. */
function identityOf(document: Element, role: Element, person: IncomingPatient): [system: string, id: string] {
  const known = identifiers(role).find(({ kind }) => kind === 'mrn') ?? identifiers(role)[0]
  if (known) return [known.system, known.value]
  const bare = childrenOf(role, 'id').map((id) => attribute(id, 'root'))
  const root = bare.find((one) => one !== undefined && one !== OID.ssn)
  const byContent = contentKey(person.givenName, person.familyName, person.birthDate)
  return [custodian(document) ?? 'ccda-file', root ?? byContent]
}

function unstructured(document: Element): Omission[] {
  if (!at(document, 'component', 'nonXMLBody')) return []
  return [
    {
      path: 'Body',
      what: 'An embedded document',
      why: 'It is not structured, so nothing in it can be read. Open it to read it.',
    },
  ]
}

function readDocument(document: Element, options: CcdaOptions): IncomingChart | Refusal {
  const role = onePatient(document)
  if (isRefusal(role)) return role
  const person = readPerson(role, options.today)
  if (isRefusal(person)) return person
  const omissions = unstructured(document)
  const header: Place = {
    path: 'Header, encompassing encounter',
    lookUp: () => undefined,
    leaveOut: (what, why) => omissions.push({ path: 'Header', what, why }),
  }
  const body = readSections(at(document, 'component', 'structuredBody'))
  const [system, id] = identityOf(document, role, person)
  return {
    sourceSystem: options.sourceSystem ?? system,
    sourcePatientId: id,
    person,
    facts: distinct([
      ...body.facts,
      ...readEncompassing(document, header),
      ...readHeaderTeam(document, header),
    ]),
    notUnderstood: summarize([...omissions, ...body.omissions]),
  }
}

/** A C-CDA document (R1.1, R2.1, and CCD before) as a chart. */
export function readCcda(text: string, options: CcdaOptions): IncomingChart | Refusal {
  const root = parseXml(text)
  if (isRefusal(root)) return root
  return root.name === 'ClinicalDocument' ? readDocument(root, options) : notCcda(root)
}
