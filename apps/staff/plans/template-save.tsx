import { useState } from 'react'
import { setTemplate, type TemplateBody } from '../../../modules/plans/template-contract.ts'
import { RefusalError } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { Changes } from './changes.tsx'
import { templateAgain } from './template-versions.tsx'
import type { Change } from './use-draft.ts'

const LANGUAGES: Record<string, string> = { en: 'English', es: 'Spanish' }

/** The place that a refusal names, as a person finds it: "zones, red, line 2, Spanish". */
const placeOf = (field: string): string =>
  field
    .split('.')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `line ${Number(part) + 1}` : (LANGUAGES[part] ?? part)))
    .join(', ')

type SaveProps = { templateId: string; seen: number; body: TemplateBody; restart: (saved?: number) => void }

/** Why it is changed, then the new version counts. Written on an older one, it is not saved before one saw the difference. */
export const TemplateSave = ({ templateId, seen, body, restart }: SaveProps) => {
  const [reason, setReason] = useState('')
  const saving = useWrite(setTemplate, {
    invalidates: templateAgain(),
    onDone: ({ number }) => restart(number),
  })
  const { error } = saving
  const save = (on: number) => saving.mutate({ templateId, id: newId(), seen: on, body, reason })
  const stale = error instanceof RefusalError && error.code === 'STALE'
  const theirs = stale ? (error.details as { number: number; changes?: Change[] }) : null
  const place = error instanceof RefusalError && error.field?.startsWith('body.') && placeOf(error.field)
  return (
    <section className="stack" aria-label="Save this version">
      <Field label="Why" value={reason} onChange={setReason} error={fieldError(error, 'reason')} />
      {error && !fieldError(error, 'reason') && <Problem error={error} />}
      {place && <p className="quiet">Look at: {place}.</p>}
      {theirs && (
        <>
          <Changes changes={theirs.changes ?? []} label="Theirs, compared with yours" />
          <div className="actions">
            <Button onClick={() => restart()}>Take theirs</Button>
            <Button onClick={() => save(theirs.number)}>Save mine over theirs</Button>
          </div>
        </>
      )}
      <div className="actions">
        <Button look="primary" busy={saving.isPending} onClick={() => save(seen)}>
          Let this version count
        </Button>
      </div>
    </section>
  )
}
