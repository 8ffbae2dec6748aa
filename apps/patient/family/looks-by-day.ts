import type { MyLook } from '../../../modules/audit/contract.ts'

export type LookLine = Pick<MyLook, 'who' | 'roles' | 'deed' | 'area' | 'emergency'> & {
  day: string
  count: number
}

/** What one person did with one part of her record on one day, as one line that says how often. Order is kept. */
export const looksByDay = (looks: readonly MyLook[], dayOf: (at: string) => string): LookLine[] => {
  const lines = new Map<string, LookLine>()
  for (const { at, who, roles, deed, area, emergency } of looks) {
    const line = { day: dayOf(at), who, roles, deed, area, emergency }
    const key = JSON.stringify(line)
    lines.set(key, { ...line, count: (lines.get(key)?.count ?? 0) + 1 })
  }
  return [...lines.values()]
}
