import type { Insertable } from 'kysely'
import type { Practice } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { StaffMember } from './contract.ts'

export type NewPractice = Insertable<Tables['practice.practice']>
export type NewStaff = Insertable<Tables['practice.staff']>

const STAFF = ['id', 'name', 'credential', 'roles', 'npi', 'phone'] as const

/** The practice this transaction is for, and whether it is suspended. */
export const readPractice = async (tx: Tx): Promise<Practice | undefined> => {
  const row = await tx
    .selectFrom('practice.practice')
    .select(['id', 'slug', 'name', 'timeZone', 'phone', 'addressLine', 'city', 'state', 'postalCode'])
    .select((eb) =>
      eb
        .selectFrom('practice.suspension')
        .select('what')
        .orderBy('doneAt', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .as('standing'),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const { standing, ...practice } = row
  return { ...practice, suspended: standing === 'suspended' }
}

export const addSuspension = (tx: Tx, row: Insertable<Tables['practice.suspension']>) =>
  tx.insertInto('practice.suspension').values(row).execute()

/** What a claim says of the practice. */
export const readBillingProvider = (tx: Tx) =>
  tx.selectFrom('practice.practice').selectAll().executeTakeFirstOrThrow()

export const readStaff = async (tx: Tx): Promise<StaffMember[]> =>
  (await tx
    .selectFrom('practice.staff')
    .select(STAFF)
    .where('leftOn', 'is', null)
    .orderBy('name')
    .execute()) as StaffMember[]

/** Everybody who works here or did: what somebody did stays to be asked after they left. */
export const readStaffEver = (tx: Tx) =>
  tx.selectFrom('practice.staff').select(['id', 'name', 'roles', 'leftOn']).orderBy('name').execute()

/** Names of colleagues by id, to say who did what; who left is a former colleague. */
export const readStaffNames = async (tx: Tx): Promise<(id: string) => string> => {
  const names = new Map((await readStaff(tx)).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? 'a former colleague'
}

export const readStaffMember = async (tx: Tx, id: string) =>
  tx.selectFrom('practice.staff').selectAll().where('id', '=', id).executeTakeFirst()

/** Everybody who works or worked here. */
export const readEveryStaffMember = (tx: Tx) =>
  tx.selectFrom('practice.staff').selectAll().orderBy('leftOn', 'desc').orderBy('name').execute()

export const changeStaffWork = (
  tx: Tx,
  id: string,
  work: { roles: string[]; employer: string | null; worksUntil: string | null },
) => tx.updateTable('practice.staff').set(work).where('id', '=', id).execute()
export const endStaffWork = (tx: Tx, id: string, leftOn: string) =>
  tx.updateTable('practice.staff').set({ leftOn }).where('id', '=', id).execute()

export const addPractice = (tx: Tx, practice: NewPractice) =>
  tx.insertInto('practice.practice').values(practice).execute()
export const addStaff = (tx: Tx, people: NewStaff[]) =>
  tx.insertInto('practice.staff').values(people).execute()
