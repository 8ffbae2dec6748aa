import { instantOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { readSecondsPerContact } from '../time/index.ts'

const LOOK_BACK_DAYS = 60
/** Until the practice has calls of its own. */
const AT_FIRST = 20

/** Minutes a call takes here, with its writing, of the last sixty days. */
export const minutesACall = async ({ tx, now }: Context): Promise<number> => {
  const seconds = await readSecondsPerContact(tx, instantOf(now.getTime() - LOOK_BACK_DAYS * 86_400_000))
  return seconds === null ? AT_FIRST : Math.max(1, Math.round(seconds / 6) / 10)
}
