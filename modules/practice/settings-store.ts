import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { SettingKey, SettingValue } from './settings-contract.ts'

export type SettingRow = {
  id: string
  key: string
  value: unknown
  reason: string
  validFrom: string
  setBy: string | null
  setAt: Date
}

/** Every version of every setting, the newest first. */
export const readSettingVersions = (tx: Tx): Promise<SettingRow[]> =>
  tx
    .selectFrom('practice.setting')
    .select(['id', 'key', 'value', 'reason', 'validFrom', 'setBy', 'setAt'])
    .orderBy('setAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

const readNewest = async <K extends SettingKey>(
  tx: Tx,
  key: K,
  otherwise: SettingValue<K>,
): Promise<SettingValue<K>> => {
  const row = await tx
    .selectFrom('practice.setting')
    .select('value')
    .where('key', '=', key)
    .orderBy('setAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.value as SettingValue<K> | undefined) ?? otherwise
}

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5]

/** On which days this practice works. */
export const readWorkCalendar = async (tx: Tx) => ({
  ...(await readNewest(tx, 'working_days', { weekdays: MONDAY_TO_FRIDAY })),
  ...(await readNewest(tx, 'holidays', { federal: true, own: [] })),
})

/** Null: this practice never said, and offers all there are. */
export const readProgramsOffered = async (tx: Tx): Promise<string[] | null> => {
  const { offered } = await readNewest(tx, 'programs', { offered: [] })
  return offered.length > 0 ? offered : null
}

/** In which hours texts may leave. */
export const readSendingHours = (tx: Tx) => readNewest(tx, 'sending_hours', { fromHour: 8, untilHour: 21 })

export const readRetentionYears = async (tx: Tx): Promise<number> =>
  (await readNewest(tx, 'retention', { years: 10 })).years

export const addSettingVersion = (tx: Tx, row: Insertable<Tables['practice.setting']>) =>
  tx
    .insertInto('practice.setting')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

/** The practice's own row says what counts now; letters and claims read it there. */
export const changePracticeRow = (tx: Tx, id: string, value: SettingValue<'card'> | SettingValue<'claims'>) =>
  tx.updateTable('practice.practice').set(value).where('id', '=', id).execute()
