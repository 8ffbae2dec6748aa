import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export const addAnswered = (tx: Tx, row: Insertable<Tables['instruments.answered']>) =>
  tx.insertInto('instruments.answered').values(row).execute()

export const readAnswered = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('instruments.answered')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('askedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .limit(100)
    .execute()
