import { FileUp } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useKitWords } from './reader.tsx'

type DropZoneProps = {
  label: string
  hint?: ReactNode
  /** As in `<input accept>`: ".csv,.xml,application/json". */
  accept?: string
  multiple?: boolean
  onFiles: (files: File[]) => void
}

export const DropZone = ({ label, hint, accept, multiple, onFiles }: DropZoneProps) => {
  const words = useKitWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files?.length) onFiles(multiple ? [...files] : [...files].slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const dragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      className="drop"
      aria-label={label}
      data-over={over}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <strong>{label}</strong>
      {hint && <p className="quiet">{hint}</p>}
      <div className="row">
        <Button onClick={() => input.current?.click()}>
          <FileUp aria-hidden className="icon" />
          {words.chooseFile}
        </Button>
        <span className="quiet">{words.dropHere}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => take(event.target.files)}
      />
    </section>
  )
}
