import type { Tx } from '../../platform/database.ts'

/** From the first instant up to, and without, the second. */
export type Period = { from: Date; until: Date }
export type Asked = Period & { accountId?: string | undefined; patientId?: string | undefined }

const within = (tx: Tx, { from, until }: Period) =>
  tx.selectFrom('audit.entry').where('at', '>=', from).where('at', '<', until)

/** Each patient that an account touched, with the first and the last time, and how often. */
export const readTouched = (tx: Tx, accountId: string, period: Period, limit: number) =>
  within(tx, period)
    .where('actorId', '=', accountId)
    .where('patientId', 'is not', null)
    .select(({ fn, ref }) => [
      ref('patientId').$notNull().as('patientId'),
      fn.min('at').as('firstAt'),
      fn.max('at').as('lastAt'),
      fn.countAll<number>().as('looks'),
    ])
    .groupBy('patientId')
    .orderBy('firstAt')
    .orderBy('patientId')
    .limit(limit)
    .execute()

/** Each account that touched a patient, in the words the log kept of it. */
export const readAccounts = (tx: Tx, patientId: string, period: Period, limit: number) =>
  within(tx, period)
    .where('patientId', '=', patientId)
    .select(({ fn }) => [
      'actorId',
      'actorName',
      'actorKind',
      fn.min('at').as('firstAt'),
      fn.max('at').as('lastAt'),
      fn.countAll<number>().as('looks'),
    ])
    .groupBy(['actorId', 'actorName', 'actorKind'])
    .orderBy('firstAt')
    .limit(limit)
    .execute()

const LOOK = [
  'id',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'roles',
  'purpose',
  'address',
  'action',
  'thing',
  'outcome',
] as const

/** Every single look, newest first. */
export const readLooks = (tx: Tx, { accountId, patientId, ...period }: Asked, limit: number) =>
  within(tx, period)
    .$if(accountId !== undefined, (query) => query.where('actorId', '=', accountId!))
    .$if(patientId !== undefined, (query) => query.where('patientId', '=', patientId!))
    .select(LOOK)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()

export type LookRow = Awaited<ReturnType<typeof readLooks>>[number]

/** What the patient herself is told of: the newest that was done to her record, whenever it was. */
export const readOwnLooks = (tx: Tx, patientId: string, limit: number): Promise<LookRow[]> =>
  tx
    .selectFrom('audit.entry')
    .select(LOOK)
    .where('patientId', '=', patientId)
    .where('outcome', '=', 'done')
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
