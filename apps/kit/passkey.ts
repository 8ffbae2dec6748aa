import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** What the server asks a passkey: the options, and a ticket that comes back with the answer. */
export type Question = { options: Record<string, unknown>; ticket: string }
type Answer = { ticket: string; answer: Record<string, unknown> }

/** Somebody closed the browser's window, or this device holds none: no fault, and nothing to say twice. */
export class NoPasskeyError extends Error {
  constructor() {
    super('No passkey was used. Try once more, or go on another way.')
    this.name = 'NoPasskeyError'
  }
}

const asked = async (work: () => Promise<object>): Promise<Record<string, unknown>> => {
  try {
    return { ...(await work()) }
  } catch {
    throw new NoPasskeyError()
  }
}

/** Asks whoever sits here for a passkey: a finger, a face or a PIN. */
export const answerWithPasskey = async ({ options, ticket }: Question): Promise<Answer> => ({
  ticket,
  answer: await asked(() => startAuthentication({ optionsJSON: options as never })),
})

/** Makes a passkey on this device. */
export const makePasskey = async ({ options, ticket }: Question): Promise<Answer> => ({
  ticket,
  answer: await asked(() => startRegistration({ optionsJSON: options as never })),
})
