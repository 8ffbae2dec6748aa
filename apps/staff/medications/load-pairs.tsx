import { type FormEvent, useState } from 'react'
import { listPairLists, loadPairList } from '../../../modules/medications/pair-contract.ts'
import { Button } from '../../kit/button.tsx'
import { DropZone } from '../../kit/drop-zone.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'

const NOTHING = { name: '', source: '', fileName: '', text: '' }

/** A file read whole, or not at all with the line that is wrong. */
export const LoadPairs = () => {
  const [typed, setTyped] = useState(NOTHING)
  const [missing, setMissing] = useState(false)
  const load = useWrite(loadPairList, { invalidates: [listPairLists], onDone: () => setTyped(NOTHING) })
  const { name, source, fileName, text } = typed
  const take = async ([file]: File[]) => {
    if (file) setTyped({ ...typed, fileName: file.name, text: await file.text() })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(text === '')
    if (text !== '') load.mutate({ id: newId(), name, source, text })
  }
  return (
    <section className="stack">
      <h2>Load a list</h2>
      <form className="stack" onSubmit={submit}>
        {load.data && (
          <Notice
            kind="success"
            happened={`Loaded as version ${load.data.version}. Pairs: ${load.data.pairs}.`}
            safe={
              load.data.doubles > 0 ? `Left out because they stood there twice: ${load.data.doubles}.` : ''
            }
          />
        )}
        <Field
          label="Name of the list"
          hint="The name it had before makes a new version of it"
          required
          minLength={2}
          maxLength={80}
          value={name}
          onChange={(value) => setTyped({ ...typed, name: value })}
          error={fieldError(load.error, 'name')}
        />
        <Field
          label="Where it is from"
          required
          minLength={3}
          maxLength={200}
          value={source}
          onChange={(value) => setTyped({ ...typed, source: value })}
          error={fieldError(load.error, 'source')}
        />
        <DropZone
          label={fileName || 'The list (CSV)'}
          hint="First line: one,other,why. Then a pair a line; why may be left out. At most 10,000 pairs."
          accept=".csv,.txt,text/csv"
          onFiles={(files) => void take(files)}
        />
        {missing && text === '' && <p className="error">Choose the file first.</p>}
        {load.error && <Problem error={load.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={load.isPending}>
            Load the list
          </Button>
        </div>
      </form>
    </section>
  )
}
