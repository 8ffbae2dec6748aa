import { type Refusal, refuse } from './refusal.ts'

/** What the first bytes say a file is. The name says nothing: `chart.xml` may hold a PDF. */
export type Recognized = 'json' | 'xml'

const MAGIC: [string, string][] = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['II*\0', 'an image'],
  ['MM\0*', 'an image'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
]

/** MLLP puts this before a message; files cut from a wire log keep it. */
const BLOCK_START = '\x0b'

const EXPECTED = 'Send a FHIR R4 bundle (JSON or NDJSON) or a C-CDA document (XML)'

function head(bytes: Uint8Array, count: number): string {
  return Buffer.from(bytes.subarray(0, count)).toString('latin1')
}

function byMagic(start: string, bytes: Uint8Array): Refusal | undefined {
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06'))
    return refuse('zip-archive', 'This is a zip archive. Unpack it and send the files inside one by one.')
  const found = MAGIC.find(([magic]) => start.startsWith(magic))
  if (found) return refuse('wrong-type', `This is ${found[1]}, not a chart that can be read. ${EXPECTED}.`)
  if (head(bytes.subarray(257), 5) === 'ustar')
    return refuse('wrong-type', 'This is a tar archive. Unpack it and send the files inside one by one.')
  return undefined
}

function byMessage(start: string): Refusal | undefined {
  if (/^(MSH|FHS|BHS)\|/.test(start.startsWith(BLOCK_START) ? start.slice(1) : start))
    return refuse(
      'hl7v2',
      `This is an HL7 v2 message, not a chart. ${EXPECTED}; messages come in over their own line.`,
    )
  if (/^ISA[^A-Za-z0-9]/.test(start))
    return refuse('x12', `This is an X12 file (claims or payments), not a chart. ${EXPECTED}.`)
  return undefined
}

function plainText(start: string): Refusal {
  const line = start.split(/\r?\n/, 1)[0] ?? ''
  const table = /[,;\t].*[,;\t]/.test(line)
  return refuse('wrong-type', `This is ${table ? 'a table (CSV)' : 'plain text'}, not a chart. ${EXPECTED}.`)
}

function controlCharacters(start: string): boolean {
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true
  }
  return false
}

/** Decides by content; `text` is the decoded file, `bytes` what it was decoded from. */
export function recognizeText(text: string): Recognized | Refusal {
  const start = text.slice(0, 2_000).trimStart()
  const message = byMessage(start)
  if (message) return message
  if (start.startsWith('{') || start.startsWith('[')) return 'json'
  if (/^<(!doctype\s+)?html/i.test(start))
    return refuse('wrong-type', `This is a web page, not a chart. ${EXPECTED}.`)
  if (start.startsWith('<')) return 'xml'
  if (controlCharacters(start))
    return refuse('not-text', `This file is not text that can be read; it may be damaged. ${EXPECTED}.`)
  return plainText(start)
}

/** Files whose first bytes alone say that they are nothing to read here. */
export function refuseBinary(bytes: Uint8Array): Refusal | undefined {
  return byMagic(head(bytes, 16), bytes)
}
