import { resourceName } from './names.ts'
import { list, type Tree, tree, words } from './tree.ts'

/** A resource with the place where it stood in the file. */
export type Located = { resource: Tree; path: string; id: string; fullUrl?: string }

export type Index = Map<string, Tree>

export const typeOf = (resource: Tree): string => words(resource.resourceType) ?? ''

/** Everything a reference could point at: full URLs, `Type/id`, and the identifiers that conditional references use. */
export function indexOf(located: Located[]): Index {
  const index: Index = new Map()
  for (const { resource, id, fullUrl } of located) {
    if (fullUrl !== undefined) index.set(fullUrl, resource)
    index.set(`${typeOf(resource)}/${id}`, resource)
    for (const { system, value } of list(resource.identifier))
      index.set(`${typeOf(resource)}?identifier=${words(system) ?? ''}|${words(value) ?? ''}`, resource)
  }
  return index
}

/** `http://server/fhir/Patient/1/_history/2` and `Patient/1` are one and the same. */
export function relative(reference: string): string {
  return /([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(\/_history\/[^/]+)?$/.exec(reference)?.[1] ?? reference
}

export function resolveIn(index: Index, within: Tree, reference: unknown): Tree | undefined {
  const to = words(tree(reference).reference)
  if (to === undefined) return undefined
  if (to.startsWith('#')) return list(within.contained).find((one) => one.id === to.slice(1))
  return index.get(to) ?? index.get(relative(to))
}

/** The name behind a reference: what it is called there, else the display that came along. */
export function nameIn(index: Index, within: Tree, reference: unknown): string | undefined {
  const found = resolveIn(index, within, reference)
  // A role leads on to the person who holds it, one step and no further: files can point in circles.
  const person = found?.practitioner ? resolveIn(index, found, found.practitioner) : undefined
  const name = (person && resourceName(person)) ?? words(tree(found?.practitioner).display)
  return name ?? (found && resourceName(found)) ?? words(tree(reference).display)
}

const OWNERS = ['subject', 'patient', 'beneficiary'] as const

export function ownerReference(resource: Tree): Tree {
  const name = OWNERS.find((owner) => typeof resource[owner] === 'object')
  return tree(name && resource[name])
}

/** The id of the patient a resource is about; nothing for what is about nobody or about a group or device. */
export function ownerOf(resource: Tree, id: string, index: Index): string | undefined {
  if (typeOf(resource) === 'Patient') return id
  const reference = ownerReference(resource)
  const to = words(reference.reference)
  if (to === undefined) return undefined
  const found = resolveIn(index, resource, reference)
  if (found) return typeOf(found) === 'Patient' ? (words(found.id) ?? plainId(to)) : undefined
  if (/^urn:(uuid|oid):/.test(to) || /(^|\/)Patient[/?]/.test(to)) return plainId(to)
  return undefined
}

/** The last part of a reference: `Patient/1` and `urn:uuid:1` both say 1. */
export function plainId(reference: string): string {
  return relative(reference).replace(/^.*[/:|]/, '')
}
