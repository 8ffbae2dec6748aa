import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { instant } from '../../../platform/clock.ts'
import { splitMonths } from './split-months.ts'

/** 25,000 cases on each of four servers; a few where one only looks, and no servers where each mutant is looked at (`quick`). */
const SERVER = process.env.SPLIT_MONTHS_SERVER
const RUNS = SERVER && SERVER !== 'quick' ? 25_000 : 500

/** Zones of practices: with and without daylight saving, half hours, and the day's other side. */
const ZONES = ['America/New_York', 'Pacific/Honolulu', 'America/St_Johns', 'Pacific/Guam']

test('work over midnight on the last day is split at the practice’s midnight, not at UTC’s', () => {
  const pieces = splitMonths(
    instant('2026-04-01T03:50:00Z'),
    instant('2026-04-01T04:10:00Z'),
    'America/New_York',
  )
  assert.deepEqual(
    pieces.map(({ month, from, until }) => [month, from.toISOString(), until.toISOString()]),
    [
      ['2026-03', '2026-04-01T03:50:00.000Z', '2026-04-01T04:00:00.000Z'],
      ['2026-04', '2026-04-01T04:00:00.000Z', '2026-04-01T04:10:00.000Z'],
    ],
  )
})

test('splitting keeps every millisecond, in every zone, over daylight saving and leap days', () => {
  const start = fc.integer({
    min: Date.parse('2024-02-28T00:00:00Z'),
    max: Date.parse('2027-03-15T00:00:00Z'),
  })
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 1, max: 40 * 86_400_000 }),
      fc.constantFrom(...ZONES),
      (from, length, zone) => {
        const pieces = splitMonths(new Date(from), new Date(from + length), zone)
        assert.equal(pieces[0]?.from.getTime(), from)
        assert.equal(pieces.at(-1)?.until.getTime(), from + length)
        for (const [index, piece] of pieces.entries()) {
          assert.ok(piece.until > piece.from)
          if (index > 0) assert.equal(piece.from.getTime(), pieces[index - 1]!.until.getTime())
          // An own oracle for the month of an instant: what the zone's wall calendar prints.
          const printed = new Intl.DateTimeFormat('en-CA', {
            timeZone: zone,
            year: 'numeric',
            month: '2-digit',
          })
          assert.equal(printed.format(piece.from).slice(0, 7), piece.month)
          assert.equal(printed.format(piece.until.getTime() - 1).slice(0, 7), piece.month)
        }
      },
    ),
    { numRuns: RUNS },
  )
})

/** Where a server may stand; the answer must not depend on it. */
const SERVERS = ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia']

for (const TZ of SERVERS)
  test(`months come out the same on a server in ${TZ}`, {
    skip: SERVER ? 'this is that server' : false,
  }, () => {
    const env = { ...process.env, TZ, SPLIT_MONTHS_SERVER: TZ }
    // A child of the test runner would report to it instead of running.
    Reflect.deleteProperty(env, 'NODE_TEST_CONTEXT')
    const run = spawnSync(process.execPath, ['--test', import.meta.filename], { env, encoding: 'utf8' })
    assert.match(run.stdout, /pass 2/, run.stdout)
    assert.match(run.stdout, /fail 0/, run.stdout)
  })
