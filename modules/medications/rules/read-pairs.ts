import { cellsOf, dividerOf } from './cells.ts'
import { ingredientOf } from './ingredient.ts'

export type Pair = { one: string; other: string; why: string }
export type PairsRead = { pairs: Pair[]; doubles: number } | { problem: string }

const PAIRS_MAX = 10_000
const CELL_MAX = 300

const inOrder = (one: string, other: string, why: string): Pair =>
  one < other ? { one, other, why } : { one: other, other: one, why }

/**
 * A list of pairs as a file: a head line that names the columns `one`, `other` and, if there is one, `why`; then a pair a
 * line. Read whole or not at all: a problem names line and column and repeats nothing of the file.
 */
export const readPairs = (text: string): PairsRead => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const first = lines[0] ?? ''
  const divider = dividerOf(first)
  const head = (cellsOf(first, divider) ?? []).map((name) => name.toLowerCase())
  const [one, other, why] = ['one', 'other', 'why'].map((name) => head.indexOf(name))
  if (one === -1 || other === -1)
    return { problem: 'Line 1: name the columns. It needs a column called one and a column called other.' }
  const pairs = new Map<string, Pair>()
  let count = 0
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '') continue
    const where = `Line ${at + 1}`
    count++
    if (count > PAIRS_MAX) return { problem: `${where}: at most ${PAIRS_MAX} pairs in one list.` }
    const cells = cellsOf(line, divider)
    if (!cells) return { problem: `${where}: a quote is opened and not closed.` }
    if (cells.length > head.length || cells.length <= Math.max(one!, other!))
      return {
        problem: `${where}: its number of columns is ${cells.length}, the first line has ${head.length}.`,
      }
    const long = cells.findIndex((cell) => cell.length > CELL_MAX)
    if (long !== -1) return { problem: `${where}, column ${long + 1}: longer than ${CELL_MAX} letters.` }
    const [a, b] = [ingredientOf(cells[one!]!), ingredientOf(cells[other!]!)]
    if (!/[a-z]{2}/.test(a)) return { problem: `${where}, column ${one! + 1}: no name of a medicine.` }
    if (!/[a-z]{2}/.test(b)) return { problem: `${where}, column ${other! + 1}: no name of a medicine.` }
    if (a === b) return { problem: `${where}: the same medicine twice.` }
    const pair = inOrder(a, b, cells[why!] ?? '')
    if (!pairs.has(`${pair.one}|${pair.other}`)) pairs.set(`${pair.one}|${pair.other}`, pair)
  }
  return count > 0
    ? { pairs: [...pairs.values()], doubles: count - pairs.size }
    : { problem: 'Line 2: the list has no pairs.' }
}
