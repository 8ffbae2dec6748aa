/**
 * The clock's arithmetic, in milliseconds since the epoch, pure. What is credited ends at the last heartbeat that
 * followed its predecessor closely; a gap (a kill, a sleeping laptop, a lost network) is never credited (promise 1, 5).
 */
export const BEAT_EVERY_MS = 5_000
/** A heartbeat this late still belongs to the same run: one beat lost on the way, and a slow line. */
export const GAP_MS_MAX = 20_000

export type Clock = { startedMs: number; beatMs: number }

export type Beat = { kind: 'goes_on'; clock: Clock } | { kind: 'broken'; credited: Clock; fresh: Clock }

/** A heartbeat, or a stop, at `nowMs`. A clock that jumps back credits nothing and takes nothing away. */
export const beat = (clock: Clock, nowMs: number): Beat => {
  if (nowMs - clock.beatMs > GAP_MS_MAX)
    return { kind: 'broken', credited: clock, fresh: { startedMs: nowMs, beatMs: nowMs } }
  return { kind: 'goes_on', clock: { ...clock, beatMs: Math.max(clock.beatMs, nowMs) } }
}

/** What a clock has earned when it is stopped at `nowMs`. */
export const creditedAtStop = (clock: Clock, nowMs: number): { fromMs: number; untilMs: number } => {
  const last = beat(clock, nowMs)
  const { startedMs, beatMs } = last.kind === 'goes_on' ? last.clock : last.credited
  return { fromMs: startedMs, untilMs: beatMs }
}
