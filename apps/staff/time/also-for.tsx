import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import type { Found } from '../../kit/find-box.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { findPatients } from '../find-patients.ts'

type AlsoForProps = {
  patientId: string
  others: readonly string[]
  onChange: (others: string[]) => void
}

/** The same work for another patient at once, a couple on one line: from now on the time is divided among them. */
export const AlsoFor = ({ patientId, others, onChange }: AlsoForProps) => {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Found[]>([])
  const search = async (words: string) => {
    setText(words)
    if (words.trim().length >= 3) setFound(await findPatients(words.trim()))
  }
  const shown = found.filter(({ id }) => id !== patientId)
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        <UsersRound aria-hidden className="icon" />
        {others.length === 0 ? 'Also for…' : `For ${others.length + 1} patients`}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Whom is this work for, too?">
        <div className="stack">
          <p>From now on the time is divided evenly among them. A minute still counts once.</p>
          <Field label="Find the other patient" value={text} onChange={(words) => void search(words)} />
          <List label="Patients found">
            {shown.map(({ id, title, detail }) => (
              <ListRow
                key={id}
                title={title}
                detail={detail}
                aside={
                  others.includes(id) ? (
                    <Button look="plain" onClick={() => onChange(others.filter((other) => other !== id))}>
                      No longer for {title}
                    </Button>
                  ) : (
                    <Button look="plain" onClick={() => onChange([...others, id])}>
                      Also for {title}
                    </Button>
                  )
                }
              />
            ))}
          </List>
          {others.length > 0 && (
            <Button onClick={() => onChange([])}>Only for the patient of this chart again</Button>
          )}
        </div>
      </Dialog>
    </>
  )
}
