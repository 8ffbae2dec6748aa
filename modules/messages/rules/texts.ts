import type { Locale, WordKey } from '../../../words/index.ts'
import { say } from '../../../words/say.ts'

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

/** These answer a STOP, a START or a HELP, and say by themselves what to do next. */
const ANSWERS: readonly TextKey[] = ['stopped', 'started', 'help']

/** The words as they leave: by text with the way to end them, by mail with whom to call, as nobody reads an answer. */
export const wordsOf = (
  locale: Locale,
  { text, channel }: { text: TextKey; channel: 'mail' | 'sms' },
  values: ReturnType<typeof textValues>,
): string => {
  const said = say(locale, TEXTS[text], values)
  if (channel === 'mail') return `${said}\n\n${say(locale, 'letter.doNotReply')} ${values.phone}`
  return ANSWERS.includes(text) ? said : `${said} ${say(locale, 'text.howToEnd')}`
}
