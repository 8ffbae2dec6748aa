import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BEAT_EVERY_MS } from '../contract.ts'
import {
  ANSWER_MS_MAX,
  asks,
  beat,
  beginRun,
  creditedUntil,
  endRun,
  GAP_MS_MAX,
  IDLE_MS_MAX,
  type Run,
} from './clock.ts'

const MINUTE = 60_000
const ran = (beatMs: number, activeMs = beatMs, onCall = false): Run => ({
  startedMs: 0,
  beatMs,
  activeMs,
  onCall,
})

test('a heartbeat in time moves the credit to now', () => {
  assert.deepEqual(beat(ran(10_000), 15_000), { kind: 'goes_on', run: ran(15_000) })
})

test('a gap is credited to nobody: the run ends at its last beat and a fresh one begins', () => {
  const now = 10_000 + GAP_MS_MAX + 1
  assert.deepEqual(beat(ran(10_000, 10_000, true), now), {
    kind: 'broken',
    credited: ran(10_000, 10_000, true),
    fresh: beginRun(now, true),
  })
})

test('a beat that is late by exactly the gap still belongs to the run', () => {
  assert.equal(beat(ran(10_000), 10_000 + GAP_MS_MAX).kind, 'goes_on')
})

test('a kill between two heartbeats loses at most one beat', () => {
  const [lastBeat, killedAt, foundAt] = [60_000, 60_000 + BEAT_EVERY_MS - 1, 3_600_000]
  const credited = creditedUntil(endRun(ran(lastBeat), foundAt))
  assert.equal(credited, lastBeat)
  assert.ok(killedAt - credited <= BEAT_EVERY_MS)
})

test('a clock that jumps back takes nothing away and adds nothing', () => {
  assert.deepEqual(beat(ran(10_000), 4_000), { kind: 'goes_on', run: ran(10_000) })
})

test('a screen told to be idle for a negative time is touched now and no later', () => {
  assert.deepEqual(beat(ran(10_000), 12_000, -5_000), { kind: 'goes_on', run: ran(12_000) })
})

test('five minutes without a touch on a chart, and the person is asked', () => {
  assert.equal(asks(ran(5 * MINUTE, 0)), false)
  assert.equal(asks(ran(5 * MINUTE + 1, 0)), true)
})

test('on a call one listens: the question comes after twenty', () => {
  assert.equal(asks(ran(20 * MINUTE, 0, true)), false)
  assert.equal(asks(ran(20 * MINUTE + 1, 0, true)), true)
})

test('while the question stands, the credit ends at the last touch', () => {
  assert.equal(creditedUntil(ran(6 * MINUTE + 1, MINUTE)), MINUTE)
  assert.equal(creditedUntil(ran(6 * MINUTE, MINUTE)), 6 * MINUTE)
})

test('an answer brings the time back: she had been reading', () => {
  const asked = beat(ran(6 * MINUTE, MINUTE), 6 * MINUTE + 5_000, 5 * MINUTE + 5_000)
  assert.ok(asked.kind === 'goes_on' && asks(asked.run))
  const answered = beat(asked.run, 6 * MINUTE + 10_000, 0)
  assert.ok(answered.kind === 'goes_on')
  assert.equal(creditedUntil(answered.run), 6 * MINUTE + 10_000)
})

test('unanswered, the clock ends at the last touch and none runs', () => {
  const [touched, beaten] = [MINUTE, MINUTE + IDLE_MS_MAX.chart + ANSWER_MS_MAX - 1_000]
  const last = beat(ran(beaten, touched), beaten + 2_000, beaten + 2_000 - touched)
  assert.equal(last.kind, 'idle')
  assert.ok(last.kind === 'idle')
  assert.equal(creditedUntil(last.credited), touched)
  const still = beat(ran(beaten, touched), beaten + 1_000, beaten + 1_000 - touched)
  assert.equal(still.kind, 'goes_on', 'to the second of the answer’s time it still stands')
})

test('to stop while the question stands is no answer', () => {
  assert.equal(creditedUntil(endRun(ran(6 * MINUTE + 1, MINUTE), 6 * MINUTE + 3_000)), MINUTE)
})

test('to stop while one works credits to the moment of the stop', () => {
  assert.equal(creditedUntil(endRun(ran(MINUTE), MINUTE + 3_000)), MINUTE + 3_000)
})

test('a run whose screen was never touched again is credited with nothing, not with less than nothing', () => {
  const run = { ...beginRun(MINUTE, false), beatMs: 7 * MINUTE, activeMs: 0 }
  assert.equal(creditedUntil(run), MINUTE)
})
