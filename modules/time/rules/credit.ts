import { type Interval, subtract } from '../../../platform/intervals.ts'

/** What a device kept while it could not reach the server, told as "so many milliseconds ago": its own clock may be wrong. */
export type HeldSpan = { fromAgoMs: number; untilAgoMs: number }

/** A device is believed for a working day; what it kept for longer is written by hand, with a reason. */
export const HELD_MS_MAX = 12 * 3_600_000

/**
 * The parts of a span that nobody has been credited with, oldest first. Whatever a clock, a device or two tabs say, a
 * person's time that stands in the ledger is taken out before more is written (promise 1).
 */
export const freeParts = (span: Interval, taken: readonly Interval[]): Interval[] =>
  taken.reduce<Interval[]>((parts, one) => subtract(parts, one), span.to > span.from ? [span] : [])

/** Held spans on the server's clock, joined where they overlap, never in the future and never older than a day's work. */
export const heldTime = (spans: readonly HeldSpan[], nowMs: number): Interval[] => {
  const told = spans
    .map(({ fromAgoMs, untilAgoMs }) => ({
      from: nowMs - Math.min(fromAgoMs, HELD_MS_MAX),
      to: nowMs - Math.max(0, untilAgoMs),
    }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
  const joined: Interval[] = []
  for (const span of told) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push({ ...span })
  }
  return joined
}

/**
 * One activity for several patients is divided among them (CMS CCM FAQ 2022): consecutive shares of the same
 * milliseconds, so that their sum is the wall's and none of them overlaps.
 */
export const shareAmong = <P>(span: Interval, patients: readonly P[]): { patient: P; span: Interval }[] => {
  const each = Math.floor((span.to - span.from) / patients.length)
  return patients
    .map((patient, index) => ({
      patient,
      span: {
        from: span.from + index * each,
        to: index === patients.length - 1 ? span.to : span.from + (index + 1) * each,
      },
    }))
    .filter(({ span: { from, to } }) => to > from)
}
