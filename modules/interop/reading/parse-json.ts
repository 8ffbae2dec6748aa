import { ENTRIES_MAX, JSON_DEPTH_MAX } from './limits.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { scanJson } from './scan-json.ts'

/** Either one JSON value, or one value a line with the number of the line. */
export type ParsedJson =
  | { form: 'one'; value: unknown }
  | { form: 'lines'; lines: { number: number; value: unknown }[] }

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position)
  const line = before.split('\n').length
  return `line ${line}, column ${position - before.lastIndexOf('\n')}`
}

function broken(text: string, error: unknown, place: string): Refusal {
  const said = String((error as Error).message)
  const position = /position (\d+)/.exec(said)?.[1]
  if (position === undefined || Number(position) >= text.trimEnd().length) return truncated(text, place)
  const where = `${place}${lineAndColumn(text, Number(position))} (position ${position})`
  return refuse('broken-json', `This JSON is broken at ${where}. Export the file again.`, where)
}

function truncated(text: string, place: string): Refusal {
  const end = text.trimEnd().length
  const where = `${place}${lineAndColumn(text, end)} (position ${end})`
  return refuse(
    'truncated-json',
    `This JSON stops before it is complete, at ${where}. Copy or export the file again.`,
    where,
  )
}

function parseOne(text: string, place = ''): { value: unknown } | Refusal {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return broken(text, error, place)
  }
}

function parseLines(text: string): ParsedJson | Refusal {
  const lines: { number: number; value: unknown }[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    if (lines.length === ENTRIES_MAX) return tooMany()
    const parsed = parseOne(line, `line ${index + 1} of the file, inside it `)
    if (isRefusal(parsed)) return parsed
    lines.push({ number: index + 1, value: parsed.value })
  }
  return { form: 'lines', lines }
}

export function tooMany(): Refusal {
  return refuse(
    'too-many-entries',
    `This file holds more than ${ENTRIES_MAX.toLocaleString('en-US')} entries. Split it, one chart a file, and send the parts.`,
  )
}

export function parseJson(text: string): ParsedJson | Refusal {
  const shape = scanJson(text)
  if (shape.depthMax > JSON_DEPTH_MAX)
    return refuse(
      'too-deep',
      `This JSON is nested more than ${JSON_DEPTH_MAX} levels deep, which no chart is. Export the file again.`,
    )
  // A file that ends inside its first value is one cut-off value, even where it has many lines.
  if (shape.values > 1) return parseLines(text)
  const parsed = parseOne(text)
  if (!isRefusal(parsed)) return { form: 'one', value: parsed.value }
  return shape.openAtEnd > 0 && !parsed.message.includes('broken') ? truncated(text, '') : parsed
}
