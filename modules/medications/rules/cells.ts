const DIVIDERS = [',', ';', '\t', '$']

/** By the first line, which names the columns. */
export const dividerOf = (head: string): string => DIVIDERS.find((one) => head.includes(one)) ?? ','

/** RFC 4180 for one line: a cell in quotes may hold the divider, and two quotes for one. Null where a quote stays open. */
export const cellsOf = (line: string, divider: string): string[] | null => {
  const cells: string[] = []
  let [cell, quoted] = ['', false]
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]!
    if (quoted && letter === '"' && line[at + 1] === '"') {
      cell += '"'
      at++
    } else if (letter === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted
      if (quoted) cell = ''
    } else if (letter === divider && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return quoted ? null : [...cells, cell.trim()]
}
