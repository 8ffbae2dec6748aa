import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import { templateBody } from './template-body-contract.ts'

/** Every version of every template that the practice wrote, the newest first. */
export const readTemplateVersions = async (tx: Tx) => {
  const rows = await tx
    .selectFrom('plans.templateVersion')
    .select(['id', 'template', 'number', 'body', 'reason', 'setBy', 'setAt'])
    .orderBy('template')
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, body: templateBody.parse(row.body) }))
}
export type TemplateVersion = Awaited<ReturnType<typeof readTemplateVersions>>[number]

/** False where a colleague wrote this number first. */
export const addTemplateVersion = async (
  tx: Tx,
  row: Insertable<Tables['plans.templateVersion']>,
): Promise<boolean> => {
  const added = await tx
    .insertInto('plans.templateVersion')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'template', 'number']).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
