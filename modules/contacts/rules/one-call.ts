import type { ContactDraftInput, Outcome } from '../contract.ts'

/** Outcomes of the number rather than of a person: nobody else on the line was reached either. */
const OF_THE_NUMBER: readonly Outcome[] = ['no_answer', 'voicemail', 'wrong_number']

export const failsForAll = (outcome: Outcome): boolean => OF_THE_NUMBER.includes(outcome)

/** A contact in which nobody wrote anything yet may end with the call; one with words in it is closed by a person. */
export const isUnwritten = (draft: ContactDraftInput): boolean =>
  [draft.note, draft.doNow, draft.watchFor, draft.whoToCall].every((text) => text.trim() === '') &&
  Object.values(draft.answers).every((said) => said.trim() === '') &&
  draft.teachBack === null &&
  draft.tasks.length === 0 &&
  draft.skipped.length === 0
