import { useState } from 'react'
import { listPairLists, stopPairList } from '../../../modules/medications/pair-contract.ts'
import { Button } from '../../kit/button.tsx'
import { newId } from '../../kit/new-id.ts'
import { useWrite } from '../../kit/server-state.ts'
import { WriteWords } from './write-words.tsx'

/** Nobody is asked by this list any more; what it said stays on record. */
export const StopPairs = ({ name }: { name: string }) => {
  const [open, setOpen] = useState(false)
  const [id] = useState(newId)
  const save = useWrite(stopPairList, { invalidates: [listPairLists], onDone: () => setOpen(false) })
  return (
    <>
      <Button onClick={() => setOpen(true)}>Stop using {name}</Button>
      {open && (
        <WriteWords
          title={`Stop using ${name}`}
          label="Why"
          hint="Questions that are open stay open until somebody settles them."
          busy={save.isPending}
          error={save.error}
          onWrite={(reason) => save.mutate({ id, name, reason })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
