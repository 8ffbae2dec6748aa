/** Keeps what is there: `detail` has no empty words in it. */
export function detail(parts: Record<string, string | undefined>): { detail?: Record<string, string> } {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(parts))
    if (value !== undefined && value !== '') kept[name] = value
  return Object.keys(kept).length > 0 ? { detail: kept } : {}
}

/** Drops what is undefined, so that two readings of one chart compare equal. */
export function present<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T
}
