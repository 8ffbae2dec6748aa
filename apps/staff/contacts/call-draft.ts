import type { ContactDraftInput, ContactView } from '../../../modules/contacts/contract.ts'

/** What is typed, without what the server says about it. */
export const draftOf = ({
  answers,
  note,
  doNow,
  watchFor,
  whoToCall,
  teachBack,
  nextContactOn,
  sensitive,
  skipped,
  tasks,
  callBackAt,
}: ContactDraftInput | ContactView): ContactDraftInput => ({
  answers,
  note,
  doNow,
  watchFor,
  whoToCall,
  teachBack,
  nextContactOn,
  sensitive,
  skipped,
  tasks,
  callBackAt,
})

/** The same words, whatever the order in which they were stored. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, inOrder(v)]))
}
const text = (value: unknown): string => JSON.stringify(inOrder(value))

export const isSameDraft = (one: ContactDraftInput, other: ContactDraftInput): boolean =>
  text(draftOf(one)) === text(draftOf(other))

/** One thing that reads differently in two places: which field, and what stands there and here. */
export type Difference = { field: string; there: string; here: string }

const said = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? one : said(one.what))).join('; ')
  const { understood, patientWords } = value as NonNullable<ContactDraftInput['teachBack']>
  return [understood, patientWords].filter(Boolean).join(': ')
}

/** Field by field, each answer of the script for itself. */
export const differences = (there: ContactDraftInput, here: ContactDraftInput): Difference[] => {
  const { answers: theirs, ...restThere } = draftOf(there)
  const { answers: mine, ...restHere } = draftOf(here)
  const fields = Object.keys(restThere) as (keyof typeof restThere)[]
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].sort()
  return [
    ...keys.map((field) => ({ field, there: theirs[field] ?? '', here: mine[field] ?? '' })),
    ...fields.map((field) => ({ field, there: said(restThere[field]), here: said(restHere[field]) })),
  ].filter((one) => one.there !== one.here)
}
