import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Interval } from '../../../platform/intervals.ts'
import { beat, beginRun, creditedUntil, endRun, GAP_MS_MAX, type Run } from './clock.ts'
import { freeParts, heldTime, shareAmong } from './credit.ts'

const STREAMS = 1_000_000
const EVENTS_MAX = 12

/** A small generator of our own (mulberry32): a million streams from a million seeds, the same on every machine. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** One person with several tabs and devices, as `run-timer.ts` and `replay-held.ts` keep her, without the database. */
class Person {
  run: Run | null = null
  patients = ['rosa']
  ledger: Interval[] = []
  first = Number.POSITIVE_INFINITY
  latest = 0

  credit(span: Interval) {
    for (const part of freeParts(span, this.ledger))
      for (const share of shareAmong(part, this.patients)) this.ledger.push(share.span)
  }
  end(now: number) {
    if (this.run) this.credit({ from: this.run.startedMs, to: creditedUntil(endRun(this.run, now)) })
    this.run = null
  }
  start(now: number, onCall: boolean) {
    this.end(now)
    this.run = beginRun(now, onCall)
  }
  beat(now: number, idleMs: number) {
    if (!this.run) return
    const next = beat(this.run, now, idleMs)
    if (next.kind !== 'goes_on')
      this.credit({ from: next.credited.startedMs, to: creditedUntil(next.credited) })
    if (next.kind === 'goes_on') this.run = next.run
    else this.run = next.kind === 'broken' ? next.fresh : null
  }
  replay(now: number, spans: { fromAgoMs: number; untilAgoMs: number }[]) {
    this.end(now)
    for (const span of heldTime(spans, now)) this.credit({ ...span, from: Math.max(span.from, this.first) })
  }
}

const steps: ((person: Person, now: number, next: (below: number) => number) => void)[] = [
  (person, now, next) => person.start(now, next(2) === 0),
  (person, now, next) => person.beat(now, next(3) === 0 ? next(600_000) : 0),
  (person, now) => person.beat(now, 0),
  (person, now) => person.beat(now, 0),
  (person, now) => person.end(now),
  (person, now, next) => {
    person.patients = [['rosa'], ['june', 'harold'], ['rosa', 'walter', 'june']][next(3)] ?? ['rosa']
    person.start(now, true)
  },
  (person, now, next) =>
    person.replay(now, [
      { fromAgoMs: next(900_000), untilAgoMs: next(60_000) },
      { fromAgoMs: next(90_000_000), untilAgoMs: next(9_000) },
    ]),
]

/** Time passes by heartbeats, by gaps, by hours; and now and then the server's clock jumps back. */
const passes = (next: (below: number) => number): number => {
  const kind = next(8)
  if (kind < 5) return next(6_000)
  if (kind === 5) return GAP_MS_MAX - 1_000 + next(2_000)
  return kind === 6 ? next(3_600_000) : -next(120_000)
}

const live = (seed: number): Person => {
  const next = chance(seed)
  const person = new Person()
  let now = 1_000_000_000
  for (let events = 2 + next(EVENTS_MAX); events > 0; events--) {
    now += passes(next)
    person.first = Math.min(person.first, now)
    person.latest = Math.max(person.latest, now)
    steps[next(steps.length)]!(person, now, next)
  }
  person.end(now)
  return person
}

/** Why a ledger lies, or nothing. */
const fault = ({ ledger, first, latest }: Person): string | null => {
  const spans = ledger.toSorted((a, b) => a.from - b.from)
  let sum = 0
  for (const [index, { from, to }] of spans.entries()) {
    sum += to - from
    if (to <= from) return 'an entry of no length'
    if (from < first || to > latest) return 'time before the first or after the last event'
    if (index > 0 && from < spans[index - 1]!.to) return 'two entries overlap'
  }
  return sum > latest - first ? `${sum} credited of ${latest - first}` : null
}

test('over a million random days of tabs, devices, patients, gaps, replays and jumping clocks nobody is credited with more than the wall', () => {
  let credited = 0
  for (let seed = 0; seed < STREAMS; seed++) {
    const person = live(seed)
    const found = fault(person)
    if (found) assert.fail(`stream ${seed}: ${found}`)
    credited += person.ledger.length
  }
  assert.ok(credited > STREAMS, 'the streams credited something, so there was something to be wrong')
})
