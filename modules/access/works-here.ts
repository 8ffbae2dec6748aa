import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { readStaffMember } from '../practice/index.ts'

/** Has not left, and is not past the last day of a contract with another company. */
export const isAtWork = (
  { leftOn, worksUntil }: { leftOn: string | null; worksUntil: string | null },
  today: string,
): boolean => leftOn === null && (worksUntil === null || worksUntil >= today)

/** The colleague, where she still works here by the practice's own calendar: whoever does not is let in by no way. */
export const readColleague = async (
  { tx, now, practice }: Pick<Context, 'tx' | 'now' | 'practice'>,
  staffId: string,
) => {
  const person = await readStaffMember(tx, staffId)
  return person && isAtWork(person, localDate(now, practice.timeZone)) ? person : undefined
}
