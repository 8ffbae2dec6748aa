import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freeParts, HELD_MS_MAX, heldTime, shareAmong } from './credit.ts'

test('what stands in the ledger is taken out of what is written next', () => {
  const taken = [
    { from: 10, to: 20 },
    { from: 50, to: 70 },
  ]
  assert.deepEqual(freeParts({ from: 0, to: 60 }, taken), [
    { from: 0, to: 10 },
    { from: 20, to: 50 },
  ])
})

test('a span that ends where it begins is nothing', () => {
  assert.deepEqual(freeParts({ from: 5, to: 5 }, []), [])
  assert.deepEqual(freeParts({ from: 5, to: 4 }, []), [])
})

test('June and Harold on one line: half of the time is each one’s, and no millisecond is lost or doubled', () => {
  assert.deepEqual(shareAmong({ from: 100, to: 201 }, ['june', 'harold']), [
    { patient: 'june', span: { from: 100, to: 150 } },
    { patient: 'harold', span: { from: 150, to: 201 } },
  ])
})

test('a moment too short to divide is the last one’s', () => {
  assert.deepEqual(shareAmong({ from: 0, to: 1 }, ['june', 'harold']), [
    { patient: 'harold', span: { from: 0, to: 1 } },
  ])
})

test('what a device kept is put on the server’s clock, joined where it overlaps, oldest first', () => {
  const spans = [
    { fromAgoMs: 40, untilAgoMs: 20 },
    { fromAgoMs: 100, untilAgoMs: 50 },
    { fromAgoMs: 45, untilAgoMs: 30 },
  ]
  assert.deepEqual(heldTime(spans, 1_000), [
    { from: 900, to: 950 },
    { from: 955, to: 980 },
  ])
})

test('a device whose clock jumped cannot reach into the future, nor further back than a working day', () => {
  const now = 10 * HELD_MS_MAX
  assert.deepEqual(heldTime([{ fromAgoMs: 20, untilAgoMs: -30 }], now), [{ from: now - 20, to: now }])
  assert.deepEqual(heldTime([{ fromAgoMs: 9 * HELD_MS_MAX, untilAgoMs: 0 }], now), [
    { from: now - HELD_MS_MAX, to: now },
  ])
  assert.deepEqual(heldTime([{ fromAgoMs: 9 * HELD_MS_MAX, untilAgoMs: 8 * HELD_MS_MAX }], now), [])
})

test('a span told the wrong way round is nothing, nor is one without length', () => {
  assert.deepEqual(heldTime([{ fromAgoMs: 10, untilAgoMs: 20 }], 1_000), [])
  assert.deepEqual(heldTime([{ fromAgoMs: 20, untilAgoMs: 20 }], 1_000), [])
})

test('two tabs that kept the same minutes, or one after the other, kept one stretch', () => {
  const overlapping = [
    { fromAgoMs: 100, untilAgoMs: 40 },
    { fromAgoMs: 60, untilAgoMs: 20 },
  ]
  assert.deepEqual(heldTime(overlapping, 1_000), [{ from: 900, to: 980 }])
  const following = [
    { fromAgoMs: 100, untilAgoMs: 60 },
    { fromAgoMs: 60, untilAgoMs: 20 },
  ]
  assert.deepEqual(heldTime(following, 1_000), [{ from: 900, to: 980 }])
})
