import { type Kind, UNITS_OF, type Unit } from '../../../modules/readings/kinds-contract.ts'
import { newId } from '../../kit/new-id.ts'

/** What stands in the form; its id makes it one reading, however often it is sent. */
export type ReadingDraft = {
  id: string
  value: string
  lower: string
  unit: Unit
  when: 'now' | 'earlier'
  at: string
}

/** A form for one kind, in the unit she used last. */
export const newDraft = (kind: Kind, lastUnit: Unit | undefined): ReadingDraft => ({
  id: newId(),
  value: '',
  lower: '',
  unit: lastUnit ?? UNITS_OF[kind][0],
  when: 'now',
  at: '',
})
