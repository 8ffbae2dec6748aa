import type { FieldChange } from '../contract.ts'

export type Words = {
  name: string
  dose: string | null
  directions: string | null
  purpose: string | null
  prescriber: string | null
  dayParts: readonly string[]
  status: string
}

const LABELS: Record<keyof Words, string> = {
  name: 'Name',
  status: 'Status',
  dose: 'Dose',
  directions: 'Directions',
  dayParts: 'When',
  purpose: 'What for',
  prescriber: 'Prescriber',
}

const shown = (value: string | readonly string[] | null): string =>
  (Array.isArray(value) ? value.join(', ') : ((value as string | null) ?? '')).replaceAll('_', ' ')

/** What differs, field by field, in the order in which it matters. */
export const fieldChanges = (before: Words, after: Words): FieldChange[] =>
  (Object.keys(LABELS) as (keyof Words)[])
    .map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) }))
    .filter((one) => one.before !== one.after)

/** The same as one sentence for the practice. */
export const sayChange = (fields: FieldChange[]): string =>
  fields
    .map(({ field, before, after }) => {
      const label = LABELS[field as keyof Words] ?? field
      return before === '' ? `${label}: ${after}` : `${label}: ${after || 'none'} (before: ${before})`
    })
    .join('. ')
