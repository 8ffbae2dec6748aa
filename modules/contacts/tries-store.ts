import type { Tx } from '../../platform/database.ts'

const TRIES_MAX = 50

/** Closed contacts after the last that reached her, the oldest first. */
export const readTriesSinceReached = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('contacts.contact as c')
    .select(['c.id', 'c.openedAt', 'c.outcome'])
    .where('c.patientId', '=', patientId)
    .where('c.closedAt', 'is not', null)
    .where('c.outcome', '<>', 'reached')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contacts.contact as later')
            .select('later.id')
            .whereRef('later.patientId', '=', 'c.patientId')
            .where('later.outcome', '=', 'reached')
            .whereRef('later.openedAt', '>', 'c.openedAt'),
        ),
      ),
    )
    .orderBy('c.openedAt')
    .limit(TRIES_MAX)
    .execute()
