import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Button } from './button.tsx'

/** A sheet to hand over: seen on the screen as it will be printed, and printed alone, without the page around it. */
export const Paper = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="stack">
    <section className="paper" aria-label={label}>
      {children}
    </section>
    {createPortal(<div className="paper print-alone">{children}</div>, document.body)}
    <div className="actions">
      <Button look="primary" onClick={() => print()}>
        <Printer aria-hidden className="icon" /> Print this sheet
      </Button>
    </div>
  </div>
)
