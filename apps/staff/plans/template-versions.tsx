import { useState } from 'react'
import { listTemplates, putBackTemplate, readTemplate } from '../../../modules/plans/template-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { When } from '../../kit/when.tsx'
import { Changes } from './changes.tsx'

/** What has to be read again once a template changed. */
export const templateAgain = () => [readTemplate, listTemplates]

type Read = Output<typeof readTemplate>
type VersionsProps = { templateId: string; read: Read; putBack: (number: number) => void }

const PutBack = ({ templateId, read, back, putBack }: VersionsProps & { back: number }) => {
  const [reason, setReason] = useState('')
  const putting = useWrite(putBackTemplate, {
    invalidates: templateAgain(),
    onDone: ({ number }) => putBack(number),
  })
  const put = () => putting.mutate({ templateId, id: newId(), seen: read.number, back, reason })
  const name = back === 0 ? 'The house’s own' : `Version ${back}`
  return (
    <details>
      <summary>{name}: put it back</summary>
      <div className="stack">
        <Field
          label="Why it is put back"
          value={reason}
          onChange={setReason}
          error={fieldError(putting.error, 'reason')}
        />
        {putting.error && !fieldError(putting.error, 'reason') && <Problem error={putting.error} />}
        <Button busy={putting.isPending} onClick={put}>
          Put back: {name}
        </Button>
      </div>
    </details>
  )
}

/** Who changed what, when and why; each can be put back, as a new version. */
export const TemplateVersions = ({ templateId, read, putBack }: VersionsProps) => (
  <section className="stack">
    <h2>Versions</h2>
    {read.versions.map(({ number, setBy, setAt, reason, changes }) => (
      <div key={number} className="plan-row">
        <p>
          <strong>Version {number}</strong>, {setBy}, <When at={setAt} form="day-time" />: {reason}
        </p>
        <details>
          <summary>What version {number} changed</summary>
          <Changes
            changes={changes}
            label={`Compared with ${number === 1 ? 'the house’s own' : number - 1}`}
          />
        </details>
        {read.mayChange && number !== read.number && (
          <PutBack templateId={templateId} read={read} back={number} putBack={putBack} />
        )}
      </div>
    ))}
    {read.number === 0 && <p className="quiet">Nobody here changed it: this is the house’s own.</p>}
    {read.mayChange && read.number > 0 && (
      <PutBack templateId={templateId} read={read} back={0} putBack={putBack} />
    )}
  </section>
)
