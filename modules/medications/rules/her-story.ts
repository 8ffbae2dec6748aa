import type { FieldChange, MyStep } from '../contract.ts'

/** What she takes differently; how a word was spelled, or what it is for, is not a step of the story. */
export const FOR_HER = ['dose', 'directions', 'new']

type Change = {
  id: string
  changedBy: string
  changedAt: Date
  why: string
  patientTold: boolean
  fields: readonly FieldChange[]
}

const kindOf = (fields: readonly FieldChange[]): MyStep['kind'] | null => {
  if (fields.some(({ field }) => field === 'new')) return 'new'
  const status = fields.find(({ field }) => field === 'status')
  if (status?.after === 'stopped') return 'stopped'
  if (status?.before === 'stopped' && status.after === 'taking') return 'back'
  return fields.some(({ field }) => FOR_HER.includes(field)) ? 'changed' : null
}

/** Who changed what, when, why, and whether anybody told her: the steps that touch what she swallows. */
export const storyOf = (
  changes: readonly Change[],
  day: (at: Date) => string,
  nameOf: (id: string) => string,
): MyStep[] =>
  changes.flatMap(({ id, changedBy, changedAt, why, patientTold, fields }) => {
    const kind = kindOf(fields)
    if (!kind) return []
    const hers = fields.filter(({ field }) => field === 'dose' || field === 'directions')
    const of = (which: 'before' | 'after') => hers.map((one) => one[which]).filter((text) => text !== '')
    const told = { why, told: patientTold, before: of('before'), after: of('after') }
    return [{ id, on: day(changedAt), by: nameOf(changedBy), kind, ...told }]
  })
