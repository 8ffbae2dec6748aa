type Look = { at: string; who: string; action: string }
export type LookLine = { day: string; who: string; wrote: boolean }

const READING = new Set(['read', 'list', 'export', 'sign-in', 'sign-out'])

/** A day's hundred glances as one line a person: who only looked, and who wrote or changed. Order is kept. */
export const looksByDay = (looks: readonly Look[], dayOf: (at: string) => string): LookLine[] => {
  const lines = new Map<string, LookLine>()
  for (const { at, who, action } of looks) {
    const line = { day: dayOf(at), who, wrote: !READING.has(action) }
    lines.set(JSON.stringify(line), line)
  }
  return [...lines.values()]
}
