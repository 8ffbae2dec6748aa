import { cleanText } from '../reading/clean-text.ts'

/** What the sender is told when a message cannot be read: AR, sending it again as it is will not help. */
export type Unreadable = { ok: false; controlId: string; why: string }
export type Hl7Message = {
  ok: true
  controlId: string
  /** A field's component, counted from one as the standard does; empty where there is none. */
  get(segment: string, field: number, component?: number): string
  /** All repetitions of a field, each with its components. */
  all(segment: string, field: number): string[][]
}

const SEGMENTS_MAX = 2000
const VALUE_CHARS_MAX = 500

const CHARSETS: Record<string, string> = {
  '': 'utf-8',
  ASCII: 'utf-8',
  'UNICODE UTF-8': 'utf-8',
  'UTF-8': 'utf-8',
  '8859/1': 'iso-8859-1',
  '8859/15': 'iso-8859-15',
}

const decode = (bytes: Uint8Array, charset: string): string | null => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

type Signs = { field: string; component: string; repetition: string; quote: string }

const withoutEscapes = (text: string, { field, component, repetition, quote }: Signs): string => {
  if (!quote || !text.includes(quote)) return text
  const signs: Record<string, string> = { F: field, S: component, R: repetition, E: quote, T: '&' }
  const parts = text.split(quote)
  return parts.map((part, at) => (at % 2 === 0 ? part : (signs[part] ?? ''))).join('')
}

const readable = (text: string, signs: Signs): string =>
  (cleanText(withoutEscapes(text, signs)) ?? '').slice(0, VALUE_CHARS_MAX)

/** From the bytes of one message to its fields. The encoding is the one it names in MSH-18, and nothing is guessed. */
export const readMessage = (bytes: Uint8Array): Hl7Message | Unreadable => {
  const start = Buffer.from(bytes.subarray(0, 2000)).toString('latin1')
  const no = (why: string, controlId = ''): Unreadable => ({ ok: false, controlId, why })
  if (!/^MSH[^\w\s]/.test(start)) return no('This does not begin with MSH: it is no HL7 v2 message.')
  const field = start[3]!
  const headFields = start.split(/[\r\n]/, 1)[0]!.split(field)
  const controlId = (headFields[9] ?? '').replace(/[^\w .:/-]/g, '').slice(0, 50)
  const charset = CHARSETS[(headFields[17] ?? '').split('~')[0]!.trim().toUpperCase()]
  if (!charset)
    return no('MSH-18 names a character set that is not read here. Send UNICODE UTF-8 or 8859/1.', controlId)
  const text = decode(bytes, charset)
  if (text === null)
    return no(
      'There are bytes that are no letters in the character set of MSH-18. Send UNICODE UTF-8.',
      controlId,
    )
  const [component = '^', repetition = '~', quote = '\\'] = headFields[1] ?? ''
  const signs = { field, component, repetition, quote }
  const segments = text.split(/\r\n|\r|\n/).filter((line) => line !== '')
  if (segments.length > SEGMENTS_MAX) return no('This message has more than 2000 segments.', controlId)
  const byName = new Map<string, string[]>()
  for (const line of segments) {
    const fields = line.split(field)
    // MSH-1 is the separator itself, so its other fields count from two.
    if (fields[0] === 'MSH') fields.splice(1, 0, field)
    if (!byName.has(fields[0]!)) byName.set(fields[0]!, fields)
  }
  const all = (segment: string, at: number): string[][] =>
    (byName.get(segment)?.[at] ?? '')
      .split(repetition)
      .slice(0, 50)
      .map((one) => one.split(component).map((part) => readable(part, signs)))
  return {
    ok: true,
    controlId,
    get: (segment, at, part = 1) => all(segment, at)[0]?.[part - 1] ?? '',
    all,
  }
}
