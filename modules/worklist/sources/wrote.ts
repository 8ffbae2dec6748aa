import type { Source } from './source.ts'

/** A list for the next call that nobody has worked with yet. */
export const wroteList: Source = ({ contact }, { dayOf }) =>
  contact.wroteAt && {
    kind: 'wrote',
    on: dayOf(contact.wroteAt),
    because: `${contact.wroteWho} wrote what to talk about next time.`,
  }
