import type { NotUnderstood } from './chart.ts'
import { OMISSIONS_NAMED_MAX } from './limits.ts'

/** One thing left out. `countable` ones of a kind become one line: "12 Claim resources". */
export type Omission = NotUnderstood & { countable?: true }

function asOneLine(group: Omission[]): NotUnderstood {
  const { path, what, why } = group[0]!
  if (group.length === 1) return { path, what, why }
  return { path: `${path} and ${group.length - 1} more`, what: `${group.length} ${what}s`, why }
}

function byKind(omissions: Omission[]): Omission[][] {
  const groups = new Map<string, Omission[]>()
  for (const omission of omissions) {
    const key = `${omission.what}\n${omission.why}`
    const group = groups.get(key)
    if (group) group.push(omission)
    else groups.set(key, [omission])
  }
  return [...groups.values()]
}

/** The report a person reads: kinds counted, single things named, and an end to the list. */
export function summarize(omissions: Omission[]): NotUnderstood[] {
  const counted = byKind(omissions.filter((omission) => omission.countable)).map(asOneLine)
  const single = omissions.filter((omission) => !omission.countable)
  const named = single.slice(0, OMISSIONS_NAMED_MAX).map(({ path, what, why }) => ({ path, what, why }))
  const unnamed = single.length - named.length
  const rest = unnamed > 0 ? [{ path: '', what: `${unnamed} more`, why: 'The list ends here.' }] : []
  return [...counted, ...named, ...rest]
}
