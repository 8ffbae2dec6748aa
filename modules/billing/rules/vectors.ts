import { assessMonth } from './assess-month.ts'
import type { Assessment } from './assessment.ts'
import { compareVector, type VectorMiss } from './compare-vector.ts'
import type { MonthFacts } from './month-facts.ts'
import { type Json, monthAt, objectAt, onlyKnown, refuse, textAt, VectorRefused } from './refuse-vector.ts'
import { readFacts } from './vector-facts.ts'

export type Vector = {
  id: string
  group: string
  title: string
  facts: MonthFacts
  given: Json
  expected: Json
}
export type VectorCheck = {
  passed: number
  failed: number
  misses: VectorMiss[]
  groups: Record<string, GroupCount>
}
export type GroupCount = { passed: number; failed: number }

const fields = ['id', 'group', 'title', 'month', 'facts', 'expected', 'source', 'confidence', 'note']

/** One line of JSON a vector. A line that cannot be read is a miss that names its place; the rest still run. */
export function checkVectors(lines: string[]): VectorCheck {
  const check: VectorCheck = { passed: 0, failed: 0, misses: [], groups: {} }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const { group, miss } = checkLine(line, index + 1)
    const count = check.groups[group] ?? { passed: 0, failed: 0 }
    check.groups[group] = count
    if (miss) check.misses.push(miss)
    const result = miss ? 'failed' : 'passed'
    check[result] += 1
    count[result] += 1
  }
  return check
}

export function readVector(line: string, lineNumber: number): Vector {
  const vector = objectAt(parse(line, lineNumber), `line ${lineNumber}`)
  const id = textAt(vector.id, `line ${lineNumber}.id`)
  onlyKnown(vector, fields, id)
  const month = monthAt(vector.month, `${id}.month`)
  return {
    id,
    group: textAt(vector.group, `${id}.group`),
    title: textAt(vector.title ?? '', `${id}.title`),
    facts: readFacts(vector.facts, month, `${id}.facts`),
    given: objectAt(vector.facts, `${id}.facts`),
    expected: objectAt(vector.expected ?? {}, `${id}.expected`),
  }
}

function checkLine(line: string, lineNumber: number): { group: string; miss: VectorMiss | null } {
  try {
    const vector = readVector(line, lineNumber)
    const assessment: Assessment = assessMonth(vector.facts)
    const { id, title } = vector
    const difference = compareVector(vector.facts, vector.given, vector.expected, assessment, id)
    return { group: vector.group, miss: difference ? { id, title, ...difference } : null }
  } catch (error) {
    if (!(error instanceof VectorRefused)) throw error
    return {
      group: 'unreadable',
      miss: { id: `line ${lineNumber}`, title: '', expected: null, got: { refused: error.message } },
    }
  }
}

function parse(line: string, lineNumber: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return refuse(`line ${lineNumber}`, 'not JSON')
  }
}
