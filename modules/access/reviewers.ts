import type { Tx } from '../../platform/database.ts'
import { readStaff } from '../practice/index.ts'
import { readLogins } from './login-store.ts'
import { type Permission, permissionsOf } from './policy.ts'

/** Everybody whose roles allow this, with her address. */
export const readAddressesOf = async (
  tx: Tx,
  permission: Permission,
): Promise<{ staffId: string; email: string }[]> => {
  const staff = await readStaff(tx)
  const may = new Set(
    staff.filter(({ roles }) => permissionsOf(roles).includes(permission)).map(({ id }) => id),
  )
  return (await readLogins(tx)).filter(({ staffId }) => may.has(staffId))
}
