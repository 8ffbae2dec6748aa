import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { walterOkafor } from './ccda/fixtures/walter-okafor.ts'
import { readFile } from './read-file.ts'

/** Lehmer's generator: the same mutations in every run, so that a failure can be looked at again. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48271) % 2147483647
    return state % sides
  }
}

/** Letters that hurt most: a flipped bit seldom makes a quote. */
const SHARP = Buffer.from('"{}[]<>/\\&=:,0\0\n')

function mutate(original: Buffer, roll: (sides: number) => number): Buffer {
  const copy = Buffer.from(original)
  for (let count = roll(4); count >= 0; count--) {
    const at = roll(copy.length)
    copy[at] = roll(2) === 0 ? copy[at]! ^ (1 << roll(8)) : SHARP[roll(SHARP.length)]!
  }
  return roll(4) === 0 ? copy.subarray(0, roll(copy.length)) : copy
}

/** Another shape in a place where the mappers look for theirs: valid JSON that lies about its types. */
function misshape(value: unknown, roll: (sides: number) => number): unknown {
  if (roll(40) === 0) return [null, 7, 'x', [], {}, [null], [[]], true][roll(8)]
  if (Array.isArray(value)) return value.map((one) => misshape(one, roll))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, misshape(one, roll)]))
}

function endsWell(content: Buffer): void {
  const result = readFile('mutated', content, { today: '2026-11-25' })
  if (result.ok) assert.ok(result.charts.length > 0)
  else assert.match(result.message, /^[A-Z].*\.$/s)
}

const rosa = readFileSync(join(import.meta.dirname, 'fhir/fixtures/rosa-delgado.json'))
const originals: [string, Buffer][] = [
  ['bundle', rosa],
  ['document', Buffer.from(walterOkafor)],
  ['packed bundle', gzipSync(rosa)],
]

for (const [name, original] of originals)
  test(`2,000 mutations of a ${name} are read or refused with a sentence`, () => {
    const roll = dice(20261125)
    for (let run = 0; run < 2_000; run++) endsWell(mutate(original, roll))
  })

test('2,000 bundles that lie about their types are read or refused with a sentence', () => {
  const roll = dice(7)
  const honest: unknown = JSON.parse(rosa.toString())
  for (let run = 0; run < 2_000; run++) endsWell(Buffer.from(JSON.stringify(misshape(honest, roll))))
})
