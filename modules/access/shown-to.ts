import type { Actor } from '../../platform/context.ts'
import { SENSITIVE } from './patient-contract.ts'

export type Sensitive = (typeof SENSITIVE)[number]

/** The categories a patient did not choose to show to somebody. */
export const notChosen = (chosen: readonly string[]): Sensitive[] =>
  SENSITIVE.filter((one) => !chosen.includes(one))

/** What stays out of an answer to this person: what the patient did not choose to show a caregiver. Nobody else lacks anything. */
export const hiddenFrom = (actor: Actor): Sensitive[] =>
  actor.kind === 'caregiver' ? notChosen(actor.sensitive) : []

/**
 * Whose choice it is that some things are not shown here. Said whenever the grant lacks a category and never by what was
 * left out: that it stands there tells nobody whether there is anything.
 */
export const whoKeepsSome = (actor: Actor): string | null =>
  actor.kind === 'caregiver' && hiddenFrom(actor).length > 0 ? actor.patientName : null
