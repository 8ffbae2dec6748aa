import { type FormEvent, useState } from 'react'
import { listOutside, sendOutside } from '../../../modules/transitions/outside-contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'

type Sensitive = 'substance_use' | 'behavioral_health'
const PRIVATE: { value: Sensitive; label: string }[] = [
  { value: 'substance_use', label: 'Alcohol and drug treatment, with her written consent' },
  { value: 'behavioral_health', label: 'Mental health' },
]

/** A link for two weeks, shown once; it goes by fax, secure mail or phone, as the practice does it. */
export const SendOutside = ({ patientId }: { patientId: string }) => {
  const [sentTo, setSentTo] = useState('')
  const [sensitive, setSensitive] = useState<Sensitive[]>([])
  const sending = useWrite(sendOutside, { invalidates: [listOutside], onDone: () => setSentTo('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ patientId, id: newId(), sentTo, sensitive })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {sending.error && <Problem error={sending.error} />}
      {sending.data && (
        <Notice
          kind="success"
          happened="The link is made. It is shown only now."
          next={<code>{sending.data.link}</code>}
        >
          <CopyButton text={sending.data.link} what="the link" />
        </Notice>
      )}
      <Field
        label="Who gets it"
        hint="such as Dr. Vera Quist, heart clinic"
        required
        minLength={2}
        value={sentTo}
        onChange={setSentTo}
        error={fieldError(sending.error, 'sentTo')}
      />
      <fieldset className="choice field">
        <legend>Left out unless you tick it</legend>
        {PRIVATE.map(({ value, label }) => (
          <CheckRow
            key={value}
            label={label}
            checked={sensitive.includes(value)}
            onChange={(on) =>
              setSensitive(on ? [...sensitive, value] : sensitive.filter((one) => one !== value))
            }
          />
        ))}
      </fieldset>
      <div className="actions">
        <Button type="submit" busy={sending.isPending}>
          Make the link
        </Button>
      </div>
    </form>
  )
}
