import { suggestContact } from '../rules/contact-rule.ts'
import type { Source } from './source.ts'

/** A call left open, a promise, or what the rule for the next contact asks for by today. */
export const openCall: Source = ({ contact }, { dayOf }) =>
  contact.openSince && {
    kind: 'open',
    on: dayOf(contact.openSince),
    because: 'You opened a call and have not finished it.',
  }

const at = (hour: string | null) => (hour ? `, at ${hour}` : '')

export const promisedCall: Source = ({ call, contact }, { day }) =>
  call.promisedOn && call.promisedOn <= day.today
    ? {
        kind: 'promised',
        on: call.promisedOn,
        because:
          call.promisedOn < day.today
            ? `A call was promised for ${call.promisedOn} and is late.`
            : `A call was promised for today${at(contact.promisedAt)}.`,
      }
    : null

export const dueCall: Source = ({ call }, { day }) => {
  if (call.promisedOn) return null
  const { on, because } = suggestContact(call, day.rule, day.works)
  return on <= day.today ? { kind: call.tries > 0 ? 'due' : 'routine', on, because } : null
}
