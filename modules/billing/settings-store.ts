import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type SettingRow = { key: string; value: string; reason: string; setBy: string; setAt: Date }

/** The newest row of each key. */
export const readSettingRows = async (tx: Tx): Promise<SettingRow[]> => {
  const { rows } = await sql<SettingRow>`select distinct on (key) key, value, reason, set_by, set_at
    from billing.rule_setting order by key, set_at desc, id desc`.execute(tx)
  return rows
}

export const readSettings = async (tx: Tx): Promise<Map<string, string>> =>
  new Map((await readSettingRows(tx)).map(({ key, value }) => [key, value]))

export const addSetting = (tx: Tx, row: Insertable<Tables['billing.ruleSetting']>) =>
  tx
    .insertInto('billing.ruleSetting')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const readLocalities = (tx: Tx, year?: number) =>
  tx
    .selectFrom('billing.locality')
    .selectAll()
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .orderBy('year', 'desc')
    .orderBy('name')
    .execute()

/** Loads a year's factors, or takes their place. */
export const saveLocalities = async (
  tx: Tx,
  rows: Insertable<Tables['billing.locality']>[],
): Promise<void> => {
  await tx
    .insertInto('billing.locality')
    .values(rows)
    .onConflict((oc) =>
      oc.columns(['practiceId', 'year', 'mac', 'number']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        workFactor: ref('excluded.workFactor'),
        peFactor: ref('excluded.peFactor'),
        mpFactor: ref('excluded.mpFactor'),
        loadedAt: ref('excluded.loadedAt'),
      })),
    )
    .execute()
}
