import type { ReactNode } from 'react'

type PageProps = {
  title: string
  lead?: ReactNode
  /** The one primary thing on this screen. */
  action?: ReactNode
  /** For the browser's tab and history where the title on the page names a patient. */
  tabTitle?: string
  children?: ReactNode
}

export const Page = ({ title, lead, action, tabTitle, children }: PageProps) => (
  <div className="page">
    <title>{`${tabTitle ?? title} · Throughline`}</title>
    <header>
      <div>
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {action}
    </header>
    {children}
  </div>
)
