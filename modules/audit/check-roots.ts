import type { Tx } from '../../platform/database.ts'
import type { Days } from './chain-store.ts'
import { type Before, compareDay, type Signed } from './compare-day.ts'
import { type DayRoot, holdsItsLinks, isSigned, NO_ROOT, readDayRoot } from './day-root.ts'
import { type Finding, UNKNOWN } from './judge-breaks.ts'
import { readLinks, readPlaced, readRoots } from './root-store.ts'
import type { SecondPlace } from './second-place.ts'
import type { SigningKey } from './signing-key.ts'

/** The second place, and the key that its files must be signed with; null where that key is not here. */
export type RootWitness = { key: SigningKey | null; place: SecondPlace }

export type RootReport = { days: number; entries: number; broken: Finding[] }

const ROOTS = 'the daily roots'
const LOG = 'audit.entry'

type RootRow = Awaited<ReturnType<typeof readRoots>>[number]

const ofRoot = (day: string, seq: number, why: Finding['why'], said: string): Finding => ({
  chain: ROOTS,
  seq,
  id: UNKNOWN,
  day,
  why,
  said,
})

/** What is wrong with a kept root itself, before anything is compared with it. */
const faultOf = (kept: DayRoot, key: SigningKey | null): string | null => {
  if (!key) return 'the key it must be signed with is not here; name it with THROUGHLINE_AUDIT_KEY'
  if (!isSigned(kept, key)) return 'its signature is not of our key'
  return holdsItsLinks(kept) ? null : 'the entries it lists are not those that were signed'
}

const checkAgainstRow = (kept: DayRoot, row: RootRow | undefined): Finding[] => {
  if (!row)
    return [
      ofRoot(
        kept.day,
        kept.firstSeq,
        'missing',
        'the second place holds it, the database does not; if its signing was cut short, audit sign mends that',
      ),
    ]
  const same =
    row.root.toString('base64') === kept.root &&
    row.ids.toString('base64') === kept.ids &&
    row.firstSeq === kept.firstSeq &&
    row.lastSeq === kept.lastSeq
  return same
    ? []
    : [ofRoot(kept.day, row.firstSeq, 'altered', 'the database says another root than was signed')]
}

const isAsSigned = (kept: DayRoot, now: { seq: number; id: string; hash: Buffer }[]): boolean =>
  now.length === kept.links.length &&
  kept.links.every(([id, hash], index) => {
    const row = now[index]!
    return row.id === id && row.hash.toString('base64') === hash
  })

type FindSigned = (ids: string[]) => Map<string, Signed>

/** Looks through all kept days for entries that stand where they were not signed; seldom needed. */
const findSigned =
  (place: SecondPlace, practiceId: string): FindSigned =>
  (ids) => {
    const found = new Map<string, Signed>()
    if (ids.length === 0) return found
    const wanted = new Set(ids)
    for (const day of place.days(practiceId)) {
      const kept = readDayRoot(place.read(practiceId, day) ?? '')
      for (const [index, [id]] of (kept?.links ?? []).entries())
        if (wanted.has(id)) found.set(id, { day, seq: kept!.firstSeq + index })
    }
    return found
  }

/** The entries of one signed day, in the log as it is now. */
const checkEntries = async (tx: Tx, kept: DayRoot, before: Before, find: FindSigned) => {
  const now = await readLinks(tx, kept.firstSeq, kept.lastSeq)
  if (before.seq === kept.firstSeq - 1 && isAsSigned(kept, now))
    return { found: [], end: { seq: kept.lastSeq, intact: true } }
  const placed = await readPlaced(
    tx,
    kept.links.map(([id]) => id),
  )
  const seqs = [...placed.values()].map(({ seq }) => seq)
  const stretch = seqs.length > 0 ? await readLinks(tx, before.seq + 1, Math.max(...seqs)) : []
  const foreign = find(stretch.flatMap(({ id }) => (placed.has(id) ? [] : id)))
  return compareDay(kept, { stretch, placed, foreign }, before)
}

type Walk = {
  report: RootReport
  fromTheStart: boolean
  find: FindSigned
  before: Before | null
  previous: DayRoot | null
}

const follows = (kept: DayRoot, { previous, fromTheStart }: Walk): boolean => {
  if (previous) return kept.previous === previous.root && kept.firstSeq === previous.lastSeq + 1
  return !fromTheStart || (kept.firstSeq === 1 && kept.previous === NO_ROOT)
}

const checkDay = async (tx: Tx, walk: Walk, kept: DayRoot, row: RootRow | undefined): Promise<void> => {
  const { report } = walk
  const onward = follows(kept, walk)
  if (!onward)
    report.broken.push(ofRoot(kept.day, kept.firstSeq, 'missing', 'a root that was signed before it is gone'))
  report.broken.push(...checkAgainstRow(kept, row))
  const before = (onward && walk.before) || { seq: kept.firstSeq - 1, intact: true }
  const { found, end } = await checkEntries(tx, kept, before, walk.find)
  report.broken.push(...found.map((one) => ({ chain: LOG, ...one })))
  report.days += 1
  report.entries += kept.links.length
  walk.before = end
  walk.previous = kept
}

const within = (day: string, { from, to }: Days) => (!from || day >= from) && (!to || day <= to)

/** Holds the log against the days that were signed and kept in the second place. */
export const checkRoots = async (
  tx: Tx,
  practiceId: string,
  { key, place }: RootWitness,
  days: Days = {},
): Promise<RootReport> => {
  const report: RootReport = { days: 0, entries: 0, broken: [] }
  const walk: Walk = {
    report,
    fromTheStart: !days.from,
    find: findSigned(place, practiceId),
    before: null,
    previous: null,
  }
  // Files first: a day that is signed meanwhile then has a row that no file of ours waits for, and is looked up again.
  const kept = place.days(practiceId).filter((day) => within(day, days))
  const rows = new Map((await readRoots(tx)).map((row) => [row.day, row]))
  for (const day of kept) {
    const file = readDayRoot(place.read(practiceId, day) ?? '')
    const fault = file?.day === day && file.practice === practiceId ? faultOf(file, key) : 'it cannot be read'
    if (fault) report.broken.push(ofRoot(day, rows.get(day)?.firstSeq ?? 0, 'altered', fault))
    if (file && (!fault || !key)) await checkDay(tx, walk, file, rows.get(day))
  }
  for (const { day, firstSeq } of rows.values())
    if (within(day, days) && !kept.includes(day) && place.read(practiceId, day) === null)
      report.broken.push(ofRoot(day, firstSeq, 'missing', 'the database holds it, the second place does not'))
  return report
}
