import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const BLOCK = 512

/** The text files of a .tar.gz by name, enough of ustar to read a small archive of plain files. */
export function openArchive(path: string): Map<string, string> {
  const bytes = gunzipSync(readFileSync(path))
  const files = new Map<string, string>()
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const field = (from: number, length: number) =>
      bytes.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '')
    const [name, size] = [field(0, 100), Number.parseInt(field(124, 12), 8) || 0]
    if (name === '') break
    files.set(name, bytes.toString('utf8', at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}
