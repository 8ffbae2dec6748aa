import type { ContactDraftInput } from '../../../modules/contacts/contract.ts'

/** What was typed, and on which version: enough to send it later as if the line had held. */
export type Kept = { version: number; draft: ContactDraftInput }

const nameOf = (contactId: string) => `throughline.call.${contactId}`

/**
 * Words of a call that the server has not heard yet. They stay in this one tab: a reload finds them again, a closed tab
 * takes them along, and nobody else at the desk finds them. A browser that forbids storage keeps them on the screen only.
 */
export const keepDraft = (contactId: string, kept: Kept): void => {
  try {
    sessionStorage.setItem(nameOf(contactId), JSON.stringify(kept))
  } catch {
    // Full or forbidden: the words still stand on the screen, and leaving it asks first.
  }
}

export const keptDraft = (contactId: string): Kept | undefined => {
  try {
    const kept: Partial<Kept> = JSON.parse(sessionStorage.getItem(nameOf(contactId)) ?? '{}')
    return typeof kept.version === 'number' && kept.draft ? (kept as Kept) : undefined
  } catch {
    return undefined
  }
}

export const forgetDraft = (contactId: string): void => {
  try {
    sessionStorage.removeItem(nameOf(contactId))
  } catch {
    // Nothing was kept where nothing may be.
  }
}
