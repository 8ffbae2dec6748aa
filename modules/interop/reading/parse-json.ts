import { jsonFault } from './json-fault.ts'
import { ENTRIES_MAX, JSON_DEPTH_MAX } from './limits.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { scanJson } from './scan-json.ts'

/** Either one JSON value, or one value a line with the number of the line. */
export type ParsedJson =
  | { form: 'one'; value: unknown }
  | { form: 'lines'; lines: { number: number; value: unknown }[] }

function fault(text: string, firstLine: number): Refusal {
  const end = text.trimEnd()
  const position = jsonFault(end)
  const before = end.slice(0, position)
  const line = firstLine + before.split('\n').length - 1
  const column = position - before.lastIndexOf('\n')
  const where = `line ${line}, column ${column} (position ${position})`
  if (position < end.length)
    return refuse('broken-json', `This JSON is broken at ${where}. Export the file again.`, where)
  const sentence = `This JSON stops before it is complete, at ${where}. Copy or export the file again.`
  return refuse('truncated-json', sentence, where)
}

function parseOne(text: string, line: number): { value: unknown } | Refusal {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return fault(text, line)
  }
}

function parseLines(text: string): ParsedJson | Refusal {
  const lines: { number: number; value: unknown }[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    if (lines.length === ENTRIES_MAX) return tooMany()
    const parsed = parseOne(line, index + 1)
    if (isRefusal(parsed)) return parsed
    lines.push({ number: index + 1, value: parsed.value })
  }
  return { form: 'lines', lines }
}

export function tooMany(): Refusal {
  const limit = ENTRIES_MAX.toLocaleString('en-US')
  return refuse(
    'too-many-entries',
    `This file holds more than ${limit} entries. Split it, one chart a file, and send the parts.`,
  )
}

export function parseJson(text: string): ParsedJson | Refusal {
  const { values, depthMax } = scanJson(text)
  if (depthMax > JSON_DEPTH_MAX)
    return refuse(
      'too-deep',
      `This JSON is nested more than ${JSON_DEPTH_MAX} levels deep, which no chart is. Export the file again.`,
    )
  // Two values side by side are no JSON file but may be NDJSON.
  if (values > 1) return parseLines(text)
  const parsed = parseOne(text, 1)
  return isRefusal(parsed) ? parsed : { form: 'one', value: parsed.value }
}
