import { broken, type TransactionSet } from './read-interchange.ts'
import type { RawSegment } from './read-segments.ts'

/** What the payer's front door said of one claim before anybody judged it. */
export type ClaimAnswer = {
  control: string
  accepted: boolean
  /** The payer's own number of the claim: what a reopening or a status question asks for. */
  payerControl: string | null
  codes: string[]
  sentence: string
}

/** Categories that leave the claim in the payer's hands; every other sends it back as if it had never been filed. */
const ACCEPTED = ['A0', 'A1', 'A2', 'A5']

/** Our own words for the categories of STC01; the status code itself is named beside them. */
const CATEGORIES: Record<string, string> = {
  A0: 'The claim was passed on to the payer.',
  A1: 'The claim was received.',
  A2: 'The claim was accepted into processing.',
  A3: 'The claim was sent back: it could not be processed.',
  A4: 'The claim was not found.',
  A5: 'The claim was split, and its parts were accepted.',
  A6: 'The claim was sent back: something is missing.',
  A7: 'The claim was sent back: something is not valid.',
  A8: 'The claim was sent back: two things in it do not fit together.',
}

const statusOf = (segment: RawSegment, component: string): [category: string, code: string][] =>
  [1, 10, 11]
    .map((place) => (segment.elements[place - 1] ?? '').split(component))
    .filter(([category]) => category)
    .map(([category = '', code = '']) => [category, code])

const answerOf = (segments: RawSegment[], component: string): ClaimAnswer | null => {
  const trace = segments.find(({ id, elements }) => id === 'TRN' && elements[0] === '2')
  const statuses = segments
    .filter(({ id }) => id === 'STC')
    .flatMap((segment) => statusOf(segment, component))
  if (!trace) return null
  const control = trace.elements[1] ?? ''
  if (!control || statuses.length === 0)
    return broken(trace, 'an answer about a claim without its number or its status.')
  const worst = statuses.find(([category]) => !ACCEPTED.includes(category)) ?? statuses[0]!
  return {
    control,
    accepted: ACCEPTED.includes(worst[0]),
    payerControl:
      segments.find(({ id, elements }) => id === 'REF' && elements[0] === '1K')?.elements[1] ?? null,
    codes: statuses.map((status) => status.join(':')),
    sentence: `${CATEGORIES[worst[0]] ?? `The payer answered ${worst[0]}.`} (${statuses.map((status) => status.join(':')).join(', ')})`,
  }
}

/** Reads one 277CA (005010X214): an answer for each claim, told by the number we gave it. */
export const read277ca = (set: TransactionSet, component: string): ClaimAnswer[] => {
  const starts = set.segments.flatMap(({ id, elements }, at) =>
    id === 'HL' && elements[2] === 'PT' ? [at] : [],
  )
  const answers = starts.flatMap((start, at) => {
    const answer = answerOf(set.segments.slice(start, starts[at + 1] ?? set.segments.length), component)
    return answer ? [answer] : []
  })
  if (answers.length === 0) broken(set.segments[0], 'it answers about no claim.')
  return answers
}
