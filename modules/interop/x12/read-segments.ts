import { refuse } from '../../../platform/refusal.ts'

/** A segment taken apart: its id, then its elements as they stand, and which one of the file it is. */
export type RawSegment = { id: string; elements: string[]; at: number }

/** `repetition` is missing where ISA11 still holds the 4010 letter U. */
export type RawFile = { segments: RawSegment[]; component: string; repetition?: string }

const ISA_LENGTH = 106
const SEGMENTS_MAX = 2_000_000

/** The separators are where the fixed-width ISA puts them, so any partner's choice reads the same. */
export function readSegments(text: string): RawFile {
  const [element = '', repetition = '', component = '', end = ''] = [3, 82, 104, 105].map((at) =>
    text.charAt(at),
  )
  const separators = new Set([element, component, end])
  if (
    !text.startsWith('ISA') ||
    text.length < ISA_LENGTH ||
    separators.size < 3 ||
    /[0-9A-Za-z ]/.test(element + end)
  )
    refuse(
      'NOT_X12',
      'This is not an X12 file: it does not begin with a whole ISA segment. Choose the file as the clearinghouse sent it.',
    )
  const parts = text.split(end)
  if (parts.length > SEGMENTS_MAX)
    refuse('TOO_LARGE', `This file has more than ${SEGMENTS_MAX} segments. Ask for smaller files.`)
  const segments = parts
    .map((each) => each.trimStart())
    .filter((each) => each.trim() !== '')
    .map((each, at) => {
      const [id = '', ...elements] = each.split(element)
      return { id, elements, at: at + 1 }
    })
  return /\w/.test(repetition) ? { segments, component } : { segments, component, repetition }
}
