import { useState } from 'react'
import {
  listRepresentatives,
  verifyRepresentative,
} from '../../../modules/patients/representative-contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'
import { BASIS_WORDS, type Representative } from './representative-words.ts'

type VerifyProps = { patientId: string; one: Representative; onLink: (link: string) => void }

/** The second pair of eyes; from then on the representative is treated as the patient. */
export const VerifyRepresentative = ({ patientId, one, onLink }: VerifyProps) => {
  const [asking, setAsking] = useState(false)
  const [seen, setSeen] = useState(false)
  const verify = useWrite(verifyRepresentative, {
    invalidates: [listRepresentatives],
    onDone: ({ link }) => {
      setAsking(false)
      onLink(link)
    },
  })
  const send = () => verify.mutate({ patientId, id: one.id })
  if (one.verified)
    return (
      <>
        <Button busy={verify.isPending} onClick={send}>
          Make a new link for {one.name}
        </Button>
        {verify.error && <Problem error={verify.error} />}
      </>
    )
  if (one.mine) return <p className="quiet">You wrote this down. A colleague must look at the paper too.</p>
  if (one.papers.length === 0) return <p className="quiet">It can be checked once the paper is here.</p>
  return (
    <>
      <Button onClick={() => setAsking(true)}>Check {one.name}…</Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`May ${one.name} decide for the patient?`}
        actions={
          <>
            <Button look="primary" busy={verify.isPending} disabled={!seen} onClick={send}>
              Yes, the paper says so
            </Button>
            <Button onClick={() => setAsking(false)}>Not now</Button>
          </>
        }
      >
        <div className="stack">
          <p>
            From now on {one.name} is treated as the patient: sees everything, and says yes or no in the
            patient’s place.
          </p>
          <CheckRow
            label="I opened the paper and read it"
            hint={`It names ${one.name} and the patient, is signed, is in force, and says: ${BASIS_WORDS[one.basis].toLowerCase()}.`}
            checked={seen}
            onChange={setSeen}
          />
          {verify.error && <Problem error={verify.error} />}
        </div>
      </Dialog>
    </>
  )
}
