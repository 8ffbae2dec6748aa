import { list, type Tree, tree, words } from './tree.ts'

const asWords = (values: unknown): string =>
  Array.isArray(values)
    ? values
        .map(words)
        .filter((word) => word !== undefined)
        .join(' ')
    : ''

/** The name in use now: official first, never an old or maiden name where there is another. */
export function currentName(names: unknown): Tree {
  const all = list(names)
  const usable = all.filter((name) => name.use !== 'old' && name.use !== 'maiden')
  return usable.find((name) => name.use === 'official') ?? usable[0] ?? all[0] ?? tree(undefined)
}

export function givenName(name: Tree): string {
  return asWords(name.given)
}

export function humanName(names: unknown): string | undefined {
  const name = currentName(names)
  return (
    words(name.text) ??
    words(
      [asWords(name.prefix), asWords(name.given), words(name.family) ?? '', asWords(name.suffix)].join(' '),
    )
  )
}

/** The name of whatever a reference can lead to: a person has a list of names, an organization one. */
export function resourceName(resource: Tree): string | undefined {
  return Array.isArray(resource.name) ? humanName(resource.name) : words(resource.name)
}
