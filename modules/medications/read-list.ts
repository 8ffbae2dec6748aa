import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaff } from '../practice/index.ts'
import { type Fact, readFacts } from '../record/index.ts'
import type { listMedications, Medication, ReviewAnswer } from './contract.ts'
import { rxnormOf, sourceOfFact } from './jobs.ts'
import { isCurrent } from './rules/is-current.ts'
import { mayBeSame } from './rules/may-be-same.ts'
import { type Line, readChanges, readLastReview, readLines } from './store.ts'

const isOpen = ({ status }: Line) => status === 'taking' || status === 'unsure'

/** Only lines that may both be taken: what was stopped is nobody's double. */
const doublesOf = (line: Line, lines: Line[]): Medication['maybeSameAs'] =>
  isOpen(line)
    ? lines
        .filter((other) => other.id !== line.id && isOpen(other) && mayBeSame(line, other))
        .map(({ id, name, source }) => ({ id, name, source }))
    : []

/** A newer version of the chart words its line anew; the medicine is still there. */
const chartFlag = (line: Line, current: Fact[]): string[] => {
  if (!line.factId || !isOpen(line)) return []
  const stillThere = current.some(
    (fact) =>
      fact.id === line.factId ||
      (sourceOfFact(fact) === line.source && mayBeSame(line, { name: fact.text, rxnorm: rxnormOf(fact) })),
  )
  return stillThere ? [] : ['The chart it came from no longer lists it as active.']
}

const reviewFlags = ({ id, status }: Line, answers: ReviewAnswer[]): string[] => {
  const answer = answers.find(({ medicationId }) => medicationId === id)
  if (!answer) return []
  const { taking, missedDays, hardToPay, sideEffects } = answer
  return [
    status === 'taking' && taking === 'no' && 'Said in the last review: does not take it.',
    (status === 'stopped' || status === 'not_taking') &&
      taking !== 'no' &&
      'Said in the last review: still takes it.',
    (missedDays ?? 0) > 0 && `Missed ${missedDays} of 7 days.`,
    hardToPay && 'Hard to pay for.',
    sideEffects && `Side effects: ${sideEffects}`,
  ].filter((flag) => typeof flag === 'string' && flag !== '') as string[]
}

/** The one list, each line with its source and with what speaks against it. */
export const readMedications = async (tx: Tx, patientId: string, today: string): Promise<Medication[]> => {
  const lines = await readLines(tx, patientId)
  const facts = await readFacts(tx, patientId, ['medication'])
  const current = facts.filter((fact) => isCurrent(fact, today))
  const answers = (await readLastReview(tx, patientId))?.answers ?? []
  return lines.map((line) => {
    const { factId: _, ...shown } = line
    return {
      ...shown,
      maybeSameAs: doublesOf(line, lines),
      flags: [...chartFlag(line, current), ...reviewFlags(line, answers)],
    }
  })
}

/** The list as the practice works on it, with its history. */
export const list = async (
  { tx, now, practice }: Context,
  { patientId }: Input<typeof listMedications>,
): Promise<Output<typeof listMedications>> => {
  found(await readCard(tx, patientId))
  const medications = await readMedications(tx, patientId, localDate(now, practice.timeZone))
  const names = new Map((await readStaff(tx)).map(({ id, name }) => [id, name]))
  const medicineNames = new Map(medications.map(({ id, name }) => [id, name]))
  const changes = await readChanges(tx, patientId)
  const last = await readLastReview(tx, patientId)
  const allergies = await readFacts(tx, patientId, ['allergy'])
  return {
    medications,
    changes: changes.map((one) => ({
      ...one,
      name: medicineNames.get(one.medicationId) ?? '',
      changedBy: names.get(one.changedBy) ?? '',
      changedAt: one.changedAt.toISOString(),
    })),
    lastReview: last
      ? {
          ...last,
          reviewedBy: names.get(last.reviewedBy) ?? '',
          reviewedAt: last.reviewedAt.toISOString(),
        }
      : null,
    allergies: allergies.map((fact) => ({ text: fact.text, source: sourceOfFact(fact) })),
  }
}
