import { useState } from 'react'
import { myProblems, reportProblem } from '../../../modules/medications/my-problem-contract.ts'
import { PROBLEM_KINDS, type ProblemKind } from '../../../modules/medications/problem-contract.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useWrite } from '../../kit/server-state.ts'

/** Two taps: something is wrong with this one, and what. No words are needed. */
export const Report = ({ medicationId, name }: { medicationId: string; name: string }) => {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const send = useWrite(reportProblem, { invalidates: [myProblems] })
  const say = (kind: ProblemKind) => send.mutate({ id: newId(), medicationId, kind })
  if (send.isSuccess)
    return (
      <Notice
        kind="success"
        happened={t('patient.medicines.wrongSent')}
        next={t('patient.medicines.wrongKeep')}
      />
    )
  if (!asking) return <Button onClick={() => setAsking(true)}>{t('patient.medicines.wrong')}</Button>
  return (
    <fieldset className="choice stack tight">
      <legend>{t('patient.medicines.wrongAsk', { medicine: name })}</legend>
      <p>{t('patient.medicines.wrongSides')}</p>
      {PROBLEM_KINDS.map((kind) => (
        <Button key={kind} busy={send.isPending && send.variables?.kind === kind} onClick={() => say(kind)}>
          {t(`patient.medicines.wrong.${kind}`)}
        </Button>
      ))}
      {send.error && <Problem error={send.error} />}
    </fieldset>
  )
}
