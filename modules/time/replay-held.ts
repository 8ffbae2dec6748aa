import type { Context } from '../../platform/context.ts'
import type { Input, Output } from '../../platform/route.ts'
import type { replayHeld } from './contract.ts'
import { creditSpan } from './credit-time.ts'
import { freeParts, heldTime } from './rules/credit.ts'
import type { Flag } from './rules/flag-entry.ts'
import { contactOf } from './rules/one-line.ts'
import { beginAgain, creditTimer, own, tell } from './run-timer.ts'
import { hasPart, readRunning } from './store.ts'

/**
 * Credits what a device kept while it could not reach the server: after the last heartbeat the server heard, before
 * now, and only where nobody credited the person meanwhile. The clock it belonged to goes on if it still ran.
 */
export const replay = async (
  context: Context,
  { timerId, id, spans }: Input<typeof replayHeld>,
): Promise<Output<typeof replayHeld>> => {
  const timer = await own(context, timerId)
  const { tx, now } = context
  const wasRunning = timer.stoppedAt === null
  const flags: Flag[] = wasRunning ? await creditTimer(context, timer, 'network lost') : []
  const other = await readRunning(tx, timer.staffId)
  // What came before this clock, and what the clock that runs now counts by itself.
  const outside = [
    { from: 0, to: timer.startedAt.getTime() },
    { from: (other?.startedAt ?? now).getTime(), to: now.getTime() },
  ]
  let creditedSeconds = 0
  const work = {
    id,
    staffId: timer.staffId,
    patientIds: [timer.patientId, ...timer.alsoPatientIds],
    contactOf: (patientId: string) => contactOf(timer, patientId),
    timerId: id,
    program: timer.program,
    activity: timer.activity,
    source: 'device' as const,
    reason: null,
    note: null,
  }
  const parts = heldTime(spans, now.getTime()).flatMap((span) => freeParts(span, outside))
  if (!(await hasPart(tx, id)))
    for (const part of parts) {
      const credited = await creditSpan(context, work, part)
      creditedSeconds += credited.seconds
      flags.push(...credited.flags)
    }
  const running = wasRunning ? await beginAgain(context, timer) : other
  return {
    running: running ? tell(running) : null,
    creditedSeconds: Math.floor(creditedSeconds),
    remarks: flags,
  }
}
