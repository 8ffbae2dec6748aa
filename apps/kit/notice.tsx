import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'

const icons = { info: Info, success: CircleCheck, error: CircleAlert }

type NoticeProps = {
  kind?: keyof typeof icons
  /** What happened. */
  happened: ReactNode
  /** What is safe. */
  safe?: ReactNode
  /** What to do. */
  next?: ReactNode
  /** Buttons that do it. */
  children?: ReactNode
}

export const Notice = ({ kind = 'info', happened, safe, next, children }: NoticeProps) => {
  const Icon = icons[kind]
  return (
    <div className={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon aria-hidden className="icon" />
      <div className="body">
        <p>
          <strong>{happened}</strong> {safe}
        </p>
        {next && <p>{next}</p>}
        {children && <div className="actions">{children}</div>}
      </div>
    </div>
  )
}
