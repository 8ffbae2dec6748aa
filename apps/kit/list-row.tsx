import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { moveBetweenRows } from './move-between-rows.ts'

export const List = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className="list" aria-label={label} onKeyDown={moveBetweenRows}>
    {children}
  </ul>
)

type ListRowProps = {
  title: ReactNode
  href?: string
  onPress?: () => void
  detail?: ReactNode
  /** Chips, times or buttons at the end of the line. */
  aside?: ReactNode
}

/** One line of a list; where it leads somewhere, all of it does. */
export const ListRow = ({ title, href, onPress, detail, aside }: ListRowProps) => (
  <li className="list-row">
    <div>
      <div className="title">
        {href && (
          <a className="row-link" href={href}>
            {title}
          </a>
        )}
        {!href && onPress && (
          <button type="button" className="row-link" onClick={onPress}>
            {title}
          </button>
        )}
        {!href && !onPress && title}
      </div>
      {detail && <div className="detail">{detail}</div>}
    </div>
    {aside && <div className="aside">{aside}</div>}
    {(href || onPress) && <ChevronRight aria-hidden className="icon chevron" />}
  </li>
)
