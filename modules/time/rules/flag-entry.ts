/**
 * What is impossible or odd about time that is being saved. Nothing is refused here: the person is told at once, a
 * supervisor sees the list, and whoever looked writes what was found (features 51, 117; OIG A-07-17-05101).
 */
export const FLAG_KINDS = [
  'overlap',
  'overnight',
  'same_day_visit',
  'long_day',
  'just_past_threshold',
  'even_lengths',
  'cloned_note',
] as const
export type FlagKind = (typeof FLAG_KINDS)[number]
export type Flag = { kind: FlagKind; said: string }

export type Saved = {
  /** Hour and minute on the practice's wall clock, 0 to 1439, of its beginning and its end. */
  fromMinute: number
  untilMinute: number
  byHand: boolean
}
export type Around = {
  /** Time a colleague has for the same patient at the same moment, and whose. */
  colleague: { name: string; seconds: number } | null
  /** Code of a visit the patient had with us on that day. */
  visitCode: string | null
  /** The person's seconds of that day, this entry included. */
  daySeconds: number
  /** The patient's seconds of the month in this program before and after this entry. */
  monthBefore: number
  monthAfter: number
  /** Lengths in whole seconds of the person's last entries by hand, newest first, this one included. */
  lastByHand: readonly number[]
}

const NIGHT = { fromMinute: 22 * 60, untilMinute: 6 * 60 }
const DAY_SECONDS_MAX = 8 * 3600
/** Minutes at which a code of some program begins (ccm-rules 5.1). */
const THRESHOLDS = [20, 30, 40, 60, 90]
/** A sum that stops so soon after a threshold is looked at; one is chance, a habit is not. */
const JUST_PAST_SECONDS = 60
const EVEN_ENTRIES_MIN = 4

const minutes = (seconds: number) => Math.floor(seconds / 60)

const overlap = (_: Saved, { colleague }: Around): Flag | null =>
  colleague && {
    kind: 'overlap',
    said: `${colleague.name} has ${minutes(colleague.seconds)} min for this patient at the same time. When two work together, only one is counted.`,
  }

const overnight = ({ fromMinute, untilMinute }: Saved): Flag | null =>
  fromMinute >= NIGHT.fromMinute || fromMinute < NIGHT.untilMinute || untilMinute < fromMinute
    ? { kind: 'overnight', said: 'This work was done between 10 at night and 6 in the morning.' }
    : null

const sameDayVisit = (_: Saved, { visitCode }: Around): Flag | null =>
  visitCode
    ? {
        kind: 'same_day_visit',
        said: `The patient had a visit (${visitCode}) on this day. Time that belongs to the visit is paid with it: take that part back.`,
      }
    : null

const longDay = (_: Saved, { daySeconds }: Around): Flag | null =>
  daySeconds > DAY_SECONDS_MAX
    ? {
        kind: 'long_day',
        said: `That makes ${minutes(daySeconds)} min of care management on one day: more than eight hours.`,
      }
    : null

const justPast = ({ byHand }: Saved, { monthBefore, monthAfter }: Around): Flag | null => {
  const passed = THRESHOLDS.find(
    (at) => monthBefore < at * 60 && monthAfter >= at * 60 && monthAfter < at * 60 + JUST_PAST_SECONDS,
  )
  return byHand && passed !== undefined
    ? {
        kind: 'just_past_threshold',
        said: `Time by hand brings the month to just past ${passed} min. It counts as it is; a colleague will look at it.`,
      }
    : null
}

const evenLengths = ({ byHand }: Saved, { lastByHand }: Around): Flag | null => {
  const last = lastByHand.slice(0, EVEN_ENTRIES_MIN)
  return byHand && last.length === EVEN_ENTRIES_MIN && new Set(last).size === 1
    ? {
        kind: 'even_lengths',
        said: `The last ${EVEN_ENTRIES_MIN} entries by hand have the same length of ${minutes(last[0] ?? 0)} min.`,
      }
    : null
}

export const flagEntry = (saved: Saved, around: Around): Flag[] =>
  [overlap, overnight, sameDayVisit, longDay, justPast, evenLengths]
    .map((check) => check(saved, around))
    .filter((flag) => flag !== null)
