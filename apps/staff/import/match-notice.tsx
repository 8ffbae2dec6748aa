import { useState } from 'react'
import { listUnmatched, matchNotice, setNoticeAside } from '../../../modules/interop/feed-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { FindBox } from '../../kit/find-box.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { findPatients } from '../find-patients.ts'

export type Waiting = Output<typeof listUnmatched>['notices'][number]
type Chosen = { id: string; name: string }

/** A person says who it is, or that it is nobody of ours. */
export const MatchNotice = ({ one, onClose }: { one: Waiting; onClose: () => void }) => {
  const [chosen, setChosen] = useState<Chosen>()
  const [words, setWords] = useState('')
  const after = { invalidates: [listUnmatched], onDone: onClose }
  const [match, aside] = [useWrite(matchNotice, after), useWrite(setNoticeAside, after)]
  return (
    <Dialog open onClose={onClose} title={`Who is ${one.name}?`}>
      <div className="stack">
        {one.perhaps.length > 0 && (
          <div className="actions">
            {one.perhaps.map(({ patientId, name }) => (
              <Button key={patientId} onClick={() => setChosen({ id: patientId, name })}>
                {name}, same name and birth date
              </Button>
            ))}
          </div>
        )}
        <FindBox
          label="Find the patient"
          find={findPatients}
          onPick={({ id, title, detail }) => setChosen({ id, name: `${title}, ${detail ?? ''}` })}
        />
        {chosen && (
          <Button
            look="primary"
            busy={match.isPending}
            onClick={() => match.mutate({ noticeId: one.id, patientId: chosen.id })}
          >
            It is {chosen.name}
          </Button>
        )}
        {match.error && <Problem error={match.error} />}
        <Field
          label="Or nobody of ours: why"
          optional
          maxLength={300}
          value={words}
          onChange={setWords}
          error={fieldError(aside.error, 'words')}
        />
        {aside.error && !fieldError(aside.error, 'words') && <Problem error={aside.error} />}
        <Button
          disabled={words.trim().length < 5}
          busy={aside.isPending}
          onClick={() => aside.mutate({ noticeId: one.id, words })}
        >
          Set it aside
        </Button>
      </div>
    </Dialog>
  )
}
