import type { Download } from './route.ts'

/** RFC 4180; a cell that a spreadsheet would run as a formula begins with an apostrophe (ASVS 5, 1.2.10). */
export const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as a file for a spreadsheet; the first row is the head. */
export const csv = (fileName: string, rows: (string | number)[][]): Download => ({
  bytes: Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')),
  mediaType: 'text/csv; charset=utf-8',
  fileName,
})
