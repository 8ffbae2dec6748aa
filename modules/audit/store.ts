import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { AuditLine } from '../../platform/unit-of-work.ts'
import { purposeOf } from './purpose.ts'

/** The months whose part of the table is known to be there, for each database this process writes to. */
const readyMonths = new WeakMap<object, Set<string>>()

/** The log has one part a month; the first who writes in a month has it made. */
export const readyMonth = async (tx: Tx, at: Date): Promise<void> => {
  // Each opened database has an adapter of its own, and its transactions share it.
  const { adapter } = tx.getExecutor()
  const ready = readyMonths.get(adapter) ?? new Set()
  readyMonths.set(adapter, ready)
  const month = at.toISOString().slice(0, 7)
  if (ready.has(month)) return
  const { rows } = await sql<{ stays: boolean }>`select audit.ready_month(${at}) as stays`.execute(tx)
  if (rows[0]?.stays) ready.add(month)
}

const rowOf = (line: AuditLine) => {
  const { id, practiceId, at, actor, action, thing, outcome, requestId, address } = line
  return {
    id,
    practiceId,
    at,
    actorKind: actor?.kind ?? 'unknown',
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    sessionId: actor && 'sessionId' in actor ? actor.sessionId : null,
    roles: actor?.kind === 'staff' ? actor.roles : null,
    purpose: purposeOf(line),
    address,
    action,
    thing,
    thingId: line.thingId ?? null,
    patientId: line.patientId ?? null,
    outcome,
    requestId,
    detail: JSON.stringify(line.detail ?? {}),
  }
}

/** Adds lines to the practice's log, in the transaction of what they tell of. The database chains them. */
export const writeAudit = async (tx: Tx, lines: AuditLine[]): Promise<void> => {
  for (const { at } of lines) await readyMonth(tx, at)
  await tx.insertInto('audit.entry').values(lines.map(rowOf)).execute()
}
