import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { runKills } from '../tests/kill/run-kills.ts'

/**
 * `npm run chaos -- --kills 1000 --pg 200 --races 200 --keys 200 --seed 7`: what CI does in small, at full size. Prints
 * its seed first, so that a failure can be run again as it was, and its figures last.
 */
const KINDS_OF_WRITES = 34
const HOURS_MAX = 6

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    pg: { type: 'string', default: '200' },
    races: { type: 'string', default: '200' },
    keys: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
})
const [kills, pgKills, races, keys] = [values.kills, values.pg, values.races, values.keys].map(Number)
console.log(`seed ${values.seed}`)

const test = (path: string, env: Record<string, string>): boolean => {
  const began = performance.now()
  const all = {
    ...process.env,
    ...env,
    THROUGHLINE_SEED: values.seed,
    THROUGHLINE_TEST_HOURS: String(HOURS_MAX),
  }
  const { status } = spawnSync(process.execPath, ['tools/test.ts', path], { stdio: 'inherit', env: all })
  console.log(
    `${path}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((performance.now() - began) / 1000)} s`,
  )
  return status === 0
}

const survived = async (): Promise<boolean> => {
  if (kills! + pgKills! === 0) return true
  try {
    const seed = Number(values.seed)
    console.log(await runKills({ kills: kills!, pgKills: pgKills!, seed, print: console.log }))
    return true
  } catch (error) {
    console.error(error)
    return false
  }
}

const outcomes = [
  races === 0 || test('tests/races/', { THROUGHLINE_RACES: String(races) }),
  keys === 0 ||
    test('tests/same-write', { THROUGHLINE_WRITE_ROUNDS: String(Math.ceil(keys! / KINDS_OF_WRITES)) }),
  await survived(),
]
console.log(
  outcomes.every(Boolean) ? `All held. Seed ${values.seed}.` : `Something did not hold. Seed ${values.seed}.`,
)
process.exit(outcomes.every(Boolean) ? 0 : 1)
