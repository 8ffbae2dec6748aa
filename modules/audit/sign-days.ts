import { addMonths, type IsoDate, instant, localDate, monthOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import {
  type DayRoot,
  holdsItsLinks,
  isSigned,
  makeDayRoot,
  NO_ROOT,
  printDayRoot,
  readDayRoot,
} from './day-root.ts'
import { insertRoot, readDaysAfter, readLastRoot, readLinks, signAlone } from './root-store.ts'
import type { SecondPlace } from './second-place.ts'
import type { SigningKey } from './signing-key.ts'
import { readyMonth } from './store.ts'

export type RootKeeper = { key: SigningKey; place: SecondPlace }

/** Kept in the second place before the row is: a crash in between leaves a file that the next try finds and takes. */
const keep = ({ key, place }: RootKeeper, made: DayRoot): DayRoot => {
  const there = place.read(made.practice, made.day)
  if (there === null) {
    place.keep(made.practice, made.day, printDayRoot(made))
    return made
  }
  const kept = readDayRoot(there)
  if (
    kept &&
    isSigned(kept, key) &&
    holdsItsLinks(kept) &&
    kept.root === made.root &&
    kept.previous === made.previous
  )
    return kept
  throw new Error(
    `The second place holds another root of ${made.day}, and is never overwritten. Run: npm run cli -- audit verify`,
  )
}

/**
 * Signs each finished day of UTC that is not signed yet, oldest first. A day's root goes from the place after the root
 * before it to the last entry of that day, so that every entry stands under exactly one root, also when a clock went
 * back or two writers met at midnight. A day without entries has no root.
 */
export const signDays = async (
  { tx, practice, now }: Pick<Context, 'tx' | 'practice' | 'now'>,
  keeper: RootKeeper,
): Promise<IsoDate[]> => {
  await signAlone(tx, practice.id)
  const last = await readLastRoot(tx)
  let [covered, previous] = [last?.lastSeq ?? 0, last?.root.toString('base64') ?? NO_ROOT]
  const signed: IsoDate[] = []
  for (const { day, last: lastSeq } of await readDaysAfter(tx, covered, localDate(now, 'UTC'))) {
    if (lastSeq <= covered || (last && day <= last.day)) continue
    const about = { practice: practice.id, day, firstSeq: covered + 1, lastSeq, previous }
    const root = keep(keeper, makeDayRoot(about, await readLinks(tx, covered + 1, lastSeq), keeper.key))
    await insertRoot(tx, root, now)
    ;[covered, previous] = [lastSeq, root.root]
    signed.push(day)
  }
  return signed
}

/** The next month's part of the log is made ahead of time, so that its first writer need not wait. */
export const readyNextMonth = ({ tx, now }: Pick<Context, 'tx' | 'now'>): Promise<void> =>
  readyMonth(tx, instant(`${addMonths(monthOf(now, 'UTC'), 1)}-01T00:00:00Z`))
