import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { whoAmI } from '../../modules/access/contract.ts'
import { call, type Output, RefusalError } from '../kit/api.ts'

export type Session = Output<typeof whoAmI>

/** After a sign-out in between, the last known session stays, so that the screen beneath can be kept. */
export type SessionState = { session: Session | undefined; signedOut: boolean }

export const SESSION_KEY = [whoAmI.id]

// Being signed out is an answer and not an error: an error would be asked again, and the form with
// a half-typed password would give way to the picture of waiting.
const readSession = async (client: QueryClient): Promise<SessionState> => {
  try {
    return { session: await call(whoAmI, {}), signedOut: false }
  } catch (error) {
    if (!(error instanceof RefusalError && error.status === 401)) throw error
    return { session: client.getQueryData<SessionState>(SESSION_KEY)?.session, signedOut: true }
  }
}

/** Who is signed in, at which practice, and what they may do. */
export const useSession = () => {
  const client = useQueryClient()
  return useQuery({ queryKey: SESSION_KEY, queryFn: () => readSession(client) })
}

export const may = (session: Session, permission: string | undefined): boolean =>
  permission === undefined || session.staff.permissions.includes(permission)

/** Whether whoever is signed in may do this. */
export const usePermission = (permission: string): boolean => {
  const session = useSession().data?.session
  return session !== undefined && may(session, permission)
}
