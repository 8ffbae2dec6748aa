import { cleanText } from '../reading/clean-text.ts'
import { at, attribute, child, childrenOf, type Element, textOf } from './element.ts'

export const OID = {
  npi: '2.16.840.1.113883.4.6',
  ssn: '2.16.840.1.113883.4.1',
  mbi: '2.16.840.1.113883.4.927',
}

/** The name in use: legal first, never one that is marked as former. */
export function currentName(holder: Element | undefined): Element | undefined {
  const names = childrenOf(holder, 'name').filter((name) => attribute(name, 'nullFlavor') === undefined)
  return names.find((name) => attribute(name, 'use') === 'L') ?? names[0]
}

/** A person's name in reading order; where the sender gave only text, the text. */
export function personName(holder: Element | undefined): string | undefined {
  const name = currentName(holder)
  const parts = ['prefix', 'given', 'family', 'suffix'].flatMap((part) => childrenOf(name, part).map(textOf))
  return cleanText(parts.filter((part) => part !== undefined).join(' ')) ?? textOf(name)
}

export function telecom(holder: Element | undefined, scheme: 'tel' | 'mailto'): string | undefined {
  const all = childrenOf(holder, 'telecom').flatMap((one) => {
    const value = attribute(one, 'value')
    if (value === undefined) return []
    const known = /^(tel|mailto|fax):\s*/i.exec(value)
    const kind = known?.[1]?.toLowerCase() ?? (value.includes('@') ? 'mailto' : 'tel')
    const bare = cleanText(value.replace(/^(tel|mailto):\s*/i, ''))
    return kind === scheme && bare !== undefined ? [{ bare, use: attribute(one, 'use') ?? '' }] : []
  })
  return (all.find(({ use }) => use === 'MC') ?? all.find(({ use }) => /^HP?/.test(use)) ?? all[0])?.bare
}

export type Entity = { name?: string; organization?: string; phone?: string; npi?: string }

/** Who an assignedEntity is: the person, the organization behind, and how to reach them. */
export function entityOf(entity: Element | undefined): Entity {
  const npi = childrenOf(entity, 'id').find((id) => attribute(id, 'root') === OID.npi)
  const organization = child(entity, 'representedOrganization') ?? child(entity, 'scopingOrganization')
  const found = {
    name: personName(child(entity, 'assignedPerson') ?? child(entity, 'associatedPerson')),
    organization: textOf(at(organization, 'name')),
    phone: telecom(entity, 'tel'),
    npi: attribute(npi, 'extension'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** The first performer of a statement who has a name. */
export function performerName(statement: Element): string | undefined {
  const entities = childrenOf(statement, 'performer').map((one) => entityOf(child(one, 'assignedEntity')))
  return entities.map(({ name, organization }) => name ?? organization).find((name) => name !== undefined)
}
