import type { FactKind } from '../reading/chart.ts'
import { readAllergies } from './allergies.ts'
import { readCareTeam } from './care-team.ts'
import { attribute, child, childrenOf, type Element } from './element.ts'
import { readEncounters } from './encounters.ts'
import { readImmunizations } from './immunizations.ts'
import type { ReadEntry } from './mapping.ts'
import { readMedications } from './medications.ts'
import { readObservations } from './observations.ts'
import { readPayers } from './payers.ts'
import { readProblems } from './problems.ts'
import { readProcedures } from './procedures.ts'

export type SectionKind = {
  name: string
  kind: FactKind
  loinc: string
  templates: string[]
  read: ReadEntry
}

const T = '2.16.840.1.113883.10.20.22.2'
const C32 = '2.16.840.1.113883.10.20.1'

const readVitals = readObservations({ kind: 'vital', category: 'vital-signs' })
const readResults = readObservations({ kind: 'result', category: 'laboratory' })
const readSocial = readObservations({ kind: 'result', category: 'social-history' })

/** Which section is read by which reader: by LOINC code (all versions) or by template (C-CDA R1.1, R2.1, and CCD before). */
export const SECTIONS: SectionKind[] = [
  row('Problems', 'condition', '11450-4', [`${T}.5`, `${T}.5.1`, `${C32}.11`], readProblems),
  row('Allergies', 'allergy', '48765-2', [`${T}.6`, `${T}.6.1`, `${C32}.2`], readAllergies),
  row('Medications', 'medication', '10160-0', [`${T}.1`, `${T}.1.1`, `${C32}.8`], readMedications),
  row('Discharge medications', 'medication', '10183-2', [`${T}.11`, `${T}.11.1`], readMedications),
  row('Immunizations', 'immunization', '11369-6', [`${T}.2`, `${T}.2.1`, `${C32}.6`], readImmunizations),
  row('Vital signs', 'vital', '8716-3', [`${T}.4`, `${T}.4.1`, `${C32}.16`], readVitals),
  row('Results', 'result', '30954-2', [`${T}.3`, `${T}.3.1`, `${C32}.14`], readResults),
  row('Social history', 'result', '29762-2', [`${T}.17`, `${C32}.15`], readSocial),
  row('Encounters', 'encounter', '46240-8', [`${T}.22`, `${T}.22.1`, `${C32}.3`], readEncounters),
  row('Procedures', 'procedure', '47519-4', [`${T}.7`, `${T}.7.1`, `${C32}.12`], readProcedures),
  row('Insurance', 'coverage', '48768-6', [`${T}.18`, `${C32}.9`], readPayers),
  row('Care team', 'care_team', '85847-2', [`${T}.500`], readCareTeam),
]

function row(name: string, kind: FactKind, loinc: string, templates: string[], read: ReadEntry): SectionKind {
  return { name, kind, loinc, templates, read }
}

const BY_LOINC = new Map(SECTIONS.map((section) => [section.loinc, section]))
const BY_TEMPLATE = new Map(SECTIONS.flatMap((section) => section.templates.map((root) => [root, section])))

export function sectionKind(section: Element): SectionKind | undefined {
  const byCode = BY_LOINC.get(attribute(child(section, 'code'), 'code') ?? '')
  if (byCode) return byCode
  const roots = childrenOf(section, 'templateId').map((id) => attribute(id, 'root') ?? '')
  return roots.map((root) => BY_TEMPLATE.get(root)).find((found) => found !== undefined)
}
