import type { WordKey } from '../../../words/index.ts'

/** Everything that may leave by text. A message that is not here cannot be sent, so none can hold a health fact. */
export const TEXTS = {
  message: 'text.message',
  couldNotReach: 'text.couldNotReach',
  missedCall: 'text.missedCall',
  nextContact: 'text.nextContact',
  stopped: 'text.stopped',
  started: 'text.started',
  help: 'text.help',
} as const satisfies Record<string, WordKey>
export type TextKey = keyof typeof TEXTS

type From = { practice: { name: string; phone: string }; origin: string }

/** All a text may be filled with: who writes, how to call, where to look. */
export const textValues = ({ practice, origin }: From, coordinator: string) => ({
  practice: practice.name,
  phone: practice.phone,
  coordinator,
  link: `${origin}/my/`,
})
