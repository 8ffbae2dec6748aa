import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { readCard } from '../patients/index.ts'
import { readFacts } from '../record/index.ts'
import { rxnormOf, sourceOfFact } from './jobs.ts'
import { readPairsAmong } from './pair-store.ts'
import { readNewestLists, readSourceLines } from './reconcile-store.ts'
import { findCautions } from './rules/find-cautions.ts'
import { findDiscrepancies } from './rules/find-discrepancies.ts'
import { isCurrent } from './rules/is-current.ts'
import { type Column, type Discrepancy, takenIn } from './rules/source-lines.ts'
import { readLines } from './store.ts'

type Dated = Column & { takenOn: string | null }

/** The one list first, then each chart, then what pharmacies, papers, she herself and the bottles say. */
export const columnsOf = async ({ tx, now, practice }: Context, patientId: string): Promise<Dated[]> => {
  const today = localDate(now, practice.timeZone)
  const ours = (await readLines(tx, patientId))
    .filter(({ status }) => status !== 'unsure')
    .map(({ status, ...line }) => ({ ...line, isStopped: status !== 'taking' }))
  const facts = (await readFacts(tx, patientId, ['medication'])).filter((fact) => isCurrent(fact, today))
  const charts = [...Map.groupBy(facts, sourceOfFact)].map(([label, lines]) => ({
    label,
    takenOn: null,
    lines: lines.map((fact) => ({
      name: fact.text,
      dose: fact.detail.dose ?? null,
      directions: fact.detail.dosage ?? null,
      isStopped: false,
      rxnorm: rxnormOf(fact),
    })),
  }))
  const lines = Map.groupBy(await readSourceLines(tx, patientId), ({ listId }) => listId)
  const lists = (await readNewestLists(tx, patientId)).map(({ id, label, takenOn }) => ({
    label,
    takenOn,
    lines: lines.get(id) ?? [],
  }))
  return [{ label: 'Our list', takenOn: null, lines: ours }, ...charts, ...lists]
}

/** A chart's words for a problem that is no more. */
const OVER = ['resolved', 'inactive', 'remission']

const yearsBetween = (birthDate: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)

/** Each mismatch between these lists and each caution about what stands in them, once. */
export const readDifferences = async (
  { tx, now, practice }: Context,
  patientId: string,
  columns: readonly Column[],
): Promise<Discrepancy[]> => {
  const card = found(await readCard(tx, patientId))
  const facts = await readFacts(tx, patientId, ['allergy', 'condition'])
  const allergies = facts.filter(({ kind }) => kind === 'allergy').map(({ text }) => text)
  const taken = takenIn(columns)
  const all = [
    ...findDiscrepancies(columns, allergies),
    ...findCautions(taken, {
      age: yearsBetween(card.birthDate, localDate(now, practice.timeZone)),
      conditions: facts.filter(({ kind, status }) => kind === 'condition' && !OVER.includes(status ?? '')),
      pairs: await readPairsAmong(tx, [...taken]),
    }),
  ]
  return [...new Map(all.map((one) => [one.fingerprint, one])).values()]
}
