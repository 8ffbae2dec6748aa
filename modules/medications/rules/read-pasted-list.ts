import { type ListRead, readTable } from './read-table.ts'
import type { SourceLine } from './source-lines.ts'

const LINES_MAX = 100
const STOPPED = /^\s*(stop(ped)?|discontinued?|no longer)\b[:\s-]*/i

/**
 * A list as it was typed or pasted: a medicine a line, its parts divided by a semicolon, a tab or commas: name; dose;
 * directions, or a table with a head line. "Stop" before a name says that the source ended it. A problem names the line and repeats nothing of it.
 */
export const readPastedList = (text: string): ListRead => readTable(text) ?? readTyped(text)

const readTyped = (text: string): ListRead => {
  const lines: SourceLine[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue
    if (lines.length === LINES_MAX)
      return { problem: `Line ${at + 1}: at most ${LINES_MAX} medicines in one list.` }
    const divider = raw.includes('\t') ? '\t' : raw.includes(';') ? ';' : ','
    const [name = '', dose = '', ...rest] = raw
      .replace(STOPPED, '')
      .split(divider)
      .map((part) => part.trim())
    if (!/[a-z]{2}/i.test(name))
      return {
        problem: `Line ${at + 1}: it begins with no name of a medicine. Write name; dose; directions.`,
      }
    if (raw.length > 300) return { problem: `Line ${at + 1} is longer than 300 letters. Is it one medicine?` }
    const directions = rest.join(', ')
    lines.push({ name, dose: dose || null, directions: directions || null, isStopped: STOPPED.test(raw) })
  }
  return lines.length > 0 ? { lines } : { problem: 'Write at least one medicine, one a line.' }
}
