import { useLocation } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FindBox } from '../kit/find-box.tsx'
import { Menu } from '../kit/menu.tsx'
import { Navigation } from './navigation.tsx'
import { useGo } from './screen-values.ts'
import type { ShellSlots } from './screens.tsx'
import type { StaffScreen } from './staff-screen.ts'
import { setTheme, theme } from './theme.ts'

type ShellProps = {
  practiceName: string
  staffName: string
  screens: readonly StaffScreen[]
  slots: ShellSlots
  onSignOut: () => void
  children: ReactNode
}

/** After a change of screen, reading and typing go on at its beginning. */
const useFocusOnChange = () => {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true })
    before.current = pathname
  }, [pathname])
  return main
}

export const Shell = ({ practiceName, staffName, screens, slots, onSignOut, children }: ShellProps) => {
  const go = useGo()
  const main = useFocusOnChange()
  const Timer = slots.timer
  const [seen, setSeen] = useState(theme)
  const other = seen === 'dark' ? 'light' : 'dark'
  const changeTheme = () => {
    setTheme(other)
    setSeen(other)
  }
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top">
        <a href="/staff/" className="mark">
          <img src="/staff/icon.svg" alt="" width="24" height="24" />
          <span>{practiceName}</span>
        </a>
        {slots.find && (
          <search>
            <FindBox label="Find a patient" find={slots.find} onPick={(found) => go(found.href)} />
          </search>
        )}
        <section className="timer-slot" aria-label="Timer">
          {Timer && <Timer />}
        </section>
        <Menu
          label={staffName}
          icon={CircleUserRound}
          actions={[
            { id: 'my-sign-in', label: 'Your sign-in', onPress: () => go('/staff/my-sign-in') },
            { id: 'theme', label: `Use ${other} colors`, onPress: changeTheme },
            { id: 'sign-out', label: 'Sign out', onPress: onSignOut },
          ]}
        />
      </header>
      <Navigation screens={screens} />
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
    </div>
  )
}
