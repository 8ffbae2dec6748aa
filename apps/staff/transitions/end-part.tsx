import { useState } from 'react'
import { endTransition, listTransitions, readTransition } from '../../../modules/transitions/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useWrite } from '../../kit/server-state.ts'
import type { Transition } from './attempts-part.tsx'

type Ending = NonNullable<Transition['ended']>['as']
const OTHERWISE: { value: Ending; label: string }[] = [
  { value: 'back_in_hospital', label: 'She is back in a hospital' },
  { value: 'died', label: 'She died' },
  { value: 'not_ours', label: 'It is not ours to follow' },
]

/** Complete, when nothing is missing; or ended otherwise, in words. */
export const EndPart = ({ one }: { one: Transition }) => {
  const [as, setAs] = useState<Ending | ''>('')
  const [words, setWords] = useState('')
  const save = useWrite(endTransition, { invalidates: [readTransition, listTransitions] })
  const { patientId, id: transitionId, version } = one
  const end = (how: Ending) => save.mutate({ patientId, transitionId, version, as: how, words })
  const left = one.missingList.length
  return (
    <section className="stack" aria-label="To end">
      {left === 0 && <Notice kind="success" happened="Nothing is missing." />}
      {one.warnings.map((words) => (
        <Notice key={words} happened={words} />
      ))}
      {save.error && <Problem error={save.error} />}
      <div className="actions">
        <Button look="primary" busy={save.isPending} disabled={left > 0} onClick={() => end('complete')}>
          {left === 0 ? 'Complete' : `Complete: ${left} things are missing`}
        </Button>
      </div>
      <details>
        <summary>End it for another reason</summary>
        <div className="stack">
          <Select label="Why" options={OTHERWISE} prompt="Choose one" value={as} onChange={setAs} />
          <Field label="In a few words" required maxLength={500} value={words} onChange={setWords} />
          <Button look="danger" disabled={!as} busy={save.isPending} onClick={() => as && end(as)}>
            End this discharge
          </Button>
        </div>
      </details>
    </section>
  )
}
