import { useLocation } from '@tanstack/react-router'
import type { StaffScreen } from './staff-screen.ts'

type NavigationProps = { screens: readonly StaffScreen[] }

/** The places one's role may go, each an icon beside its word. */
export const Navigation = ({ screens }: NavigationProps) => {
  const { pathname } = useLocation()
  const isHere = (path: string) => (path === '/' ? pathname === '/' : `${pathname}/`.startsWith(`${path}/`))
  return (
    <nav aria-label="Main" className="main-nav">
      <ul>
        {screens.map(({ path, nav }) => {
          if (!nav) return null
          const Icon = nav.icon
          return (
            <li key={path}>
              <a href={`/staff${path}`} aria-current={isHere(path) ? 'page' : undefined}>
                <Icon aria-hidden className="icon" />
                {nav.label}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
