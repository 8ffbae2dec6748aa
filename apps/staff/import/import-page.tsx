import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ImportReport, importChart, listImports } from '../../../modules/interop/contract.ts'
import { upload } from '../../kit/api.ts'
import { Chip, type ChipTone } from '../../kit/chip.tsx'
import { DropZone } from '../../kit/drop-zone.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

const TONES: Record<ImportReport['outcome'], { tone: ChipTone; word: string }> = {
  imported: { tone: 'green', word: 'brought in' },
  unchanged: { tone: 'sand', word: 'nothing new' },
  refused: { tone: 'red', word: 'not brought in' },
}

const remarksOf = ({ charts }: ImportReport): string[] =>
  charts.flatMap(({ remarks, namesakes, name }) => [
    ...remarks,
    ...(namesakes > 0
      ? [`Another ${name} with the same birth date is here. Both were kept; please look.`]
      : []),
  ])

const Details = ({ report }: { report: ImportReport }) => (
  <>
    <p>{report.sentence}</p>
    {remarksOf(report).map((remark) => (
      <p key={remark}>{remark}</p>
    ))}
    {report.notUnderstood.length > 0 && (
      <details>
        <summary>{report.notUnderstood.length} things were not understood</summary>
        <ul>
          {report.notUnderstood.map(({ path, what, why }) => (
            <li key={`${path} ${what}`}>
              <strong>{what}</strong> at {path}: {why}
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
)

const hrefOf = (report: ImportReport) => {
  const ids = report.charts.map(({ patientId }) => patientId).filter((id) => id !== null)
  return ids.length === 1 ? `/staff/patients/${ids[0]}` : undefined
}

type Progress = { done: number; of: number; failed: string[] }

/** One file after the other; a broken one stops nothing. */
const useUploads = () => {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress>()
  const bring = async (files: File[]) => {
    const failed: string[] = []
    for (const [at, file] of files.entries()) {
      setProgress({ done: at, of: files.length, failed })
      try {
        await upload(importChart, {}, file)
      } catch (error) {
        failed.push(`${file.name}: ${error instanceof Error ? error.message : 'it did not arrive'}`)
      }
      await client.invalidateQueries({ queryKey: [listImports.id] })
    }
    setProgress({ done: files.length, of: files.length, failed })
  }
  return { progress, bring }
}

/** Bring the chart in: drop files, read what became of each. */
export const ImportPage = () => {
  const { progress, bring } = useUploads()
  const imports = useRead(listImports, {})
  return (
    <Page
      title="Bring charts in"
      lead="FHIR bundles (.json, .json.gz, .ndjson) and C-CDA documents (.xml) from any EHR."
    >
      <DropZone
        label="Drop charts here"
        hint="Nothing is merged silently; each file gets its own report."
        multiple
        onFiles={(files) => void bring(files)}
      />
      {progress && progress.done < progress.of && (
        <p role="status">
          Reading file {progress.done + 1} of {progress.of} …
        </p>
      )}
      {progress?.failed.map((failure) => (
        <Notice key={failure} kind="error" happened={failure} safe="Nothing of it was saved." />
      ))}
      <h2>What became of each file</h2>
      <Shown of={imports}>
        {({ imports: all }) =>
          all.length === 0 ? (
            <Empty title="No file yet">Export one patient from your EHR and drop the file above.</Empty>
          ) : (
            <List label="Imports">
              {all.map(({ id, at, ...report }) => (
                <ListRow
                  key={id}
                  title={
                    report.charts.length === 1 && report.charts[0]?.name
                      ? `${report.charts[0].name} (${report.fileName})`
                      : report.fileName
                  }
                  href={hrefOf(report)}
                  detail={<Details report={report} />}
                  aside={
                    <>
                      <Chip tone={TONES[report.outcome].tone}>{TONES[report.outcome].word}</Chip>
                      <When at={at} form="time" />
                    </>
                  }
                />
              ))}
            </List>
          )
        }
      </Shown>
    </Page>
  )
}
