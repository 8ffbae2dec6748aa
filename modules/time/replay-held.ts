import { type Context, staff } from '../../platform/context.ts'
import type { Input, Output } from '../../platform/route.ts'
import type { replayHeld } from './contract.ts'
import { creditSpan } from './credit-time.ts'
import { freeParts, heldTime } from './rules/credit.ts'
import type { Flag } from './rules/flag-entry.ts'
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
  const already = await hasPart(tx, id)
  const flags: Flag[] = wasRunning ? await creditTimer(context, timer, 'network lost') : []
  const other = wasRunning ? null : await readRunning(tx, staff(context).id)
  const busy = other ? [{ from: other.startedAt.getTime(), to: now.getTime() }] : []
  let creditedSeconds = 0
  const work = {
    id,
    staffId: timer.staffId,
    patientIds: [timer.patientId, ...timer.alsoPatientIds],
    contactId: timer.contactId,
    timerId: id,
    program: timer.program,
    activity: timer.activity,
    source: 'device' as const,
    reason: null,
    note: null,
  }
  for (const span of already ? [] : heldTime(spans, now.getTime())) {
    const from = Math.max(span.from, timer.startedAt.getTime())
    for (const part of freeParts({ from, to: span.to }, busy)) {
      const credited = await creditSpan(context, work, part)
      creditedSeconds += credited.seconds
      flags.push(...credited.flags)
    }
  }
  const running = wasRunning ? await beginAgain(context, timer) : other
  return {
    running: running ? tell(running) : null,
    creditedSeconds: Math.floor(creditedSeconds),
    remarks: flags,
  }
}
