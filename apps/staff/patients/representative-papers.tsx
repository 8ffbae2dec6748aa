import { useQueryClient } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import {
  addPaper,
  downloadPaper,
  listRepresentatives,
} from '../../../modules/patients/representative-contract.ts'
import { upload } from '../../kit/api.ts'
import { DownloadButton } from '../../kit/download-button.tsx'
import { DropZone } from '../../kit/drop-zone.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { When } from '../../kit/when.tsx'
import type { Representative } from './representative-words.ts'

const BYTES_MAX = 10_000_000

type PapersProps = { patientId: string; one: Representative; mayRead: boolean; mayAdd: boolean }

const Add = ({ patientId, one }: Pick<PapersProps, 'patientId' | 'one'>) => {
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<{ busy?: true; tooLarge?: true; error?: unknown }>({})
  const send = async (file: File) => {
    if (file.size > BYTES_MAX) return setOutcome({ tooLarge: true })
    setOutcome({ busy: true })
    try {
      await upload(addPaper, { patientId, id: one.id }, file)
      await client.invalidateQueries({ queryKey: [listRepresentatives.id] })
      setOutcome({})
    } catch (error) {
      setOutcome({ error })
    }
  }
  return (
    <details>
      <summary>Add the paper</summary>
      <div className="stack">
        <DropZone
          label={`The paper of ${one.name}`}
          hint="A PDF, or a picture as PNG or JPEG, up to 10 MB"
          accept=".pdf,.png,.jpg,.jpeg"
          onFiles={([file]) => file && void send(file)}
        />
        {outcome.busy && <p role="status">The paper is on its way…</p>}
        {outcome.tooLarge && (
          <Notice
            kind="error"
            happened="This file is larger than 10 MB."
            next="Scan it in black and white, or send the pages one by one."
          />
        )}
        {outcome.error !== undefined && <Problem error={outcome.error} />}
      </div>
    </details>
  )
}

/** The papers as they were received; only who checks them may open one. */
export const Papers = ({ patientId, one, mayRead, mayAdd }: PapersProps) => (
  <>
    {one.papers.length === 0 && <p>No paper yet.</p>}
    {one.papers.map(({ id, receivedAt }, at) => (
      <p key={id} className="row">
        {mayRead ? (
          <DownloadButton route={downloadPaper} input={{ patientId, id }} look="plain">
            <FileText aria-hidden className="icon" /> Paper {at + 1} of {one.name}
          </DownloadButton>
        ) : (
          <span>Paper {at + 1}</span>
        )}
        <span className="quiet">
          received <When at={receivedAt} form="day-time" />
        </span>
      </p>
    ))}
    {mayAdd && <Add patientId={patientId} one={one} />}
  </>
)
