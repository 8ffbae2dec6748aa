import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readLastClaims } from '../billing/index.ts'
import { readLastContacts } from '../contacts/index.ts'
import { readLastEnrolled } from '../enrollment/index.ts'
import { readLastAsked } from '../instruments/index.ts'
import { readLastMessages } from '../messages/index.ts'
import { readCard, readCards, readLastWritten } from '../patients/index.ts'
import { readLastSigned } from '../plans/index.ts'
import { readRetentionYears, readStaffNames } from '../practice/index.ts'
import { readLastReadings } from '../readings/index.ts'
import { readLastVisits } from '../record/index.ts'
import { readLastTasks } from '../tasks/index.ts'
import { readLastTime } from '../time/index.ts'
import { readLastTransitions } from '../transitions/index.ts'
import type { endHold, putHold, readKeeping } from './contract.ts'
import { addHold, addHoldEnd, type HoldRow, readHolds } from './store.ts'

/** Each room tells the last day it did something for a patient; the latest of them is the last service. */
const SERVICES = [
  readLastWritten,
  readLastVisits,
  readLastEnrolled,
  readLastReadings,
  readLastSigned,
  readLastTime,
  readLastTasks,
  readLastContacts,
  readLastTransitions,
  readLastAsked,
  readLastMessages,
  readLastClaims,
]

const readLastServices = async (tx: Tx): Promise<Map<string, string>> => {
  const last = new Map<string, string>()
  for (const read of SERVICES)
    for (const { patientId, on } of await read(tx))
      if (on > (last.get(patientId) ?? '')) last.set(patientId, on)
  return last
}

export const standing = (holds: HoldRow[]) => holds.filter(({ endedAt }) => !endedAt)

export type Due = { patientId: string; lastServiceOn: string }

/** Records whose time is over, and which no hold keeps: the last service and the years after it lie behind us. */
export const readDue = async ({ tx, now, practice }: Context): Promise<Due[]> => {
  const held = new Set(standing(await readHolds(tx)).map(({ patientId }) => patientId))
  if (held.has(null)) return []
  const years = await readRetentionYears(tx)
  const today = localDate(now, practice.timeZone)
  const cutoff = `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`
  return [...(await readLastServices(tx))]
    .filter(([patientId, on]) => on < cutoff && !held.has(patientId))
    .map(([patientId, lastServiceOn]) => ({ patientId, lastServiceOn }))
    .sort((a, b) => a.lastServiceOn.localeCompare(b.lastServiceOn) || a.patientId.localeCompare(b.patientId))
}

/** Holds, standing and ended, and whose record has reached its end. */
export const readAll = async (context: Context): Promise<Output<typeof readKeeping>> => {
  const { tx } = context
  const holds = await readHolds(tx)
  const due = await readDue(context)
  const ids = [...holds.flatMap(({ patientId }) => patientId ?? []), ...due.map(({ patientId }) => patientId)]
  const cards = await readCards(tx, [...new Set(ids)])
  const names = new Map(cards.map(({ id, familyName, givenName }) => [id, `${familyName}, ${givenName}`]))
  const nameOf = await readStaffNames(tx)
  return {
    years: await readRetentionYears(tx),
    holds: holds.map(({ id, patientId, reason, putBy, putAt, endReason, endedBy, endedAt }) => ({
      id,
      patientId,
      patientName: patientId && (names.get(patientId) ?? null),
      reason,
      by: nameOf(putBy),
      at: putAt.toISOString(),
      ended:
        endedAt && endedBy
          ? { by: nameOf(endedBy), at: endedAt.toISOString(), reason: endReason ?? '' }
          : null,
    })),
    due: due.map((one) => ({ ...one, name: names.get(one.patientId) ?? '' })),
  }
}

export const put = async (context: Context, { id, patientId, reason }: Input<typeof putHold>) => {
  if (patientId) found(await readCard(context.tx, patientId))
  await addHold(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    reason,
    putBy: staff(context).id,
    putAt: context.now,
  })
  context.touch({
    action: 'legal hold put',
    thing: 'tenancy.legal-hold',
    thingId: id,
    patientId: patientId ?? undefined,
  })
  return { ok: true as const }
}

export const end = async (context: Context, { holdId, id, reason }: Input<typeof endHold>) => {
  const hold = found((await readHolds(context.tx)).find((one) => one.id === holdId))
  await addHoldEnd(context.tx, {
    practiceId: context.practice.id,
    id,
    holdId,
    reason,
    endedBy: staff(context).id,
    endedAt: context.now,
  })
  context.touch({
    action: 'legal hold ended',
    thing: 'tenancy.legal-hold',
    thingId: holdId,
    patientId: hold.patientId ?? undefined,
  })
  return { ok: true as const }
}
