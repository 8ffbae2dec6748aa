import { refuse } from '../../../platform/refusal.ts'
import { type RawSegment, readSegments } from './read-segments.ts'

/** One transaction set: what kind it is, its number, and what stands between its ST and its SE. */
export type TransactionSet = { kind: string; control: string; group: string; segments: RawSegment[] }

/** A whole file whose envelopes tell the truth about what is in them. */
export type Interchange = {
  sender: string
  control: string
  component: string
  sets: TransactionSet[]
}

/** What is missing or does not add up, with the place of the segment in the file. */
export const broken = (segment: Pick<RawSegment, 'id' | 'at'> | undefined, what: string): never =>
  refuse(
    'X12_BROKEN',
    `${segment ? `Segment ${segment.at} (${segment.id}): ` : ''}${what} Nothing was read. Ask the sender for the file again.`,
  )

const el = (segment: RawSegment | undefined, place: number): string => segment?.elements[place - 1] ?? ''

const ENVELOPES = { ISA: 'IEA', GS: 'GE', ST: 'SE' } as const

/** The closing segment repeats the number of the opening one and counts what lies between. */
const checkClose = (open: RawSegment, close: RawSegment, count: number, number: string): void => {
  if (el(close, 1).trim() === '' || Number(el(close, 1)) !== count)
    broken(close, `it says ${el(close, 1) || 'nothing'}, but there are ${count}.`)
  if (el(close, 2).trim() !== number.trim())
    broken(close, `its number ${el(close, 2)} is not that of its ${open.id}, ${number}.`)
}

const numberOf = (segment: RawSegment): string =>
  segment.id === 'ISA' ? el(segment, 13) : segment.id === 'GS' ? el(segment, 6) : el(segment, 2)

/**
 * Reads an interchange and refuses it whole when an envelope is missing, crossed, or lies about its counts: half a
 * remittance must never look like a whole one.
 */
export const readInterchange = (text: string): Interchange => {
  const { segments, component } = readSegments(text)
  const [first, last] = [segments[0], segments.at(-1)]
  if (first?.elements.length !== 16) broken(first, 'an ISA has sixteen elements.')
  if (last?.id !== 'IEA') broken(last, 'the file ends before its IEA.')
  const open: { segment: RawSegment; count: number }[] = []
  const sets: TransactionSet[] = []
  let group = ''
  for (const segment of segments) {
    if (!/^[A-Z][A-Z0-9]{1,2}$/.test(segment.id)) broken(segment, 'this is no segment of X12.')
    const top = open.at(-1)
    if (top?.segment.id === 'ST') top.count += 1
    if (segment.id in ENVELOPES) {
      const above = { ISA: undefined, GS: 'ISA', ST: 'GS' }[segment.id]
      if (top?.segment.id !== above)
        broken(segment, `it stands ${above ? `outside of its ${above}` : 'inside another'}.`)
      if (top) top.count += top.segment.id === 'ST' ? 0 : 1
      open.push({ segment, count: segment.id === 'ST' ? 1 : 0 })
      if (segment.id === 'GS') group = el(segment, 6)
      if (segment.id === 'ST')
        sets.push({ kind: el(segment, 1), control: el(segment, 2), group, segments: [] })
      continue
    }
    if (!top) broken(segment, 'it stands outside of the ISA.')
    const closes = ENVELOPES[top!.segment.id as keyof typeof ENVELOPES]
    if (segment.id === closes) {
      checkClose(top!.segment, segment, top!.count, numberOf(top!.segment))
      open.pop()
    } else if (top!.segment.id === 'ST') sets.at(-1)?.segments.push(segment)
    else broken(segment, `it stands outside of a transaction.`)
  }
  if (open.length > 0) broken(open.at(-1)?.segment, 'it is never closed.')
  if (sets.length === 0) broken(first, 'there is no transaction in this file.')
  return { sender: el(first, 6).trim(), control: el(first, 13), component, sets }
}
