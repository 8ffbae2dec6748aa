import { ACTIVITIES } from '../../../modules/time/contract.ts'

export type Activity = (typeof ACTIVITIES)[number]

/** Kinds of work, as a person chooses among them. */
export const WORK = ACTIVITIES.map((value) => ({ value, label: value.replaceAll('_', ' ') }))
