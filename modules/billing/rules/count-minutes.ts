import { type Interval, lengthOf, subtract, touches } from '../../../platform/intervals.ts'
import { lastDayOf, secondsAt } from './calendar-days.ts'
import { type ClosedTime, closedTimes } from './closed-times.ts'
import type { CountedTime, ExcludedTime } from './counted-time.ts'
import { isGray, judgeEntry } from './judge-entry.ts'
import type { EntryFact, MonthFacts, Program } from './month-facts.ts'
import { programOf } from './program-of.ts'
import { type Piece, unite } from './unite-pieces.ts'

type Opened = { pieces: Piece[]; excluded: ExcludedTime[] }

/** Each minute of the month either counts once, in one program, or is left out with a reason. */
export function countMinutes(facts: MonthFacts): CountedTime {
  const closedOf = new Map<Program, ClosedTime[]>()
  const closedFor = (program: Program) => {
    const known = closedOf.get(program) ?? closedTimes(facts, program)
    closedOf.set(program, known)
    return known
  }
  const opened = facts.entries.map((entry, index) => openEntry(entry, index, facts, closedFor))
  const pieces = opened.flatMap((one) => one.pieces)
  const excluded = opened.flatMap((one) => one.excluded)
  const programs = [...new Set(pieces.map((piece) => piece.program))]
  const united = programs.map((program) => unite(pieces.filter((piece) => piece.program === program)))
  const overlaps = united.flatMap((one) => one.overlaps).map((overlap) => named(overlap, facts.entries))
  return { credits: united.flatMap((one) => one.credits), excluded: [...excluded, ...overlaps] }
}

/** What is left of one entry after its own faults, the closed times and the other patients it served. */
function openEntry(
  entry: EntryFact,
  entryIndex: number,
  facts: MonthFacts,
  closedFor: (program: Program) => ClosedTime[],
): Opened {
  const day = lastDayOf(facts.month)
  const program = programOf(entry, facts)
  const span = spanOf(entry)
  const total = activeSeconds(entry, span)
  const out = (seconds: number, reason: string): ExcludedTime => {
    return named({ entryIndex, program, seconds, reason }, facts.entries)
  }
  const fault = judgeEntry(entry, facts, day)
  const closed = closedFor(program)
  if (fault) return { pieces: [], excluded: [out(total, isInMonth(entry, facts) ? fault : 'OTHER_MONTH')] }
  const kind = entry.role === 'billing_practitioner' ? 'practitioner' : 'staff'
  const base = { entryIndex, program, kind, day: dayOf(entry, day), gray: isGray(entry, day) } as const
  const session = entry.session ? `${entry.date}/${entry.session}` : undefined

  if (!span) {
    const whole = { from: secondsAt(base.day), to: secondsAt(base.day) + 86_400 }
    const shut = closed.find((time) => touches(time, whole))
    if (shut) return { pieces: [], excluded: [out(total, shut.reason)] }
    return shared({ ...base, session, intervals: null, active: total }, entry, out)
  }
  let intervals: Interval[] = [span]
  let active = total
  const excluded: ExcludedTime[] = []
  for (const time of closed) {
    const left = subtract(intervals, time)
    // A paused timer does not say when it paused: the closed stretch is taken from the active seconds in full.
    const lost = Math.min(active, lengthOf(intervals) - lengthOf(left))
    if (lost > 0) excluded.push(out(lost, time.reason))
    active -= lost
    intervals = left
  }
  const rest = shared({ ...base, session, intervals, active }, entry, out)
  return { pieces: rest.pieces, excluded: [...excluded, ...rest.excluded] }
}

// CMS CCM FAQ: one activity for several patients is divided among them.
function shared(
  piece: Piece,
  entry: EntryFact,
  out: (seconds: number, reason: string) => ExcludedTime,
): Opened {
  const patients = Math.max(1, entry.patientsServed ?? 1)
  const own = Math.floor(piece.active / patients)
  const excluded = own < piece.active ? [out(piece.active - own, 'SHARED_WITH_OTHER_PATIENTS')] : []
  return { pieces: own > 0 ? [{ ...piece, active: own }] : [], excluded }
}

function spanOf(entry: EntryFact): Interval | null {
  if (!entry.start) return null
  const from = secondsAt(entry.start)
  const to = entry.end ? secondsAt(entry.end) : from
  // The clocks go back once a year: then the amount, not the clock, says how long the work was.
  return to > from ? { from, to } : { from, to: from + (entry.seconds ?? 0) }
}

function activeSeconds(entry: EntryFact, span: Interval | null): number {
  const wall = span ? span.to - span.from : Number.POSITIVE_INFINITY
  return Math.max(0, Math.min(entry.seconds ?? (span ? wall : 0), wall))
}

/** The latest day the entry touches within the month: the earliest a claim could stand on it. */
function dayOf(entry: EntryFact, lastDay: string): string {
  const day = (entry.end ?? entry.start ?? entry.date ?? lastDay).slice(0, 10)
  return entry.start && day > lastDay ? lastDay : day
}

function isInMonth(entry: EntryFact, facts: MonthFacts): boolean {
  const day = entry.start ?? entry.date
  return day === null || day.startsWith(facts.month)
}

function named(time: Omit<ExcludedTime, 'entryId'>, entries: EntryFact[]): ExcludedTime {
  const id = entries[time.entryIndex]?.id
  return id === undefined ? time : { entryId: id, ...time }
}
