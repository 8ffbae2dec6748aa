import { cellsOf, dividerOf } from './cells.ts'
import type { SourceLine } from './source-lines.ts'

export type ListRead = { lines: SourceLine[] } | { problem: string }

/** What pharmacies call their columns. */
const COLUMNS = {
  name: ['name', 'medicine', 'medication', 'drug', 'drug name', 'medication name'],
  dose: ['dose', 'strength'],
  directions: ['directions', 'sig', 'instructions', 'how to take'],
  status: ['status', 'state'],
}
const LINES_MAX = 100
const CELL_MAX = 300
const PROBLEMS_TOLD = 5
const OVER = /^(stop|discontinued|inactive|ended|no longer)/i

type Found = Record<keyof typeof COLUMNS, number>

/** Where each column stands; null where the first line is no head line. */
const headOf = (first: string, divider: string): Found | null => {
  const head = (cellsOf(first, divider) ?? []).map((cell) => cell.toLowerCase())
  const at = (names: readonly string[]) => head.findIndex((cell) => names.includes(cell))
  const { name, dose, directions, status } = COLUMNS
  const found = { name: at(name), dose: at(dose), directions: at(directions), status: at(status) }
  return found.name === -1 || head.length < 2 ? null : found
}

const lineOf = (cells: readonly string[], found: Found): SourceLine => {
  const [name, dose, directions, status] = [found.name, found.dose, found.directions, found.status].map(
    (at) => cells[at] ?? '',
  )
  return { name: name!, dose: dose || null, directions: directions || null, isStopped: OVER.test(status!) }
}

const problemOf = (cells: readonly string[] | null, found: Found): string | null => {
  if (!cells) return ': a quote is opened and not closed'
  if (!/[a-z]{2}/i.test(cells[found.name] ?? '')) return `, column ${found.name + 1}: no name of a medicine`
  const long = cells.findIndex((cell) => cell.length > CELL_MAX)
  return long === -1 ? null : `, column ${long + 1}: longer than ${CELL_MAX} letters`
}

/**
 * A pharmacy's list as a table whose first line names its columns; null where it is no table. Read whole or not at all: what
 * is wrong is told by line and column, and nothing of the list is repeated.
 */
export const readTable = (text: string): ListRead | null => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const first = lines[0] ?? ''
  const divider = dividerOf(first)
  const found = headOf(first, divider)
  if (!found) return null
  const rows = lines.flatMap((line, at) =>
    at === 0 || line.trim() === '' ? [] : [{ number: at + 1, cells: cellsOf(line, divider) }],
  )
  if (rows.length === 0) return { problem: 'Line 2: the list has no medicines.' }
  if (rows.length > LINES_MAX)
    return { problem: `Line ${rows[LINES_MAX]!.number}: at most ${LINES_MAX} medicines in one list.` }
  const problems = rows.flatMap(({ number, cells }) => {
    const problem = problemOf(cells, found)
    return problem ? [`Line ${number}${problem}.`] : []
  })
  if (problems.length === 0) return { lines: rows.map(({ cells }) => lineOf(cells!, found)) }
  const more = problems.length - PROBLEMS_TOLD
  const told = problems.slice(0, PROBLEMS_TOLD).join(' ')
  return { problem: more > 0 ? `${told} And ${more} more.` : told }
}
