export type LocalityRow = { mac: string; number: string; name: string; work: number; pe: number; mp: number }
export type LocalitiesRead = { ok: true; rows: LocalityRow[] } | { ok: false; message: string }

const NEEDED = ['mac', 'locality_number', 'locality_name', 'gpci_work', 'gpci_pe', 'gpci_mp'] as const
const ROWS_MAX = 500

const refusal = (line: number, what: string): LocalitiesRead => ({
  ok: false,
  message: `Line ${line}: ${what} Nothing was loaded.`,
})

/** A table of locality factors as CMS publishes them, as CSV with a head line; read whole or refused with its line. */
export const readLocalities = (text: string): LocalitiesRead => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const head = (lines[0] ?? '').split(',').map((name) => name.trim().toLowerCase())
  const missing = NEEDED.filter((name) => !head.includes(name))
  if (missing.length > 0) return refusal(1, `the column ${missing.join(', ')} is missing.`)
  const rows: LocalityRow[] = []
  const seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const cells = line.split(',').map((cell) => cell.trim())
    if (cells.length !== head.length)
      return refusal(index + 1, `it has ${cells.length} cells, not ${head.length}.`)
    const at = (name: string) => cells[head.indexOf(name)] ?? ''
    const factors = ['gpci_work', 'gpci_pe', 'gpci_mp'].map((name) =>
      at(name) === '' ? Number.NaN : Number(at(name)),
    )
    const [work = 0, pe = 0, mp = 0] = factors
    if (factors.some((factor) => !(factor > 0 && factor < 5)))
      return refusal(index + 1, 'a factor is not a number between 0 and 5.')
    const key = `${at('mac')}/${at('locality_number')}`
    if (!at('mac') || !at('locality_number') || seen.has(key))
      return refusal(index + 1, `the locality ${key} is empty or stands twice.`)
    seen.add(key)
    rows.push({ mac: at('mac'), number: at('locality_number'), name: at('locality_name'), work, pe, mp })
    if (rows.length > ROWS_MAX) return refusal(index + 1, `there are more than ${ROWS_MAX} localities.`)
  }
  return rows.length > 0 ? { ok: true, rows } : refusal(1, 'there is no locality in this file.')
}
