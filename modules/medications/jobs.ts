import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { Listener, Listeners } from '../../platform/jobs.ts'
import { type Fact, readFacts } from '../record/index.ts'
import { isCurrent } from './rules/is-current.ts'
import { isSameLine } from './rules/may-be-same.ts'
import { addLine, readLines } from './store.ts'

export const sourceOfFact = ({ sourceSystem }: Pick<Fact, 'sourceSystem'>): string => `Chart: ${sourceSystem}`

export const rxnormOf = ({ codes }: Pick<Fact, 'codes'>): string | null =>
  codes.find(({ system }) => system === 'rxnorm')?.code ?? null

const lineOf = (context: Context, patientId: string, fact: Fact) => ({
  practiceId: context.practice.id,
  id: context.newId(),
  patientId,
  name: fact.text,
  dose: fact.detail.dose ?? null,
  directions: fact.detail.dosage ?? null,
  purpose: fact.detail.reason ?? null,
  prescriber: fact.detail.prescriber ?? null,
  status: 'unsure',
  rxnorm: rxnormOf(fact),
  factId: fact.id,
  source: sourceOfFact(fact),
})

type Known = { name: string; dose: string | null; source: string }
const isKnown = (lines: Known[], line: Known): boolean =>
  lines.some((other) => other.source === line.source && isSameLine(line, other))

/**
 * What a chart says she takes becomes lines that somebody must ask her about. A line that is there from the same source,
 * word for word, is no news; from another source it stands beside it, never merged (promise 9).
 */
const seed: Listener = async (context, { patientId = '' }) => {
  const lines: Known[] = await readLines(context.tx, patientId)
  const today = localDate(context.now, context.practice.timeZone)
  const facts = await readFacts(context.tx, patientId, ['medication'])
  let added = 0
  for (const fact of facts.filter((one) => isCurrent(one, today))) {
    const line = lineOf(context, patientId, fact)
    if (isKnown(lines, line) || !(await addLine(context.tx, line))) continue
    lines.push(line)
    added++
  }
  if (added > 0) await context.emit('medications.changed', { patientId })
}

export const listeners: Listeners = { 'record.received': [seed] }
