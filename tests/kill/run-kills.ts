import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { seeded } from '../seeded.ts'
import { openProduct, type Product } from './product.ts'
import { familyTold, verify } from './verify.ts'
import {
  type Acknowledged,
  type Cookies,
  makeCall,
  newAcknowledged,
  prepare,
  signEverybodyIn,
  writeAll,
} from './writers.ts'

const KILL_AFTER_MS = { least: 5, most: 500 }
/** Sessions last twelve hours by the server's clock; a long run signs in anew so often. */
const SIGN_IN_EVERY = 100

export type Figures = {
  kills: number
  writes: number
  readyMsMax: number
  readyMsMedian: number
  awayMsMax: number
  toldMsMax: number
  refused503: number
}
type Wanted = { kills: number; pgKills: number; seed: number; print?: (line: string) => void }

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

type World = { product: Product; cookies: Cookies; known: Acknowledged; random: () => number }

/** Writes of all kinds while something is killed at a moment that the seed chooses. */
const killUnderLoad = async (
  { product, cookies, known, random }: World,
  kill: () => Promise<unknown> | unknown,
) => {
  let over = false
  const load = writeAll({ product, cookies, acknowledged: known, isOver: () => over })
  await sleep(KILL_AFTER_MS.least + random() * (KILL_AFTER_MS.most - KILL_AFTER_MS.least))
  try {
    await kill()
  } finally {
    over = true
    await load
  }
}

const killServers = async (world: World, { kills, print }: Wanted): Promise<number[]> => {
  const ready: number[] = []
  for (let number = 1; number <= kills; number++) {
    await killUnderLoad(world, world.product.kill)
    ready.push(await world.product.start())
    await verify(world.product, world.known, world.cookies)
    if (number % SIGN_IN_EVERY === 0) Object.assign(world.cookies, await signEverybodyIn(world.product))
    if (number % 50 === 0)
      print?.(
        `${number} kills of the server, ${world.known.writes} writes, ready in ${Math.round(median(ready))} ms`,
      )
  }
  return ready
}

const AWAY_MS_MAX = 10_000

/** Asks until it is answered again; what it hears meanwhile must be a 503 with a sentence and a time to wait. */
const untilBack = async ({ product, cookies }: World): Promise<{ awayMs: number; refused: number }> => {
  const began = performance.now()
  let refused = 0
  for (;;) {
    const answer = await product.send(cookies.lee, 'GET', '/api/worklist')
    const awayMs = performance.now() - began
    if (answer?.status === 200) return { awayMs, refused }
    assert.equal(answer?.status, 503, JSON.stringify(answer))
    assert.equal(answer?.body.refusal?.code, 'AWAY')
    assert.ok(Number(answer?.retryAfter) > 0)
    refused += 1
    assert.ok(awayMs < AWAY_MS_MAX, 'the database is away for too long')
    await sleep(50)
  }
}

const killPostgres = async (world: World, { pgKills, print }: Wanted) => {
  const seen = { away: [] as number[], told: [] as number[], refused: 0 }
  for (let number = 1; number <= pgKills; number++) {
    await killUnderLoad(world, async () => {
      world.product.killPostgres()
      const { awayMs, refused } = await untilBack(world)
      seen.away.push(awayMs)
      seen.refused += refused
    })
    const { product, cookies, known } = world
    const call = await makeCall({ product, cookies, acknowledged: known, isOver: () => false })
    assert.ok(call, 'a call can be made again')
    const began = performance.now()
    await familyTold(product, known)
    seen.told.push(performance.now() - began)
    await verify(product, known, cookies)
    // Five in a minute are taken as "does not stay up"; the next server begins to count anew.
    if (number % 4 === 0) {
      await product.kill()
      await product.start()
    }
    if (number % 20 === 0) print?.(`${number} kills of PostgreSQL, away ${Math.round(median(seen.away))} ms`)
  }
  return seen
}

/** Kills the server and then PostgreSQL so often, each time under load, and verifies after each. */
export const runKills = async (wanted: Wanted): Promise<Figures> => {
  const product = await openProduct()
  try {
    await product.start()
    const cookies = await signEverybodyIn(product)
    await prepare(product, cookies)
    const world = { product, cookies, known: newAcknowledged(), random: seeded(wanted.seed) }
    const ready = await killServers(world, wanted)
    const { away, told, refused } = await killPostgres(world, wanted)
    return {
      kills: ready.length + away.length,
      writes: world.known.writes,
      readyMsMax: Math.max(0, ...ready),
      readyMsMedian: median(ready),
      awayMsMax: Math.max(0, ...away),
      toldMsMax: Math.max(0, ...told),
      refused503: refused,
    }
  } catch (error) {
    console.error(`seed ${wanted.seed}; the product said:\n${product.said().slice(-3000)}`)
    throw error
  } finally {
    await product.close()
  }
}
