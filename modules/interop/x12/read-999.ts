import { broken, type TransactionSet } from './read-interchange.ts'
import type { RawSegment } from './read-segments.ts'

/** What the receiver's reader said of one of our files: taken, or not, and where it stumbled. */
export type Acknowledgment = {
  /** GS06 of the file we sent. */
  group: string
  outcome: 'accepted' | 'accepted_with_errors' | 'rejected'
  faults: string[]
}

const OUTCOMES: Record<string, Acknowledgment['outcome']> = {
  A: 'accepted',
  E: 'accepted_with_errors',
  // Part of a file that holds one transaction is all of it, and what was not taken must be sent again.
  P: 'rejected',
  R: 'rejected',
  M: 'rejected',
  W: 'rejected',
  X: 'rejected',
}

/** Our own words for the codes of IK304 and IK403; a code that is not here is named as it came. */
const SEGMENT_FAULTS: Record<string, string> = {
  '1': 'is not known to the reader',
  '2': 'was not expected there',
  '3': 'is missing',
  '4': 'repeats too often',
  '5': 'comes too often',
  '6': 'does not belong in this transaction',
  '7': 'is out of order',
  '8': 'has faults in its elements',
  I4: 'may not be used here',
  I6: 'depends on another that is missing',
  I7: 'is fewer than needed',
}
const ELEMENT_FAULTS: Record<string, string> = {
  '1': 'is missing',
  '2': 'is missing though another asks for it',
  '3': 'is one too many',
  '4': 'is too short',
  '5': 'is too long',
  '6': 'has a letter that is not allowed',
  '7': 'has a code that is not allowed',
  '8': 'is not a date',
  '9': 'is not a time',
  '10': 'may not stand beside another',
  '12': 'repeats too often',
  '13': 'repeats too often',
  I6: 'has a code this guide does not use',
  I9: 'depends on another that is missing',
  I10: 'may not be used here',
  I12: 'does not fit its pattern',
  I13: 'may not be used here',
}

const faultOf = (segment: RawSegment): string | null => {
  const [first = '', second = '', third = '', fourth = ''] = segment.elements
  if (segment.id === 'IK3')
    return `Segment ${second} (${first}) ${SEGMENT_FAULTS[fourth] ?? `has fault ${fourth}`}.`
  if (segment.id === 'IK4') return `Element ${first} of it ${ELEMENT_FAULTS[third] ?? `has fault ${third}`}.`
  return null
}

/** Reads one 999 (005010X231A1). */
export const read999 = (set: TransactionSet): Acknowledgment => {
  const find = (id: string) => set.segments.find((segment) => segment.id === id)
  const [about, end] = [find('AK1'), find('AK9')]
  const outcome = OUTCOMES[end?.elements[0] ?? '']
  if (!about?.elements[1] || !outcome)
    return broken(
      end ?? set.segments[0],
      'an acknowledgment names the file it is about (AK1) and its outcome (AK9).',
    )
  return {
    group: about.elements[1],
    outcome,
    faults: set.segments.map(faultOf).filter((fault) => fault !== null),
  }
}
