import { localDate, localDateTime, type Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { readVisits } from '../enrollment/index.ts'
import { readStaffMember } from '../practice/index.ts'
import { addFlags, readAround } from './flag-store.ts'
import { type Flag, flagEntry } from './rules/flag-entry.ts'
import { type NewEntry, partId } from './store.ts'

const minuteOfDay = (at: Date, zone: string) => {
  const clock = localDateTime(at, zone)
  return Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16))
}

/** Looks at an entry that was just saved and keeps what is odd about it; the person hears it at once. */
export const raiseFlags = async (context: Context, entry: NewEntry): Promise<Flag[]> => {
  const { tx, practice } = context
  const zone = practice.timeZone
  const day = localDate(entry.from, zone)
  const around = await readAround(tx, entry, day, zone)
  const visit = (await readVisits(tx, entry.patientId)).find(({ visitedOn }) => visitedOn === day)
  const { colleague } = around
  const flags = flagEntry(
    {
      fromMinute: minuteOfDay(entry.from, zone),
      untilMinute: minuteOfDay(entry.until, zone),
      byHand: entry.source === 'manual',
    },
    {
      ...around,
      visitCode: visit?.code ?? null,
      colleague: colleague && {
        name: found(await readStaffMember(tx, colleague.staffId)).name,
        seconds: colleague.seconds,
      },
    },
  )
  await keepFlags(context, flags, { ...entry, entryId: entry.id })
  return flags
}

type About = {
  id: string
  staffId: string
  patientId: string
  entryId: string | null
  contactId?: string | null | undefined
  month: string
}

const keepFlags = (context: Context, flags: readonly Flag[], about: About) =>
  addFlags(
    context.tx,
    flags.map(({ kind, said }) => ({
      practiceId: context.practice.id,
      id: partId(about.id, kind),
      kind,
      staffId: about.staffId,
      patientId: about.patientId,
      entryId: about.entryId,
      contactId: about.contactId,
      month: about.month,
      said,
      raisedAt: context.now,
    })),
  )

/** A note that reads like one about somebody else: told to its writer, listed for a supervisor (feature 118). */
export const flagClonedNote = async (
  context: Context,
  about: { contactId: string; staffId: string; patientId: string; month: Month },
): Promise<Flag> => {
  const flag: Flag = {
    kind: 'cloned_note',
    said: 'This note reads almost word for word like one about another patient or an earlier call. Say what was said today.',
  }
  await keepFlags(context, [flag], { ...about, id: about.contactId, entryId: null })
  return flag
}
