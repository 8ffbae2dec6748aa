export const SEPARATORS = { element: '*', component: ':', repetition: '^', segment: '~' } as const

/** X12 has no escape, so a separator inside data would forge a segment: the checks refuse it, and this is the net. */
function assertClean(text: string, forbidden: RegExp): string {
  if (forbidden.test(text)) throw new Error('a separator reached the X12 writer unchecked')
  return text
}

export function composite(...parts: string[]): string {
  return parts.map((part) => assertClean(part, /[*:^~\r\n]/)).join(SEPARATORS.component)
}

/** One segment without its end; empty elements at the tail are left off, as X12 wants. */
export function segment(id: string, ...elements: (string | undefined)[]): string {
  const kept = elements.map((element) => assertClean(element ?? '', /[*^~\r\n]/))
  while (kept.at(-1) === '') kept.pop()
  return [id, ...kept].join(SEPARATORS.element)
}

/** 9250 cents is 92.5: the guide drops zeros that say nothing. Whole cents only, no floating point. */
export function dollars(cents: number): string {
  const fraction = String(cents % 100).padStart(2, '0')
  const whole = String((cents - (cents % 100)) / 100)
  return fraction === '00' ? whole : `${whole}.${fraction.replace(/0$/, '')}`
}

export function digitsOfDay(day: string): string {
  return day.replaceAll('-', '')
}
