import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { signOut } from '../../modules/access/contract.ts'
import { Loading } from '../kit/loading.tsx'
import { Page } from '../kit/page.tsx'
import { Problem } from '../kit/problem.tsx'
import { type Reader, ReaderContext } from '../kit/reader.tsx'
import { useWrite } from '../kit/server-state.ts'
import { Locked } from './access/locked.tsx'
import { ProveDialog } from './access/prove-dialog.tsx'
import { SignIn } from './access/sign-in.tsx'
import { screens, slots } from './screens.tsx'
import { may, type Session, useSession } from './session.ts'
import { Shell } from './shell.tsx'
import { useIdleLock } from './use-idle-lock.ts'

// One and the same screen before and after she may work: recovery codes that are shown once stay there.
const SET_UP = '/my-sign-in'

/** Signed in: the shell with the places this person's role may go. */
const SignedIn = ({ session }: { session: Session }) => {
  // A fresh page: nothing that one person read may be seen by the next at the same desk.
  const leaving = useWrite(signOut, { onDone: () => location.assign('/staff/') })
  useIdleLock()
  const { pathname } = useLocation()
  const timeZone = session.practice.timeZone
  const reader = useMemo<Reader>(() => ({ audience: 'staff', locale: 'en', timeZone }), [timeZone])
  return (
    <ReaderContext value={reader}>
      <Shell
        practiceName={session.practice.name}
        staffName={session.staff.name}
        screens={session.mustSetUp ? [] : screens.filter((screen) => may(session, screen.permission))}
        slots={slots}
        onSignOut={() => leaving.mutate({})}
      >
        {leaving.error && <Problem error={leaving.error} />}
        {session.mustSetUp && pathname !== SET_UP ? <Navigate to={SET_UP} replace /> : <Outlet />}
      </Shell>
      <ProveDialog />
    </ReaderContext>
  )
}

/** Around every screen: signed out, it asks to sign in at the same address, and then shows that screen. */
export const Frame = () => {
  const { data, error } = useSession()
  const { pathname } = useLocation()
  const screenIsOpen = screens.some((screen) => screen.open && screen.path === pathname)
  if (screenIsOpen) return <Outlet />
  if (data?.session) {
    return (
      <>
        <SignedIn session={data.session} />
        {data.signedOut && <Locked session={data.session} />}
      </>
    )
  }
  if (data) return <SignIn />
  return <main className="sign-in">{error ? <Problem error={error} /> : <Loading />}</main>
}

export const NotHere = () => (
  <Page
    title="There is nothing at this address"
    lead="Choose a place from the navigation, or search for a patient."
  />
)
