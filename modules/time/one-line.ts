import { type Context, staff } from '../../platform/context.ts'
import { removeFromLines } from './line-store.ts'
import type { Flag } from './rules/flag-entry.ts'
import { isOn, join, leave } from './rules/one-line.ts'
import { beginAgain, creditTimer, start } from './run-timer.ts'
import { lockPerson, readRunning, type Timer } from './store.ts'

/** Somebody on a call: her, and the contact that is written for her. */
type OnCall = { patientId: string; contactId: string }

/** What ran is credited as it was; from now on the time is divided among everybody on the line, each with her contact. */
export const joinLine = async (context: Context, first: OnCall, next: OnCall): Promise<void> => {
  await start(context, { id: context.newId(), ...first, onlyIfEnrolled: false })
  const timer = await readRunning(context.tx, staff(context).id)
  if (!timer || isOn(timer, next.contactId)) return
  await creditTimer(context, timer, 'shared')
  await beginAgain(context, timer, join(timer, next.patientId, next.contactId))
}

/** Everybody on the line of this contact, the contact's own patient among them. */
export const readLine = async (context: Context, contactId: string): Promise<OnCall[]> => {
  const timer = await readRunning(context.tx, staff(context).id)
  if (!timer || !isOn(timer, contactId)) return []
  return Object.entries(timer.line).map(([patientId, one]) => ({ patientId, contactId: one }))
}

const goOn = async (context: Context, timer: Timer, contactId: string): Promise<Flag[]> => {
  const flags = await creditTimer(context, timer, 'contact closed')
  const rest = leave(timer, contactId)
  if (rest) await beginAgain(context, timer, rest)
  return flags
}

/** A contact is closed: its patient leaves the line, and the clock goes on for whoever is still on it, or ends. */
export const leaveLine = async (context: Context, { patientId, contactId }: OnCall): Promise<Flag[]> => {
  const staffId = staff(context).id
  await lockPerson(context.tx, staffId)
  const timer = await readRunning(context.tx, staffId)
  const mine = timer && (timer.contactId === contactId || isOn(timer, contactId))
  const flags = mine ? await goOn(context, timer, contactId) : []
  await removeFromLines(context.tx, staffId, patientId, contactId)
  return flags
}
