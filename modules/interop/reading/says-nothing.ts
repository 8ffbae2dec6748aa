const NOTHING =
  /^(none( known)?|nkd?a|no data|no (known|current|active) .+|no (.+ )?(data|information)\b.*|.+ excluded\/not available)$/i

/** Senders fill required places with "No known allergies" or "No procedure data": words, but no fact. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text)
}

export const NOTHING_WHY = 'It says that there is nothing, which is not a fact about the patient.'
