import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { useKitWords } from './reader.tsx'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** The browser's own modal dialog: it keeps focus inside, gives it back, and closes on Escape. */
export const Dialog = ({ open, onClose, title, actions, children }: DialogProps) => {
  const id = useId()
  const words = useKitWords()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) box.current?.showModal()
    else box.current?.close()
  }, [open])
  return (
    <dialog ref={box} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="head">
        <h2 id={id}>{title}</h2>
        <Button look="plain" onClick={onClose}>
          <X aria-hidden className="icon" />
          {words.close}
        </Button>
      </div>
      {open && children}
      {actions && <div className="actions">{actions}</div>}
    </dialog>
  )
}
