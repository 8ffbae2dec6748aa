import { TEXT_CHARS_MAX } from './limits.ts'

/** PostgreSQL takes neither NUL nor half a surrogate pair; a person reads neither. */
export function cleanText(raw: string): string | undefined {
  const text = raw.replaceAll('\0', '').toWellFormed().replace(/\s+/g, ' ').trim()
  if (text === '') return undefined
  return text.length > TEXT_CHARS_MAX ? `${text.slice(0, TEXT_CHARS_MAX - 1).toWellFormed()}…` : text
}
