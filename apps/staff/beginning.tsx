import { Navigate } from '@tanstack/react-router'
import { Empty } from '../kit/empty.tsx'
import { screens } from './screens.tsx'
import { may, useSession } from './session.ts'

/** Where the day begins: the first place of the navigation that one's role may go. */
export const Beginning = () => {
  const session = useSession().data?.session
  if (!session) return null
  const first = screens.find((screen) => screen.nav && may(session, screen.permission))
  if (first) return <Navigate to={first.path} replace />
  return <Empty title="Find a patient">Type a name in the box at the top.</Empty>
}
