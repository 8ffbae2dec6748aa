import { type FormEvent, useState } from 'react'
import type { Meaning } from '../../../modules/readings/contract.ts'
import type { Kind, Measured } from '../../../modules/readings/kinds-contract.ts'
import { myReadings, writeMyReading } from '../../../modules/readings/my-contract.ts'
import { RefusalError } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { readingNumber } from '../../kit/reading-number.ts'
import { useWrite } from '../../kit/server-state.ts'
import { Refused } from '../refused.tsx'
import { type FieldErrors, NumberFields } from './number-fields.tsx'
import { newDraft, type ReadingDraft } from './reading-draft.ts'
import { WhenFields } from './when-fields.tsx'

export type Kept = { measured: Measured; meaning: Meaning }
type NumberFormProps = {
  kind: Kind
  lastUnit: Measured['unit'] | undefined
  corrects: { id: string; takenAt: string } | null
  onKept: (kept: Kept) => void
}

/** One number, checked before it is sent: a slip of the finger is asked about, a bad number is taken as it is. */
export const NumberForm = ({ kind, lastUnit, corrects, onKept }: NumberFormProps) => {
  const t = useWords()
  const [draft, setDraft] = useState(() => newDraft(kind, lastUnit))
  const [errors, setErrors] = useState<FieldErrors>({})
  const [sent, setSent] = useState<Measured>()
  const send = useWrite(writeMyReading, {
    invalidates: [myReadings],
    onDone: (meaning) => sent && onKept({ measured: sent, meaning }),
  })
  const change = (part: Partial<ReadingDraft>) => {
    setDraft({ ...draft, ...part })
    setErrors({})
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readingNumber(kind, draft)
    if ('wrong' in read) {
      const { field, limits } = read.wrong
      const none = kind === 'mood' ? t('patient.readings.chooseOne') : t('patient.readings.noNumber')
      setErrors({ [field]: limits ? t('patient.readings.isRight', limits) : none })
      return
    }
    const earlier = draft.when === 'earlier' && !corrects
    if (earlier && !draft.at) return setErrors({ at: t('patient.error.missing') })
    const at = earlier ? new Date(draft.at) : new Date()
    if (earlier && at > new Date()) return setErrors({ at: t('patient.readings.future') })
    setSent(read.measured)
    const takenAt = corrects?.takenAt ?? at.toISOString()
    send.mutate({ ...read.measured, id: draft.id, takenAt, corrects: corrects?.id ?? null })
  }
  const isLimit = send.error instanceof RefusalError && send.error.code === 'NOT_POSSIBLE'
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <NumberFields kind={kind} draft={draft} onChange={change} errors={errors} />
      {!corrects && <WhenFields draft={draft} onChange={change} errors={errors} />}
      {send.error && !isLimit && <Refused error={send.error} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={send.isPending}>
          {t('patient.act.save')}
        </Button>
      </div>
    </form>
  )
}
