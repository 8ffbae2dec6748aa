import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export const addProgramFact = (tx: Tx, row: Insertable<Tables['billing.programFact']>) =>
  tx
    .insertInto('billing.programFact')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()

export const addDeductible = (tx: Tx, row: Insertable<Tables['billing.deductible']>) =>
  tx
    .insertInto('billing.deductible')
    .values(row)
    .onConflict((oc) => oc.columns(['practiceId', 'id']).doNothing())
    .execute()
