import { type Month, monthOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readEnrollments } from '../enrollment/index.ts'
import { PROGRAM_NAMES } from '../enrollment/programs-contract.ts'
import { readCard } from '../patients/index.ts'
import { assessPatientMonth, openMonths } from './assess-patient-month.ts'
import { gatherFacts } from './gather-facts.ts'
import { readOwnFacts } from './own-facts-store.ts'
import { addProgramFact } from './program-store.ts'
import type { readPrograms, recordProgramFact } from './programs-contract.ts'
import { comparePrograms } from './rules/compare-programs.ts'

/** What she qualifies for this month, what it conflicts with, and what a person already recorded for it. */
export const readAllPrograms = async (
  context: Context,
  { patientId }: Input<typeof readPrograms>,
): Promise<Output<typeof readPrograms>> => {
  found(await readCard(context.tx, patientId))
  const month = monthOf(context.now, context.practice.timeZone)
  const own = await readOwnFacts(context.tx, patientId, month)
  const facts = await gatherFacts(context, patientId, month, own, { evenIfNotEnrolled: true })
  if (!facts)
    return refuse('NO_PRACTITIONER', 'This practice has no billing practitioner yet. Add one first.')
  const running = (await readEnrollments(context.tx, patientId)).filter(({ endedOn }) => !endedOn)
  const options = comparePrograms(
    facts,
    running.map(({ program }) => program),
  )
  return {
    month,
    programs: options.map((option) => ({
      ...option,
      name: PROGRAM_NAMES[option.program] ?? option.program,
      enrolledSince: running.find(({ program }) => program === option.program)?.startedOn ?? null,
      facts: own.programFacts.get(option.program) ?? null,
    })),
  }
}

/** Keeps what a person knows of a program; the months it touches are judged again. */
export const record = async (context: Context, { patientId, id, fact }: Input<typeof recordProgramFact>) => {
  found(await readCard(context.tx, patientId))
  const { program, ...facts } = fact
  const month = 'month' in facts ? (facts.month as Month) : null
  if (month && month > monthOf(context.now, context.practice.timeZone))
    refuse('MONTH_IN_FUTURE', `${month} has not begun. Choose this month or an earlier one.`, {
      field: 'month',
    })
  await addProgramFact(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    program,
    month,
    facts: JSON.stringify(facts),
    recordedBy: staff(context).id,
    recordedAt: context.now,
  })
  for (const touched of month ? [month] : openMonths(context))
    await assessPatientMonth(context, patientId, touched)
  return { ok: true as const }
}
