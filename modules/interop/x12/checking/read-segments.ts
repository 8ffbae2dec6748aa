/** A segment taken apart: its id, then its elements as they stand. */
export type RawSegment = { id: string; elements: string[]; at: number }

/** `repetition` is missing where ISA11 still holds the 4010 letter U. */
export type RawFile = { segments: RawSegment[]; component: string; repetition?: string }

/** The separators are where the fixed-width ISA puts them, so any partner's choice reads the same. */
export function readSegments(text: string): RawFile {
  if (!text.startsWith('ISA') || text.length < 106) throw new Error('not an X12 interchange')
  const [element, repetition, component, end] = [3, 82, 104, 105].map((at) => text.charAt(at))
  const segments = text
    .split(end!)
    .map((each) => each.trimStart())
    .filter((each) => each.trim() !== '')
    .map((each, at) => {
      const [id, ...elements] = each.split(element!)
      return { id: id!, elements, at: at + 1 }
    })
  return /\w/.test(repetition!)
    ? { segments, component: component! }
    : { segments, component: component!, repetition: repetition! }
}
