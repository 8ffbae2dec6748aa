import { newId } from '../../kit/new-id.ts'
import { remember, remembered } from '../../kit/remembered.ts'

export const QUESTIONS = ['symptoms', 'medicines', 'noticed', 'inTheWay', 'questions'] as const
export type Question = (typeof QUESTIONS)[number]

/** The id is made with the list, so that one sent twice over a bad line is one list. */
export type PrepDraft = { owner: string; id: string; said: Record<Question, string> }

const empty = (owner: string): PrepDraft => ({
  owner,
  id: newId(),
  said: { symptoms: '', medicines: '', noticed: '', inTheWay: '', questions: '' },
})

/** What this person has typed on this device and not yet sent; never what another has. */
export const keptPrep = (owner: string): PrepDraft => {
  try {
    const kept: Partial<PrepDraft> = JSON.parse(remembered('prep') || '{}')
    if (kept.owner === owner && kept.id && kept.said) return { ...empty(owner), ...(kept as PrepDraft) }
  } catch {
    // Not ours, or half written: she begins anew.
  }
  return empty(owner)
}

export const keepPrep = (draft: PrepDraft): void => remember('prep', JSON.stringify(draft))

/** After it is sent, and when the page is closed: the device may be another's next. */
export const forgetPrep = (): void => remember('prep', '')

export const saidNothing = ({ said }: PrepDraft): boolean =>
  QUESTIONS.every((question) => said[question].trim() === '')
