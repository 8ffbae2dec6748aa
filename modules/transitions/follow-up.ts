import { instant, localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import type { endTransition, markCheck, recordTry, sayComplexity } from './contract.ts'
import { gatherProgress } from './gather-progress.ts'
import { transitionOf } from './read-transitions.ts'
import { MAY_BE_SKIPPED, whatIsMissing } from './rules/what-is-missing.ts'
import { insertAttempt, insertMark, updateTransition } from './store.ts'

type Which = { patientId: string; transitionId: string }

const openOne = async (context: Context, which: Which) => {
  const row = await transitionOf(context, which)
  if (row.endedAt) refuse('ENDED', 'This discharge was closed already. What was written stays as it is.')
  return row
}

const NEW_DAY = 'A day in the future cannot have happened yet.'

const AHEAD_MS_MAX = 5 * 60_000

/** A browser's clock may run some minutes ahead of ours: what it calls now is our now. */
const asOfNow = (at: Date, now: Date): Date => {
  const ahead = at.getTime() - now.getTime()
  return ahead > 0 && ahead <= AHEAD_MS_MAX ? now : at
}

export const addTry = async (context: Context, given: Input<typeof recordTry>) => {
  const { at: text, ...rest } = given
  const row = await openOne(context, given)
  const at = asOfNow(instant(text), context.now)
  if (at > context.now) refuse('IN_FUTURE', NEW_DAY, { field: 'at' })
  if (at < row.dischargedAt)
    refuse('TOO_EARLY', 'That was before she left. Only what came after counts.', { field: 'at' })
  await insertAttempt(context.tx, {
    practiceId: context.practice.id,
    ...rest,
    at,
    madeBy: staff(context).id,
    recordedAt: context.now,
  })
  return { ok: true as const }
}

/** What has to say a day or words before it counts. */
const checkMark = (context: Context, given: Input<typeof markCheck>, dischargedOn: string) => {
  const { item, state, onDay, words } = given
  if (state === 'taken_back') return
  if (state === 'not_needed') {
    if (!MAY_BE_SKIPPED.includes(item))
      refuse('ALWAYS_NEEDED', 'The papers and the medicines are looked at after every discharge.', {
        field: 'state',
      })
    if (words.length < 5) refuse('SAY_WHY', 'Say in a few words why it is not needed.', { field: 'words' })
    return
  }
  if (item === 'visit_booked' || item === 'visit_held') {
    if (!onDay) refuse('DAY', 'Write down the day of the visit.', { field: 'onDay' })
    if (onDay && onDay < dischargedOn)
      refuse('TOO_EARLY', 'That was before she left. Only what came after counts.', { field: 'onDay' })
  }
  if (item === 'visit_held' && onDay && onDay > localDate(context.now, context.practice.timeZone))
    refuse('IN_FUTURE', NEW_DAY, { field: 'onDay' })
  if (item === 'told' && words.length < 3)
    refuse('SAY_WHO', 'Write down who was told, such as her and her daughter.', { field: 'words' })
}

export const mark = async (context: Context, given: Input<typeof markCheck>) => {
  const { dischargedOn } = await openOne(context, given)
  checkMark(context, given, dischargedOn)
  await insertMark(context.tx, {
    practiceId: context.practice.id,
    ...given,
    markedBy: staff(context).id,
    markedAt: context.now,
  })
  return { ok: true as const }
}

export const setComplexity = async (context: Context, given: Input<typeof sayComplexity>) => {
  const row = await openOne(context, given)
  const { complexity, version } = given
  if (!(await updateTransition(context.tx, row.id, version, { complexity })))
    stale({ complexity: row.complexity, version: row.version })
  return { ok: true as const }
}

/** Complete only with nothing missing: the refusal names everything that is, with what to do. */
export const end = async (context: Context, given: Input<typeof endTransition>) => {
  const row = await openOne(context, given)
  const [gathered] = await gatherProgress(context, [row])
  const missing = whatIsMissing(gathered!.progress)
  if (given.as === 'complete' && missing.length > 0)
    refuse(
      'MISSING',
      `${missing.length} things are still missing: ${missing[0]!.reason} ${missing[0]!.next}`,
      {
        details: { missing },
      },
    )
  if (given.as !== 'complete' && given.words.length < 5)
    refuse('SAY_WHY', 'Say in a few words why it ends here.', { field: 'words' })
  const ended = await updateTransition(context.tx, row.id, given.version, {
    endedAs: given.as,
    endedBy: staff(context).id,
    endedAt: context.now,
    endWords: given.words,
  })
  if (!ended) stale({ version: row.version })
  await context.emit('transitions.ended', { patientId: row.patientId, transitionId: row.id })
  return { ok: true as const }
}
