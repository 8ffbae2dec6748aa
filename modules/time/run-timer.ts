import { instantOf, localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { isOnHold, readEnrollments } from '../enrollment/index.ts'
import { readCard } from '../patients/index.ts'
import type { beatTimer, RunningTimer, shareTimer, startTimer, stopTimer } from './contract.ts'
import { clinician, creditSpan } from './credit-time.ts'
import { readLastTimers } from './line-store.ts'
import { asks, beat, beginRun, creditedUntil, endRun, GAP_MS_MAX, type Run } from './rules/clock.ts'
import type { Flag } from './rules/flag-entry.ts'
import { type Clock, contactOf, isOn, seenFrom } from './rules/one-line.ts'
import {
  addTimer,
  lockPerson,
  markStopped,
  moveBeat,
  readRunning,
  readStaleTimers,
  readTimerById,
  type Timer,
} from './store.ts'

/** The screen is gone, asleep or unheard. */
const NO_BEAT = 'no heartbeat'

const runOf = ({ startedAt, beatAt, activeAt, onCall }: Timer): Run => ({
  startedMs: startedAt.getTime(),
  beatMs: beatAt.getTime(),
  activeMs: activeAt.getTime(),
  onCall,
})

export const tell = (timer: Timer): RunningTimer => ({
  id: timer.id,
  patientId: timer.patientId,
  contactId: timer.contactId,
  program: timer.program,
  activity: timer.activity,
  startedAt: timer.startedAt.toISOString(),
  seconds: Math.floor((creditedUntil(runOf(timer)) - timer.startedAt.getTime()) / 1000),
  alsoPatientIds: timer.alsoPatientIds,
  asks: asks(runOf(timer)),
})

/** Stops a clock and writes what it earned into the ledger; what its run had is credited as it stood. */
const creditRun = async (context: Context, timer: Timer, run: Run, why: string): Promise<Flag[]> => {
  const untilMs = creditedUntil(run)
  await markStopped(context.tx, timer.id, instantOf(untilMs), why)
  const { flags } = await creditSpan(
    context,
    {
      id: timer.id,
      staffId: timer.staffId,
      patientIds: [timer.patientId, ...timer.alsoPatientIds],
      contactOf: (patientId) => contactOf(timer, patientId),
      timerId: timer.id,
      program: timer.program,
      activity: timer.activity,
      source: 'timer',
      reason: null,
      note: null,
    },
    { from: run.startedMs, to: untilMs },
  )
  return flags
}

export const creditTimer = (context: Context, timer: Timer, why: string): Promise<Flag[]> =>
  creditRun(context, timer, endRun(runOf(timer), context.now.getTime()), why)

/** A clock for the same work, or for other patients, that begins now. */
export const beginAgain = async (
  context: Context,
  timer: Timer,
  change: Partial<Timer> = {},
): Promise<Timer> => {
  const fresh = {
    ...timer,
    ...change,
    id: change.id ?? context.newId(),
    startedAt: context.now,
    beatAt: context.now,
    activeAt: context.now,
    stoppedAt: null,
    stopReason: null,
  }
  await addTimer(context.tx, fresh)
  return fresh
}

const programsOf = async (context: Context, patientId: string): Promise<string[]> => {
  const today = localDate(context.now, context.practice.timeZone)
  const all = await readEnrollments(context.tx, patientId)
  return all.filter(({ endedOn }) => !endedOn || endedOn >= today).map(({ program }) => program)
}

type Start = Input<typeof startTimer>

/** The page of anybody on a line is the page of that call: it goes on while one reads the other's chart. */
const isSameWork = (running: Timer, given: Start) =>
  (running.patientId === given.patientId || given.patientId in running.line) &&
  (given.program === undefined || running.program === given.program) &&
  (given.contactId === null || contactOf(running, given.patientId) === given.contactId) &&
  (given.activity === undefined || running.activity === given.activity)

const isAlive = (timer: Timer, now: Date) => now.getTime() - timer.beatAt.getTime() <= GAP_MS_MAX

/** Who is on the line of this contact: a call that was paused, or left for another chart, goes on with all of them. */
const lineOf = async ({ tx, actor }: Context, { patientId, contactId }: Start): Promise<Clock> => {
  if (!contactId) return { patientId, contactId, alsoPatientIds: [], line: {} }
  const last = (await readLastTimers(tx, actor.id)).find((one) => isOn(one, contactId))
  return seenFrom(last ?? { patientId, contactId, alsoPatientIds: [], line: {} }, patientId, contactId)
}

/** Starts a clock: 0 clicks. A second tab for the same work finds the first; other work ends the clock that runs. */
export const start = async (context: Context, given: Start): Promise<Output<typeof startTimer>> => {
  const { tx, now } = context
  const staffId = staff(context).id
  found(await readCard(tx, given.patientId))
  const programs = await programsOf(context, given.patientId)
  if (given.onlyIfEnrolled && (programs.length === 0 || (await isOnHold(context, given.patientId))))
    return { running: null, programs: [] }
  await clinician(context, staffId)
  await lockPerson(tx, staffId)
  const running = await readRunning(tx, staffId)
  if (running) {
    const alive = isAlive(running, now)
    if (alive && isSameWork(running, given)) return { running: tell(running), programs }
    await creditTimer(context, running, alive ? 'other work began' : NO_BEAT)
  }
  const before = await readTimerById(tx, given.id)
  const line = await lineOf(context, given)
  const run = beginRun(now.getTime(), given.contactId !== null)
  const timer = {
    // A start that was sent again after its clock had ended must not run it again; it gets a clock of its own.
    id: before ? context.newId() : given.id,
    practiceId: context.practice.id,
    staffId,
    ...line,
    program: given.program ?? (programs.includes('CCM') ? 'CCM' : (programs[0] ?? 'CCM')),
    activity: given.activity ?? (given.contactId ? 'phone_patient' : 'chart_review'),
    startedAt: now,
    beatAt: now,
    activeAt: now,
    onCall: run.onCall,
    stoppedAt: null,
    stopReason: null,
  }
  await addTimer(tx, timer)
  return { running: tell(timer), programs }
}

/** One's own clock, under the lock of one's time. */
export const own = async (context: Context, timerId: string): Promise<Timer> => {
  await lockPerson(context.tx, staff(context).id)
  const timer = found(await readTimerById(context.tx, timerId))
  return found(timer.staffId === staff(context).id ? timer : null)
}

/** A heartbeat. After a gap the old run ends at its last beat, and a fresh one begins now: the gap is nobody's. */
export const keepAlive = async (
  context: Context,
  { timerId, idleSeconds }: Input<typeof beatTimer>,
): Promise<Output<typeof beatTimer>> => {
  const timer = await own(context, timerId)
  if (timer.stoppedAt) return { ...(await readOwn(context)), endedIdleAt: null }
  const next = beat(runOf(timer), context.now.getTime(), idleSeconds * 1000)
  if (next.kind === 'goes_on') {
    const [beatAt, activeAt] = [instantOf(next.run.beatMs), instantOf(next.run.activeMs)]
    await moveBeat(context.tx, timer.id, beatAt, activeAt)
    return { running: tell({ ...timer, beatAt, activeAt }), endedIdleAt: null }
  }
  await creditRun(context, timer, next.credited, next.kind === 'idle' ? 'idle' : NO_BEAT)
  if (next.kind === 'idle')
    return { running: null, endedIdleAt: instantOf(creditedUntil(next.credited)).toISOString() }
  return { running: tell(await beginAgain(context, timer)), endedIdleAt: null }
}

export const stop = async (
  context: Context,
  { timerId }: Input<typeof stopTimer>,
): Promise<Output<typeof stopTimer>> => {
  const timer = await own(context, timerId)
  return { running: null, remarks: timer.stoppedAt ? [] : await creditTimer(context, timer, 'stopped') }
}

/** What ran until now is credited as it was; from now on the same work is for these patients, too. */
export const share = async (
  context: Context,
  { timerId, id, alsoPatientIds }: Input<typeof shareTimer>,
): Promise<Output<typeof shareTimer>> => {
  const timer = await own(context, timerId)
  if (timer.stoppedAt) return readOwn(context)
  const others = [...new Set(alsoPatientIds)].filter((patientId) => patientId !== timer.patientId)
  for (const patientId of others) found(await readCard(context.tx, patientId))
  await creditTimer(context, timer, 'shared')
  const line = Object.fromEntries(
    Object.entries(timer.line).filter(([one]) => one === timer.patientId || others.includes(one)),
  )
  return { running: tell(await beginAgain(context, timer, { id, alsoPatientIds: others, line })) }
}

export const readOwn = async (context: Context): Promise<{ running: RunningTimer | null }> => {
  const timer = await readRunning(context.tx, staff(context).id)
  return { running: timer ? tell(timer) : null }
}

/** Clocks whose screen is gone are closed at their last heartbeat. */
export const closeStaleTimers = async (context: Context): Promise<number> => {
  const stale = await readStaleTimers(context.tx, instantOf(context.now.getTime() - 3 * GAP_MS_MAX))
  for (const timer of stale) {
    await lockPerson(context.tx, timer.staffId)
    await creditTimer(context, timer, NO_BEAT)
  }
  return stale.length
}
