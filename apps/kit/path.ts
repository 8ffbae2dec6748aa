import { useSyncExternalStore } from 'react'

/** The patient app's whole router: a path, a way to go, a way back. The staff app has a larger one. */
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

export const go = (href: string): void => {
  history.pushState({ inside: true }, '', href)
  scrollTo(0, 0)
  tell()
}

/** Back to where she came from; for someone who came by a link in a letter, to the first screen. */
export const goBack = (home: string): void => {
  const cameFromInside = (history.state as { inside?: boolean } | null)?.inside
  if (cameFromInside) history.back()
  else go(home)
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname)

/** What stands behind the #: the door reads its token there and is left when it goes. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash)

export type PathValues = Record<string, string>

/** `/my/visits/:id` against a path: the values, or undefined where it does not fit. */
export const matchPath = (pattern: string, path: string): PathValues | undefined => {
  const trim = (text: string) => text.replace(/^\/+|\/+$/g, '').split('/')
  const wanted = trim(pattern)
  const given = trim(path)
  if (wanted.length !== given.length) return undefined
  const values: PathValues = {}
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? ''
    if (part.startsWith(':')) values[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return undefined
  }
  return values
}
