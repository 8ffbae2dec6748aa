import { instantOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaffMember } from '../practice/index.ts'
import type { RunningTimer, startTimer } from './contract.ts'
import { beat, creditedAtStop, GAP_MS_MAX } from './rules/heartbeat.ts'
import { splitMonths } from './rules/split-months.ts'
import {
  addEntry,
  addTimer,
  entryId,
  markStopped,
  moveBeat,
  readRunning,
  readStaleTimers,
  readTimerById,
  type TimerRow,
} from './store.ts'

type Timer = NonNullable<TimerRow>

/** Whose time never counts toward care management, by credential (42 CFR 410.26; CMS CCM FAQ 2017). */
const NON_CLINICAL = ['front_desk', 'biller', 'manager']

const clockOf = ({ startedAt, beatAt }: Timer) => ({
  startedMs: startedAt.getTime(),
  beatMs: beatAt.getTime(),
})

const tell = (timer: Timer): RunningTimer => ({
  id: timer.id,
  patientId: timer.patientId,
  contactId: timer.contactId,
  program: timer.program,
  activity: timer.activity,
  startedAt: timer.startedAt.toISOString(),
  seconds: Math.floor((timer.beatAt.getTime() - timer.startedAt.getTime()) / 1000),
})

/** Who works here and is clinical, or a sentence. */
export const clinician = async (context: Context, staffId: string) => {
  const person = found(await readStaffMember(context.tx, staffId))
  if (NON_CLINICAL.includes(person.credential))
    refuse(
      'NOT_CLINICAL',
      'Time of office staff does not count toward care management, so no clock runs for it.',
    )
  return person
}

/** Stops a clock and writes what it earned into the ledger, split where a month ends. Nothing earned, nothing written. */
export const creditTimer = async (
  context: Context,
  timer: Timer,
  why: string,
  nowMs = context.now.getTime(),
): Promise<void> => {
  const { fromMs, untilMs } = creditedAtStop(clockOf(timer), nowMs)
  const until = instantOf(untilMs)
  await markStopped(context.tx, timer.id, until, why)
  const person = found(await readStaffMember(context.tx, timer.staffId))
  const { practice, tx, now } = context
  for (const piece of splitMonths(instantOf(fromMs), until, practice.timeZone)) {
    await addEntry(tx, {
      practiceId: practice.id,
      id: entryId(timer.id, piece.month),
      staffId: timer.staffId,
      credential: person.credential,
      patientId: timer.patientId,
      contactId: timer.contactId,
      timerId: timer.id,
      program: timer.program,
      activity: timer.activity,
      from: piece.from,
      until: piece.until,
      month: piece.month,
      source: 'timer',
      reason: null,
      note: null,
      recordedBy: timer.staffId,
      recordedAt: now,
    })
    await context.emit(
      'time.recorded',
      { patientId: timer.patientId, month: piece.month },
      { key: `assess:${timer.patientId}:${piece.month}` },
    )
  }
}

/** Starts a clock: 0 clicks. A second tab for the same work finds the first; other work ends the clock that runs. */
export const start = async (
  context: Context,
  given: Input<typeof startTimer>,
): Promise<{ running: RunningTimer }> => {
  const { tx, now } = context
  const staffId = staff(context).id
  found(await readCard(tx, given.patientId))
  await clinician(context, staffId)
  const running = await readRunning(tx, staffId)
  const alive = running && now.getTime() - running.beatAt.getTime() <= GAP_MS_MAX
  if (running && alive && running.patientId === given.patientId && running.program === given.program)
    return { running: tell(running) }
  if (running) await creditTimer(context, running, alive ? 'other work began' : 'no heartbeat')
  const before = await readTimerById(tx, given.id)
  const timer = {
    ...given,
    practiceId: context.practice.id,
    staffId,
    startedAt: now,
    beatAt: now,
    stoppedAt: null,
    stopReason: null,
  }
  // A start that was sent again after its clock had ended must not run it again; it gets a clock of its own.
  const id = before ? context.newId() : given.id
  await addTimer(tx, { ...timer, id })
  return { running: tell({ ...timer, id }) }
}

const own = async (context: Context, timerId: string): Promise<Timer> => {
  const timer = found(await readTimerById(context.tx, timerId))
  return found(timer.staffId === staff(context).id ? timer : null)
}

/** A heartbeat. After a gap the old run ends at its last beat, and a fresh one begins now: the gap is nobody's. */
export const keepAlive = async (
  context: Context,
  { timerId }: { timerId: string },
): Promise<{ running: RunningTimer | null }> => {
  const timer = await own(context, timerId)
  if (timer.stoppedAt) return readOwn(context)
  const next = beat(clockOf(timer), context.now.getTime())
  if (next.kind === 'goes_on') {
    const beatAt = instantOf(next.clock.beatMs)
    await moveBeat(context.tx, timer.id, beatAt)
    return { running: tell({ ...timer, beatAt }) }
  }
  await creditTimer(context, timer, 'no heartbeat')
  const fresh = {
    ...timer,
    id: context.newId(),
    startedAt: context.now,
    beatAt: context.now,
    stoppedAt: null,
    stopReason: null,
  }
  await addTimer(context.tx, fresh)
  return { running: tell(fresh) }
}

export const stop = async (
  context: Context,
  { timerId }: { timerId: string },
): Promise<{ running: null }> => {
  const timer = await own(context, timerId)
  if (!timer.stoppedAt) await creditTimer(context, timer, 'stopped')
  return { running: null }
}

/** Stops the clock that this person runs for a contact, when the contact is closed. */
export const stopForContact = async (context: Context, contactId: string): Promise<void> => {
  const timer = await readRunning(context.tx, staff(context).id)
  if (timer && timer.contactId === contactId) await creditTimer(context, timer, 'contact closed')
}

export const readOwn = async (context: Context): Promise<{ running: RunningTimer | null }> => {
  const timer = await readRunning(context.tx, staff(context).id)
  return { running: timer ? tell(timer) : null }
}

/** Clocks whose screen is gone are closed at their last heartbeat. */
export const closeStaleTimers = async (context: Context): Promise<number> => {
  const stale = await readStaleTimers(context.tx, instantOf(context.now.getTime() - 3 * GAP_MS_MAX))
  for (const timer of stale) await creditTimer(context, timer, 'no heartbeat')
  return stale.length
}
