import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import type { addCoverage, addMayBeTold, addStay, changeNeed, changePatient } from './contract.ts'
import {
  addNeed,
  insertCoverage,
  insertMayBeTold,
  insertStay,
  readCard,
  replaceMbi,
  updatePatient,
} from './store.ts'

const notAfterToday = (context: Context, date: string | null, field: string, what: string) => {
  if (date && date > localDate(context.now, context.practice.timeZone))
    refuse('IN_FUTURE', `${what} cannot lie in the future. Check the date.`, { field })
}

/** Changes what changes: phone, address, language, Medicare number, death. Refused when stale, with the newer version shown. */
export const change = async (
  context: Context,
  given: Input<typeof changePatient>,
): Promise<{ version: number }> => {
  const { patientId, version, mbi, ...fields } = given
  const before = found(await readCard(context.tx, patientId))
  notAfterToday(context, fields.deceasedOn, 'deceasedOn', 'A date of death')
  const after = await updatePatient(context.tx, patientId, version, fields)
  if (!after) return stale({ now: before })
  if (mbi && mbi !== before.mbi) await replaceMbi(context.tx, context.practice.id, patientId, mbi)
  await context.emit('patients.changed', { patientId })
  return after
}

export const recordNeed = async (context: Context, { patientId, ...need }: Input<typeof changeNeed>) => {
  found(await readCard(context.tx, patientId))
  await addNeed(context.tx, {
    ...need,
    practiceId: context.practice.id,
    patientId,
    recordedBy: staff(context).id,
    recordedAt: context.now,
  })
  return { ok: true as const }
}

const recorded = (context: Context) => ({
  practiceId: context.practice.id,
  recordedBy: staff(context).id,
  recordedAt: context.now,
})

export const recordMayBeTold = async (context: Context, given: Input<typeof addMayBeTold>) => {
  found(await readCard(context.tx, given.patientId))
  notAfterToday(context, given.givenOn, 'givenOn', 'The day she said so')
  await insertMayBeTold(context.tx, { ...given, ...recorded(context) })
  return { ok: true as const }
}

export const recordCoverage = async (context: Context, given: Input<typeof addCoverage>) => {
  found(await readCard(context.tx, given.patientId))
  if (given.untilOn && given.untilOn < given.fromOn)
    refuse('DATES', 'The coverage ends before it begins. Check the dates.', { field: 'untilOn' })
  await insertCoverage(context.tx, { ...given, ...recorded(context) })
  await context.emit('patients.changed', { patientId: given.patientId })
  return { ok: true as const }
}

export const recordStay = async (context: Context, given: Input<typeof addStay>) => {
  found(await readCard(context.tx, given.patientId))
  if (given.untilOn && given.untilOn < given.fromOn)
    refuse('DATES', 'The stay ends before it begins. Check the dates.', { field: 'untilOn' })
  await insertStay(context.tx, { ...given, ...recorded(context) })
  await context.emit('patients.changed', { patientId: given.patientId })
  return { ok: true as const }
}
