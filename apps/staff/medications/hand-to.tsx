import { type FormEvent, useState } from 'react'
import { listStaff } from '../../../modules/practice/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useRead } from '../../kit/server-state.ts'

type HandToProps = {
  title: string
  busy: boolean
  error: unknown
  onHand: (ownerId: string) => void
  onClose: () => void
}

/** Somebody has it: one person, by name. */
export const HandTo = ({ title, busy, error, onHand, onClose }: HandToProps) => {
  const [picked, setPicked] = useState('')
  const people = useRead(listStaff, {}).data?.staff ?? []
  const ownerId = picked || (people[0]?.id ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onHand(ownerId)
  }
  return (
    <Dialog open onClose={onClose} title={title}>
      <form className="stack" onSubmit={submit}>
        <Select
          label="For whom"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={ownerId}
          onChange={setPicked}
        />
        {error !== null && <Problem error={error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={busy}>
            Hand it over
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
