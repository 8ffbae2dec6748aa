import { type Refusal, refuse } from './refusal.ts'

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** XML may name its own encoding; older systems write Windows or ISO Latin letters. */
function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const encoding = /^\s*<\?xml[^>]*encoding=["']([A-Za-z0-9._-]{1,40})["']/.exec(start)?.[1]?.toLowerCase()
  return encoding && /^(iso-8859-\d+|windows-125\d|us-ascii|ascii|latin1)$/.test(encoding)
    ? encoding
    : undefined
}

/** The file as text, or a sentence that says where it stops being text. */
export function decode(bytes: Uint8Array): string | Refusal {
  const encoding = byMark(bytes) ?? declared(bytes) ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuse(
      'not-text',
      'This file is not readable text: it holds bytes that are no letters in UTF-8. Export it again as UTF-8.',
    )
  }
}
