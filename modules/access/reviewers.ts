import type { Tx } from '../../platform/database.ts'
import { readStaff } from '../practice/index.ts'
import { readLogins } from './login-store.ts'
import { permissionsOf } from './policy.ts'

/** Everybody who reviews what was opened in an emergency, with her address. */
export const readReviewerAddresses = async (tx: Tx): Promise<{ staffId: string; email: string }[]> => {
  const staff = await readStaff(tx)
  const reviews = new Set(
    staff.filter(({ roles }) => permissionsOf(roles).includes('access.review')).map(({ id }) => id),
  )
  return (await readLogins(tx)).filter(({ staffId }) => reviews.has(staffId))
}
