import { lazy, Suspense, useEffect, useMemo } from 'react'
import { mySession, mySignOut } from '../../modules/access/patient-contract.ts'
import { type Output, RefusalError } from '../kit/api.ts'
import { useLanguage } from '../kit/language.tsx'
import { Loading } from '../kit/loading.tsx'
import { Page } from '../kit/page.tsx'
import { matchPath, useHash, usePath } from '../kit/path.ts'
import { PhoneNumber } from '../kit/phone-number.tsx'
import { Problem } from '../kit/problem.tsx'
import { type Reader, ReaderContext, useReader } from '../kit/reader.tsx'
import { useRead, useWrite } from '../kit/server-state.ts'
import { Door } from './access/door.tsx'
import { OpenLink } from './access/open-link.tsx'
import { forgetPrep } from './contacts/prep-draft.ts'
import { frameWords } from './frame-words.ts'
import { forgetPractice, keepPractice, knownPractice } from './known-practice.ts'
import { lazyScreen, type PatientScreen, screens } from './screens.tsx'
import { Shell } from './shell.tsx'
import { WhosePage } from './whose-page.tsx'

// Needed once she is in, and by few: it is no part of the first load.
const ProveDialog = lazy(async () => ({ default: (await import('./access/prove-dialog.tsx')).ProveDialog }))

type Session = Output<typeof mySession>

const mayOpen = (session: Session, screen: PatientScreen): boolean => {
  if (session.kind !== 'caregiver') return true
  return !screen.patientOnly && (!screen.section || session.sections.includes(screen.section))
}

const Screen = ({ open }: { open: readonly PatientScreen[] }) => {
  const path = usePath()
  const words = frameWords[useLanguage().locale]
  for (const { path: pattern, component: Component } of open) {
    const values = matchPath(`/my${pattern}`, path)
    if (values) return <Component values={values} />
  }
  return <Page title={words.nothingHere} lead={words.nothingHereNext} />
}

const SignedIn = ({ session }: { session: Session }) => {
  const reader = { ...useReader(), timeZone: session.practice.timeZone }
  const leaving = useWrite(mySignOut, {
    onDone: () => {
      forgetPrep()
      forgetPractice()
      location.assign('/my/')
    },
  })
  useEffect(() => keepPractice(session.practice), [session.practice])
  const open = screens.filter((screen) => mayOpen(session, screen))
  return (
    <ReaderContext value={reader}>
      <Shell practice={session.practice} screens={open} onSignOut={() => leaving.mutate({})}>
        <WhosePage session={session} />
        {leaving.error && <Problem error={leaving.error} />}
        <Suspense fallback={<Loading />}>
          <Screen open={open} />
        </Suspense>
        <Suspense>
          <ProveDialog />
        </Suspense>
      </Shell>
    </ReaderContext>
  )
}

// The token stands behind the #, which browsers never send: no log of any server can hold it.
const linkToken = (hash: string): string | undefined => /^#\/open\/([\w-]+)$/.exec(hash)?.[1]

const Outside = ({ error }: { error: unknown }) => {
  const words = frameWords[useLanguage().locale]
  const phone = error instanceof RefusalError && error.code === 'SUSPENDED' && error.details?.phone
  if (phone)
    return (
      <Page title={words.pausedTitle} lead={words.paused}>
        <PhoneNumber number={String(phone)} verb={words.call} />
      </Page>
    )
  const signedOut = error instanceof RefusalError && error.status === 401
  if (signedOut) return <Door />
  return error ? <Problem error={error} /> : <Loading />
}

const Join = lazyScreen(async () => (await import('./join/join.tsx')).Join)
const PlanOutside = lazyScreen(async () => (await import('./outside/outside.tsx')).Outside)
const joinValues = (path: string) =>
  matchPath('/my/join/:practice', path) ?? matchPath('/my/join/:practice/:step', path)

/** Around every screen: the door until she is in, then her page. */
export const Frame = () => {
  const path = usePath()
  const join = joinValues(path)
  if (!join && path !== '/my/outside') return <HerPage />
  return (
    <Suspense fallback={<Loading />}>{join ? <Join values={join} /> : <PlanOutside values={{}} />}</Suspense>
  )
}

const HerPage = () => {
  const { locale } = useLanguage()
  const token = linkToken(useHash())
  const session = useRead(mySession, {}, { enabled: !token })
  const reader = useMemo<Reader>(
    () => ({ audience: 'patient', locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    [locale],
  )
  return (
    <ReaderContext value={reader}>
      {!token && session.data ? (
        <SignedIn session={session.data} />
      ) : (
        <Shell practice={knownPractice()} screens={[]}>
          {token ? <OpenLink token={token} /> : <Outside error={session.error} />}
        </Shell>
      )}
    </ReaderContext>
  )
}
