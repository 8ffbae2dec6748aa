import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type Figures, runKills } from './run-kills.ts'

const READY_MS_MAX = 5_000
const AGAIN_MS_MAX = 10_000

describe('killed at any moment', () => {
  let figures: Figures
  before(async () => {
    figures = await runKills({ kills: 5, pgKills: 2, seed: Number(process.env.THROUGHLINE_SEED ?? 1) })
  })

  it('no acknowledged write is lost, none is half done, every chain holds, and what is sent again counts once', () => {
    assert.equal(figures.kills, 7)
    assert.ok(figures.writes > 100, `${figures.writes} writes`)
  })

  // Other tests share the processor: `npm run chaos` holds every single start against the bar, here the middle one.
  it('is ready within five seconds of its start', (t) => {
    t.diagnostic(JSON.stringify(figures))
    assert.ok(figures.readyMsMedian < READY_MS_MAX, `${figures.readyMsMedian} ms`)
  })

  it('without its database it says so, and is back with its jobs within ten seconds', () => {
    assert.ok(figures.refused503 > 0, 'nobody asked while it was away')
    assert.ok(figures.awayMsMax < AGAIN_MS_MAX && figures.toldMsMax < AGAIN_MS_MAX, JSON.stringify(figures))
  })
})
