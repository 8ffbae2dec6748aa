import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BEAT_EVERY_MS, beat, type Clock, creditedAtStop, GAP_MS_MAX } from './heartbeat.ts'

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
