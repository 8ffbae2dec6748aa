import { IDLE_MINUTES_MAX } from '../contract.ts'

/**
 * The clock's arithmetic, in milliseconds since the epoch, pure. What is credited ends at the last heartbeat that
 * followed its predecessor closely; a gap (a kill, a sleeping laptop, a lost network) is never credited (promise 1, 5).
 */

/** A heartbeat this late still belongs to the same run: one beat lost on the way, and a slow line. */
export const GAP_MS_MAX = 20_000
export const IDLE_MS_MAX = { chart: IDLE_MINUTES_MAX.chart * 60_000, call: IDLE_MINUTES_MAX.call * 60_000 }
/** So long the question stands; then the clock ends, at the last touch. */
export const ANSWER_MS_MAX = 2 * 60_000

/** One run of a clock: from its start to its last heartbeat, and when its person last touched the screen. */
export type Run = { startedMs: number; beatMs: number; activeMs: number; onCall: boolean }

export const beginRun = (nowMs: number, onCall: boolean): Run => ({
  startedMs: nowMs,
  beatMs: nowMs,
  activeMs: nowMs,
  onCall,
})

const idleMsMax = ({ onCall }: Run) => (onCall ? IDLE_MS_MAX.call : IDLE_MS_MAX.chart)

/** True while the person should be asked whether she still works for this patient. */
export const asks = (run: Run): boolean => run.beatMs - run.activeMs > idleMsMax(run)

/** Where the credit of a run ends: at its last heartbeat, or at the last touch when the question stands unanswered. */
export const creditedUntil = (run: Run): number =>
  asks(run) ? Math.max(run.startedMs, run.activeMs) : run.beatMs

export type Beat =
  | { kind: 'goes_on'; run: Run }
  /** Heard nothing for too long: the old run is credited as it stood, a fresh one begins now. */
  | { kind: 'broken'; credited: Run; fresh: Run }
  /** Asked and not answered: the run ends, and no clock runs. */
  | { kind: 'idle'; credited: Run }

/** A heartbeat at `nowMs` from a screen last touched `idleMs` ago. A clock that jumps back credits nothing and takes nothing away. */
export const beat = (run: Run, nowMs: number, idleMs = 0): Beat => {
  if (nowMs - run.beatMs > GAP_MS_MAX)
    return { kind: 'broken', credited: run, fresh: beginRun(nowMs, run.onCall) }
  const beatMs = Math.max(run.beatMs, nowMs)
  const touchedMs = Math.min(beatMs, nowMs - Math.max(0, idleMs))
  const next = { ...run, beatMs, activeMs: Math.max(run.activeMs, touchedMs) }
  const unanswered = next.beatMs - next.activeMs > idleMsMax(next) + ANSWER_MS_MAX
  return unanswered ? { kind: 'idle', credited: next } : { kind: 'goes_on', run: next }
}

/** A run that is stopped at `nowMs`; stopping is a touch only when the question does not stand. */
export const endRun = (run: Run, nowMs: number): Run => {
  const last = beat(run, nowMs, asks(run) ? Number.POSITIVE_INFINITY : 0)
  return last.kind === 'goes_on' ? last.run : last.credited
}
