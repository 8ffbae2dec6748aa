import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instant } from '../../../platform/clock.ts'
import { BEAT_EVERY_MS, beat, type Clock, creditedAtStop, GAP_MS_MAX } from './heartbeat.ts'
import { splitMonths } from './split-months.ts'

const at = (ms: number): Clock => ({ startedMs: 0, beatMs: ms })

test('a heartbeat in time moves the credit to now', () => {
  assert.deepEqual(beat(at(10_000), 15_000), { kind: 'goes_on', clock: { startedMs: 0, beatMs: 15_000 } })
})

test('a gap is credited to nobody: the run ends at its last beat and a fresh one begins', () => {
  const after = beat(at(10_000), 10_000 + GAP_MS_MAX + 1)
  assert.deepEqual(after, {
    kind: 'broken',
    credited: at(10_000),
    fresh: { startedMs: 30_001, beatMs: 30_001 },
  })
})

test('a kill between two heartbeats loses at most one beat', () => {
  const [lastBeat, killedAt, foundAt] = [60_000, 60_000 + BEAT_EVERY_MS - 1, 3_600_000]
  const { untilMs } = creditedAtStop(at(lastBeat), foundAt)
  assert.ok(killedAt - untilMs <= BEAT_EVERY_MS)
  assert.equal(untilMs, lastBeat)
})

test('a clock that jumps back takes nothing away and adds nothing', () => {
  assert.deepEqual(beat(at(10_000), 4_000), { kind: 'goes_on', clock: at(10_000) })
})

test('whatever beats arrive, credited time never exceeds the wall, and runs never overlap', () => {
  const gaps = fc.array(
    fc.oneof(fc.integer({ min: -60_000, max: 6_000 }), fc.integer({ min: 0, max: 120_000 })),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(gaps, (steps) => {
      let [now, clock] = [0, at(0)]
      const runs: Clock[] = []
      let latest = 0
      for (const step of steps) {
        now += step
        latest = Math.max(latest, now)
        const next = beat(clock, now)
        if (next.kind === 'broken') runs.push(next.credited)
        clock = next.kind === 'broken' ? next.fresh : next.clock
      }
      runs.push(clock)
      const total = runs.reduce((sum, run) => sum + run.beatMs - run.startedMs, 0)
      assert.ok(total <= latest, `${total} credited of ${latest}`)
      for (const [index, run] of runs.entries()) {
        assert.ok(run.beatMs >= run.startedMs)
        if (index > 0) assert.ok(run.startedMs >= runs[index - 1]!.beatMs)
      }
    }),
    { numRuns: 20_000 },
  )
})

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
    { numRuns: 2_000 },
  )
})
