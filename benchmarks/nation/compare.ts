import type pg from 'pg'
import { judge } from './judge.ts'
import { COLUMNS, type Piece, type Row } from './row.ts'

/** What PostgreSQL can do with the question "who has twenty minutes?" and no rules: the floor of any answer. */
export const countInSql = async (
  owner: pg.Client,
  month: number,
): Promise<{ seconds: number; counted: number }> => {
  const from = performance.now()
  const { rows } = await owner.query(
    `select count(*)::int as n from (select patient from nation.entry where month = $1 group by patient
       having sum(until_s - from_s) >= 1200) enough`,
    [month],
  )
  return { seconds: (performance.now() - from) / 1000, counted: rows[0].n }
}

/** The same question over typed arrays in memory: what no database and no rule would cost. */
export const countInMemory = async (owner: pg.Client, month: number, patients: number) => {
  const { rows } = await owner.query({
    text: 'select patient, until_s - from_s as seconds from nation.entry where month = $1',
    values: [month],
    rowMode: 'array',
  })
  const who = Int32Array.from(rows as number[][], ([patient = 0]) => patient)
  const length = Int32Array.from(rows as number[][], ([, seconds = 0]) => seconds)
  const sums = new Int32Array(patients + 1)
  const from = performance.now()
  for (let at = 0; at < who.length; at++) sums[who[at]!]! += length[at]!
  let counted = 0
  for (const sum of sums) if (sum >= 1200) counted++
  return { seconds: (performance.now() - from) / 1000, counted }
}

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Reads patient-months one by one, judges each alone, and returns those whose line in the result table says something else. */
export const differences = async (owner: pg.Client, every: number): Promise<string[]> => {
  const { rows } = await owner.query(
    `select ${COLUMNS.replaceAll(/(p\.\w+_on|pm\.stay_\w+)/g, '$1::text')} from nation.patient_month pm
     join nation.patient p on p.patient = pm.patient where nation.roll(pm.patient::bigint * 16 + pm.month, 99, $1) = 0`,
    [every],
  )
  const wrong: string[] = []
  for (const raw of rows) {
    const { rows: entries } = await owner.query<Piece>(
      `select staff, role, activity, program, from_s as from, until_s as until from nation.entry
       where month = $1 and patient = $2`,
      [raw.month, raw.patient],
    )
    const row = Object.fromEntries(Object.entries(raw).map(([name, value]) => [camel(name), value]))
    const alone = judge({ ...row, entries } as Row)
    const { rows: kept } = await owner.query({
      text: 'select * from nation.result where month = $1 and patient = $2',
      values: [raw.month, raw.patient],
      rowMode: 'array',
    })
    if (kept.length !== 1 || kept[0]?.join('\t') !== alone)
      wrong.push(`${alone} is not ${kept[0]?.join('\t')}`)
  }
  if (rows.length === 0) wrong.push('no patient-month was compared')
  return wrong
}
