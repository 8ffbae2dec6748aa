import { whoAmI } from '../../modules/access/contract.ts'
import { type Output, RefusalError } from '../kit/api.ts'
import { useRead } from '../kit/server-state.ts'

export type Session = Output<typeof whoAmI>

export type SessionState = { session: Session | undefined; signedOut: boolean; error: unknown }

/** Who is signed in. After a sign-out in between, the last known session stays, so that the screen can be kept. */
export const useSession = (): SessionState => {
  const { data, error } = useRead(whoAmI, {})
  return { session: data, signedOut: error instanceof RefusalError && error.status === 401, error }
}

export const may = (session: Session, permission: string | undefined): boolean =>
  permission === undefined || session.staff.permissions.includes(permission)
