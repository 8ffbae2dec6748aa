import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyChains } from '../../modules/audit/index.ts'
import { inPractice } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { patients, practice } from '../../samples/cast.ts'
import { settlePatients } from '../../samples/settle.ts'
import { seeded } from '../seeded.ts'
import type { Stage } from '../stage.ts'

/** How often each race is run: some times with every test run, many times by `npm run chaos`. */
export const TIMES = Number(process.env.THROUGHLINE_RACES ?? 20)
export const SEED = Number(process.env.THROUGHLINE_SEED ?? 1)

/** What became of one runner: what it returned, or the code of its refusal. Anything else is a fault and fails the race. */
export type Finish = { value: unknown; refused: string | null }

const START_MS_MAX = 4

const run = async (command: () => Promise<unknown>, waitMs: number): Promise<Finish> => {
  if (waitMs > 0) await sleep(waitMs)
  try {
    return { value: await command(), refused: null }
  } catch (error) {
    if (error instanceof Refusal) return { value: null, refused: error.code }
    throw error
  }
}

export type Start = (...commands: (() => Promise<unknown>)[]) => Promise<Finish[]>

/**
 * A named race. Each round starts its commands together, each on a connection of its own and a few milliseconds apart
 * as the seed says, waits for all of them, and looks whether what must hold holds.
 */
export const race = (name: string, round: (start: Start, number: number) => Promise<void>) => {
  it(name, async () => {
    const random = seeded(SEED + name.length * 7919)
    for (let number = 0; number < TIMES; number++) {
      const start: Start = async (...commands) => {
        const all = commands.map((command) => run(command, Math.floor(random() * START_MS_MAX)))
        await Promise.allSettled(all)
        return Promise.all(all)
      }
      await round(start, number).catch((error: Error) => {
        error.message = `round ${number} of seed ${SEED}: ${error.message}`
        throw error
      })
    }
  })
}

/** How many finished, and how the others were refused. */
export const won = (finishes: Finish[]) => finishes.filter(({ refused }) => refused === null).length
export const refusals = (finishes: Finish[]) =>
  finishes.flatMap(({ refused }) => (refused === null ? [] : [refused])).sort()

/** Whoever lost the race was refused by one of these names. */
export const refusedOnlyBy = (finishes: Finish[], ...codes: string[]) => {
  for (const code of refusals(finishes))
    assert.ok(codes.includes(code), `refused by ${code}, not by ${codes.join(' or ')}`)
}

let people = 0

/** A number of Medicare's form for the nth of ten thousand people. */
const mbiOf = (n: number) => {
  const digit = (power: number) => Math.floor(n / power) % 10
  return `1EG${digit(1000)}TE${digit(100)}MK${digit(10)}${digit(1)}`
}

/** A patient of her own for a round, with Part B and an address. */
export const newPatient = async (stage: Stage) => {
  people += 1
  const number = String(people).padStart(5, '0')
  const patient = {
    ...patients.rosa,
    id: `01900000-0000-7000-8000-0000003${number}`,
    mbi: mbiOf(people) as typeof patients.rosa.mbi,
  } as typeof patients.rosa
  await inPractice(stage.db, practice.id, (tx) =>
    settlePatients(tx, practice.id, stage.clock.now(), [patient]),
  )
  return patient
}

/** Looks into the tables past the rooms. */
export const look = async <T extends object>(stage: Stage, sql: string, values: unknown[] = []) => {
  await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  return (await stage.owner.query(sql, values)).rows as T[]
}

export const count = async (stage: Stage, from: string, values: unknown[] = []): Promise<number> =>
  (await look<{ n: number }>(stage, `select count(*)::int as n from ${from}`, values))[0]!.n

/** After all rounds of a file: every chain still holds. */
export const chainsHold = (stage: () => Stage) =>
  it('and every chain holds after all of them', async () => {
    const { broken, checked } = await inPractice(stage().db, practice.id, verifyChains)
    assert.ok(Object.keys(checked).length > 0)
    assert.deepEqual(broken, [])
  })
