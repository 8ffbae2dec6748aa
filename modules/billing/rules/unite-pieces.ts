import { type Interval, lengthOf, subtract } from '../../../platform/intervals.ts'
import type { Credit, ExcludedTime } from './counted-time.ts'

/** An open stretch of one entry. `intervals` is null where only an amount on a day is known. */
export type Piece = Omit<Credit, 'alone' | 'together'> & {
  session?: string
  intervals: Interval[] | null
  active: number
}

type United = { credits: Credit[]; overlaps: Omit<ExcludedTime, 'entryId'>[] }

/**
 * Two people at the same time count once: the union of intervals of one patient and one program.
 * Staff and practitioner are united apart (for codes that need one of them) and together (for the staff codes).
 */
export function unite(pieces: Piece[]): United {
  const together = claim(pieces)
  const ofKind = (kind: Piece['kind']) => claim(pieces.filter((one) => one.kind === kind))
  const isOneKind = pieces.every(({ kind }) => kind === pieces[0]?.kind)
  const alone = isOneKind ? together : new Map([...ofKind('staff'), ...ofKind('practitioner')])
  const credits = pieces.map(
    ({ session: _session, intervals: _intervals, active: _active, ...piece }, index) => {
      const whole = pieces[index] as Piece
      return { ...piece, alone: alone.get(whole) ?? 0, together: together.get(whole) ?? 0 }
    },
  )
  const overlaps = pieces.flatMap((piece) => {
    const seconds = piece.active - (together.get(piece) ?? 0)
    const { entryIndex, program } = piece
    return seconds > 0 ? [{ entryIndex, program, seconds, reason: 'OVERLAPPING_STAFF' }] : []
  })
  return { credits, overlaps }
}

/** Walks the pieces in a fixed order; each may claim only what none before it has claimed. */
function claim(pieces: Piece[]): Map<Piece, number> {
  const taken: Interval[] = []
  const sessions = new Map<string, number>()
  const credited = new Map<Piece, number>()
  for (const piece of [...pieces].sort(inOrder)) {
    const seconds = piece.intervals
      ? claimStretch(piece.intervals, piece.active, taken)
      : Math.max(0, piece.active - (sessions.get(piece.session ?? '') ?? 0))
    credited.set(piece, seconds)
    if (piece.session) sessions.set(piece.session, (sessions.get(piece.session) ?? 0) + seconds)
  }
  return credited
}

function claimStretch(intervals: Interval[], active: number, taken: Interval[]): number {
  const open = taken.reduce((left, stretch) => subtract(left, stretch), intervals)
  const overlapped = lengthOf(intervals) - lengthOf(open)
  taken.push(...open)
  // Where a timer paused is not known: the overlap is taken from the active seconds, never from the pause.
  return Math.max(0, Math.min(lengthOf(open), active - overlapped))
}

// Clocks before amounts, the practitioner before staff, then as they happened; longest first within a session.
function inOrder(a: Piece, b: Piece): number {
  if (!a.intervals !== !b.intervals) return a.intervals ? -1 : 1
  if (a.kind !== b.kind) return a.kind === 'practitioner' ? -1 : 1
  const start = (a.intervals?.[0]?.from ?? 0) - (b.intervals?.[0]?.from ?? 0)
  return start || b.active - a.active || a.entryIndex - b.entryIndex
}
