import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../kit/button.tsx'
import { useLanguage } from '../kit/language.tsx'
import { goBack, usePath } from '../kit/path.ts'
import { PhoneNumber } from '../kit/phone-number.tsx'
import { frameWords } from './frame-words.ts'
import type { PatientScreen } from './screens.tsx'
import { Settings } from './settings.tsx'

type ShellProps = {
  practice?: { name: string; phone: string } | undefined
  screens: readonly PatientScreen[]
  onSignOut?: () => void
  children: ReactNode
}

const useFocusOnChange = (path: string) => {
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return main
}

const Places = ({ screens, path }: { screens: readonly PatientScreen[]; path: string }) => {
  const words = frameWords[useLanguage().locale]
  const places = screens.filter((screen) => screen.place)
  if (places.length === 0) return null
  return (
    <nav className="places" aria-label={words.places}>
      {places.map(({ path: to, place }) => {
        const Icon = place!.icon
        const here = to === '/' ? /^\/my\/?$/.test(path) : `${path}/`.startsWith(`/my${to}/`)
        return (
          <a key={to} href={`/my${to}`} aria-current={here ? 'page' : undefined}>
            <Icon aria-hidden className="icon" />
            {words[place!.word]}
          </a>
        )
      })}
    </nav>
  )
}

/** One column. The practice's name and the number to call stand at the same place on every screen. */
export const Shell = ({ practice, screens, onSignOut, children }: ShellProps) => {
  const words = frameWords[useLanguage().locale]
  const path = usePath()
  const main = useFocusOnChange(path)
  const atHome = /^\/my\/?$/.test(path)
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        <a href="/my/" className="practice">
          {practice?.name ?? 'Throughline'}
        </a>
        {practice && <PhoneNumber number={practice.phone} verb={words.call} />}
      </header>
      {!atHome && (
        <div className="way-back">
          <Button look="plain" onClick={() => goBack('/my/')}>
            <ArrowLeft aria-hidden className="icon" />
            {words.back}
          </Button>
        </div>
      )}
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <Settings onSignOut={onSignOut} />
      <Places screens={screens} path={path} />
    </div>
  )
}
