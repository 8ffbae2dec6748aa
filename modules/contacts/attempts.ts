import { addDays, localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { readEnrollments } from '../enrollment/index.ts'
import { addTask } from '../tasks/index.ts'
import { nextStep, sayStep, type Try } from './rules/attempts.ts'
import { readTriesSinceReached } from './tries-store.ts'

const triesOf = async ({ tx, practice }: Context, patientId: string): Promise<(Try & { id: string })[]> =>
  (await readTriesSinceReached(tx, patientId)).map(({ id, openedAt, outcome }) => ({
    id,
    on: localDate(openedAt, practice.timeZone),
    outcome: outcome ?? '',
  }))

/** How often she was tried since she was last reached, and what comes after another try. */
export const tellAttempts = async (context: Context, patientId: string) => {
  const tries = await triesOf(context, patientId)
  return { tries: tries.length, next: sayStep(nextStep(tries)) }
}

const DAYS_TO_ANSWER = 3

/** Word to her practitioner, once a streak: a person decides whether to pause, visit or go on. */
const tellPractitioner = async (context: Context, patientId: string, taskId: string) => {
  const running = (await readEnrollments(context.tx, patientId)).find(({ endedOn }) => !endedOn)
  if (!running) return
  const today = localDate(context.now, context.practice.timeZone)
  await addTask(context, {
    id: taskId,
    patientId,
    what: 'She was tried on three days and not reached. A letter waits in the outbox. Go on, visit, or pause?',
    dueAt: `${addDays(today, DAYS_TO_ANSWER)}T21:00:00Z`,
    for: { staffId: running.practitionerId },
  })
}

/** After a call that did not reach her: the third day of tries brings a letter and word to her practitioner, once. */
export const noteAttempt = async (context: Context, patientId: string, contactId: string): Promise<void> => {
  const tries = await triesOf(context, patientId)
  const before = tries.filter(({ id }) => id !== contactId)
  if (nextStep(tries) !== 'letter' || nextStep(before) === 'letter') return
  // Named after the try that brought them, so that the same try told twice brings them once.
  await tellPractitioner(context, patientId, contactId)
  await context.emit('contacts.unreachable', { patientId, contactId })
}
