import { type FormEvent, useState } from 'react'
import { endRepresentative, listRepresentatives } from '../../../modules/patients/representative-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import type { Representative } from './representative-words.ts'

/** Over at once, with the reason kept. */
export const EndRepresentative = ({ patientId, one }: { patientId: string; one: Representative }) => {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const end = useWrite(endRepresentative, {
    invalidates: [listRepresentatives],
    onDone: () => setAsking(false),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    end.mutate({ patientId, id: one.id, why })
  }
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        End for {one.name}…
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={`End ${one.name}’s authority?`}>
        <form className="stack" onSubmit={submit}>
          <p>
            {one.name} is signed out at once and decides nothing from then on. The paper and what was done
            stay in the record.
          </p>
          <Field
            label="Why it ends"
            hint="such as: revoked in writing, court order ended"
            required
            minLength={5}
            maxLength={300}
            error={fieldError(end.error, 'why')}
            value={why}
            onChange={setWhy}
          />
          {end.error && !fieldError(end.error, 'why') && <Problem error={end.error} />}
          <div className="actions">
            <Button type="submit" look="danger" busy={end.isPending}>
              End it now
            </Button>
            <Button onClick={() => setAsking(false)}>Not now</Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
