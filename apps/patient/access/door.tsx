import { Suspense } from 'react'
import { ButtonLink } from '../../kit/button.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Page } from '../../kit/page.tsx'
import { matchPath, usePath } from '../../kit/path.ts'
import { frameWords } from '../frame-words.ts'
import { lazyScreen } from '../screens.tsx'

// One component for all steps of a way: what was typed outlives a change of step.
const mailed = lazyScreen(async () => (await import('./mailed-code.tsx')).MailedCode)
const printed = lazyScreen(async () => (await import('./printed-code.tsx')).PrintedCode)
const byPasskey = lazyScreen(async () => (await import('./by-passkey.tsx')).ByPasskey)

const WAYS = [
  { path: '/my/enter/code', component: mailed },
  { path: '/my/enter/code/:step', component: mailed },
  { path: '/my/enter/printed', component: printed },
  { path: '/my/enter/printed/:step', component: printed },
  { path: '/my/enter/passkey', component: byPasskey },
]

const Ways = () => {
  const t = useWords()
  const words = frameWords[useLanguage().locale]
  return (
    <Page title={words.noLinkTitle} lead={words.noLink}>
      <section className="stack">
        <h2>{t('patient.door.ways')}</h2>
        <div className="ways">
          <ButtonLink look="primary" href="/my/enter/code">
            {t('patient.door.sendCode')}
          </ButtonLink>
          <ButtonLink href="/my/enter/printed">{t('patient.door.printed')}</ButtonLink>
          <ButtonLink href="/my/enter/passkey">{t('patient.door.passkey')}</ButtonLink>
        </div>
      </section>
    </Page>
  )
}

/** Where nobody is signed in: the link, or one of three other ways, each with screens of its own. */
export const Door = () => {
  const path = usePath()
  for (const { path: pattern, component: Way } of WAYS) {
    const values = matchPath(pattern, path)
    if (values)
      return (
        <Suspense fallback={<Loading />}>
          <Way values={values} />
        </Suspense>
      )
  }
  return <Ways />
}
