export type Understood = 'yes' | 'retaught' | 'unclear'

/** What was asked back, and how it went. The patient's own words are kept where they were noted. */
export type TeachBack = {
  asked?: string | null
  understood?: Understood | null
  patientWords?: string | null
}

export type ContactOutcome =
  | 'reached'
  | 'voicemail'
  | 'no_answer'
  | 'call_back'
  | 'left_word'
  | 'wrong_number'

export type ContactDraft = {
  outcome?: ContactOutcome | null
  doNow?: string | null
  watchFor?: string | null
  whoToCall?: string | null
  teachBack?: TeachBack | null
  nextContactOn?: string | null
}

export type ContactProblem = { field: keyof ContactDraft; code: string; text: string }

const LETTERS_MIN = 8

// "As before" tells a daughter in another state nothing; the answer has to stand by itself.
const filler = new Set([
  'asbefore',
  'asdiscussed',
  'asplanned',
  'asusual',
  'asinstructed',
  'continue',
  'continueplan',
  'keepgoing',
  'nochange',
  'nochanges',
  'nonetoday',
  'noneneeded',
  'notapplicable',
  'nothing',
  'nothingnew',
  'notsure',
  'reviewed',
  'sameasabove',
  'sameasbefore',
  'seeabove',
  'seenote',
  'seeplan',
  'unchanged',
  'igualqueantes',
  'nadanuevo',
  'ninguno',
  'ninguna',
  'noaplica',
  'sincambios',
  'verarriba',
])

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const phoneDigits = (text: string): number => text.replace(/\D/g, '').length

/** Words that say something: long enough, more than one letter repeated, and not a stock phrase. */
export const saysSomething = (answer: string): boolean => {
  const said = letters(answer)
  return said.length >= LETTERS_MIN && new Set(said).size >= 4 && !filler.has(said)
}

// A bare number such as 911 or 555-0100 is a good answer to "whom do I call".
const saysWhom = (answer: string): boolean => saysSomething(answer) || phoneDigits(answer) >= 3

type Answer = 'doNow' | 'watchFor' | 'whoToCall'

const answers: [Answer, string, (answer: string) => boolean][] = [
  ['doNow', 'what to do now', saysSomething],
  ['watchFor', 'what to watch for', saysSomething],
  ['whoToCall', 'whom to call', saysWhom],
]

const answerProblems = (contact: ContactDraft): ContactProblem[] =>
  answers.flatMap(([field, name, isGood]) => {
    const answer = contact[field]?.trim() ?? ''
    if (answer === '')
      return [{ field, code: `${field}_missing`, text: `Write ${name}, so that anyone can follow it.` }]
    if (!isGood(answer))
      return [
        { field, code: `${field}_filler`, text: `“${answer}” does not say ${name}. Use a whole sentence.` },
      ]
    return []
  })

const teachBackProblems = ({ teachBack }: ContactDraft): ContactProblem[] => {
  if (!teachBack?.asked?.trim())
    return [
      { field: 'teachBack', code: 'teach_back_missing', text: 'Record what you asked them to say back.' },
    ]
  if (!teachBack.understood)
    return [{ field: 'teachBack', code: 'understood_missing', text: 'Record how well it was said back.' }]
  return []
}

const followUpProblems = ({ teachBack, nextContactOn }: ContactDraft): ContactProblem[] =>
  teachBack?.understood === 'unclear' && !nextContactOn
    ? [
        {
          field: 'nextContactOn',
          code: 'follow_up_missing',
          text: 'It is still unclear: set a day to call again.',
        },
      ]
    : []

/**
 * What holds up closing; empty means it may close. Only a contact that reached somebody owes the three answers
 * and the teach-back (promise 4); an attempt owes its outcome.
 */
export const contactProblems = (contact: ContactDraft): ContactProblem[] => {
  if (!contact.outcome)
    return [{ field: 'outcome', code: 'outcome_missing', text: 'Choose how the contact ended.' }]
  if (contact.outcome === 'call_back' && !contact.nextContactOn)
    return [{ field: 'nextContactOn', code: 'day_missing', text: 'Say on which day to call her back.' }]
  if (contact.outcome !== 'reached') return []
  return [...answerProblems(contact), ...teachBackProblems(contact), ...followUpProblems(contact)]
}
