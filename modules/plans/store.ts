import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import { type PlanContent, planContent } from './plan-content.ts'

/** What was written by an older version of the product gets the defaults of this one. */
const asContent = (content: unknown): PlanContent => planContent.parse(content)

export type Draft = { version: number; content: PlanContent; savedBy: string; savedAt: Date }

export const readDraft = async (tx: Tx, patientId: string): Promise<Draft | undefined> => {
  const row = await tx
    .selectFrom('plans.draft')
    .select(['version', 'content', 'savedBy', 'savedAt'])
    .where('patientId', '=', patientId)
    .executeTakeFirst()
  return row && { ...row, content: asContent(row.content) }
}

type NewDraft = Draft & { practiceId: string; patientId: string }

export const addDraft = (tx: Tx, { content, ...row }: NewDraft) =>
  tx
    .insertInto('plans.draft')
    .values({ ...row, content: JSON.stringify(content) })
    .onConflict((oc) => oc.columns(['practiceId', 'patientId']).doNothing())
    .execute()

/** Writes only over the version that was seen; false where somebody saved in between. */
export const replaceDraft = async (
  tx: Tx,
  patientId: string,
  seen: number,
  draft: Omit<Draft, 'version'>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('plans.draft')
    .set({ ...draft, content: JSON.stringify(draft.content), version: seen + 1 })
    .where('patientId', '=', patientId)
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Two who sign at once do it one after the other. */
export const lockDraft = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('plans.draft')
    .select('version')
    .where('patientId', '=', patientId)
    .forUpdate()
    .executeTakeFirst()

export type SignedVersion = {
  id: string
  number: number
  content: PlanContent
  signedBy: string
  signedAt: Date
}

const SIGNED = ['id', 'number', 'content', 'signedBy', 'signedAt'] as const

export const readSigned = async (
  tx: Tx,
  patientId: string,
  id: string,
): Promise<SignedVersion | undefined> => {
  const row = await tx
    .selectFrom('plans.signedVersion')
    .select(SIGNED)
    .where('patientId', '=', patientId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, content: asContent(row.content) }
}

export const readNewestSigned = async (tx: Tx, patientId: string): Promise<SignedVersion | undefined> => {
  const row = await tx
    .selectFrom('plans.signedVersion')
    .select(SIGNED)
    .where('patientId', '=', patientId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, content: asContent(row.content) }
}

export const readSignedHeads = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('plans.signedVersion')
    .select(['id', 'number', 'signedBy', 'signedAt'])
    .where('patientId', '=', patientId)
    .orderBy('number', 'desc')
    .execute()

export const addSigned = (tx: Tx, row: Insertable<Tables['plans.signedVersion']>) =>
  tx.insertInto('plans.signedVersion').values(row).execute()

export const readCopies = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('plans.copyGiven as c')
    .innerJoin('plans.signedVersion as v', (join) =>
      join.onRef('v.id', '=', 'c.planVersionId').onRef('v.practiceId', '=', 'c.practiceId'),
    )
    .select(['c.id', 'v.number', 'c.channel', 'c.givenTo', 'c.language', 'c.givenBy', 'c.givenAt'])
    .where('c.patientId', '=', patientId)
    .orderBy('c.givenAt', 'desc')
    .execute()

export const addCopy = (tx: Tx, row: Insertable<Tables['plans.copyGiven']>) =>
  tx
    .insertInto('plans.copyGiven')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
