import pg from 'pg'
import { withTestCluster } from '../../tools/test-cluster.ts'
import { assessNation, type Measured } from './assess-nation.ts'
import { countInMemory, countInSql, differences } from './compare.ts'
import { generateNation } from './generate.ts'

/** What Medicare paid for in 2023, about: 1.3 million patients, 6.5 million patient-months. */
const PATIENTS = 1_300_000
const COMPARED = 2_000
const JUNE = 6
const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const shareOf = (args: string[]): number => {
  const at = args.indexOf('--share')
  const share = at < 0 ? 1 : Number(args[at + 1])
  if (!(share > 0 && share <= 1)) throw new Error('--share takes a number above 0 and up to 1, like 0.05')
  return share
}

const say = (what: string, { seconds, judged, mebibytesMax }: Measured) =>
  console.log(
    `${what}: ${judged} patient-months in ${seconds.toFixed(1)} s, ${Math.round(judged / seconds)} a second, ${Math.round(mebibytesMax)} MiB at most`,
  )

const measure = async (url: string, owner: pg.Client, patients: number): Promise<void> => {
  const made = performance.now()
  const nation = await generateNation(owner, patients)
  console.log(
    `${nation.patients} patients, ${nation.months} patient-months, ${nation.entries} entries, ${Math.round((100 * nation.overlapping) / nation.entries)} % overlapping; made in ${Math.round((performance.now() - made) / 1000)} s`,
  )
  const sql = await countInSql(owner, JUNE)
  const bare = await countInMemory(owner, JUNE, patients)
  if (sql.counted !== bare.counted) throw new Error('The two floors do not agree on who has twenty minutes.')
  const month = await assessNation(url, [JUNE], patients)
  say('a month of the nation', month)
  console.log(
    `  ${(month.seconds / sql.seconds).toFixed(1)} times a count in SQL (${sql.seconds.toFixed(2)} s), ${Math.round(month.seconds / bare.seconds)} times a bare loop (${(bare.seconds * 1000).toFixed(0)} ms)`,
  )
  await owner.query('truncate nation.result')
  say('the year of the nation', await assessNation(url, YEAR, patients))
  await owner.query('create index on nation.result (month, patient)')
  const wrong = await differences(owner, Math.max(1, Math.round(nation.months / COMPARED)))
  const { rows } = await owner.query(
    'select state, count(*)::int as months from nation.result group by state order by state',
  )
  console.log(rows.map(({ state, months }) => `${state} ${months}`).join(', '))
  console.log(
    wrong.length === 0
      ? `judged one by one, about ${COMPARED} of them say the same`
      : `${wrong.length} differ: ${wrong[0]}`,
  )
  if (wrong.length > 0) process.exitCode = 1
}

/** `npm run bench -- nation [--share 0.05]`: generates, loads and judges a year of the whole country, with floors to compare. */
export const benchNation = (args: string[]): Promise<void> =>
  withTestCluster(async ({ templateUrl }) => {
    const owner = new pg.Client({ connectionString: templateUrl })
    await owner.connect()
    await owner.query("set max_parallel_workers_per_gather = 2; set work_mem = '256MB'")
    await measure(templateUrl, owner, Math.round(PATIENTS * shareOf(args))).finally(() => owner.end())
  })
