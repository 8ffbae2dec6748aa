import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listUnmatched, readAdtFile } from '../../../modules/interop/feed-contract.ts'
import { type Output, upload } from '../../kit/api.ts'
import { DropZone } from '../../kit/drop-zone.tsx'
import { Problem } from '../../kit/problem.tsx'

type Told = Output<typeof readAdtFile>['messages']

/** Messages of a hospital as a file, each taken in or refused by itself. */
export const AdtFilePart = () => {
  const [told, setTold] = useState<Told>([])
  const [error, setError] = useState<unknown>()
  const client = useQueryClient()
  const take = async ([file]: File[]) => {
    setError(undefined)
    try {
      if (file) setTold((await upload(readAdtFile, {}, file)).messages)
    } catch (problem) {
      setError(problem)
    }
    await client.invalidateQueries({ queryKey: [listUnmatched.id] })
  }
  return (
    <details>
      <summary>Bring in a hospital’s messages as a file</summary>
      <DropZone
        label="HL7 v2 messages"
        hint="Admissions, discharges and changes: ADT A01, A03, A08"
        onFiles={(files) => void take(files)}
      />
      {error !== undefined && <Problem error={error} />}
      <ol className="stack tight">
        {told.map(({ sentence }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the file is what tells two messages apart
          <li key={at}>{sentence}</li>
        ))}
      </ol>
    </details>
  )
}
