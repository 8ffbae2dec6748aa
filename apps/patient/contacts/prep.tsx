import { type FormEvent, useState } from 'react'
import { mySession } from '../../../modules/access/patient-contract.ts'
import { myPrep, saveMyPrep } from '../../../modules/contacts/contract.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { go, type PathValues } from '../../kit/path.ts'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { EarlierPrep } from './earlier-prep.tsx'
import { forgetPrep, keepPrep, keptPrep, QUESTIONS, saidNothing } from './prep-draft.ts'

const Sent = () => {
  const t = useWords()
  return (
    <Page title={t('patient.prep.title')}>
      <Notice kind="success" happened={t('patient.prep.sent')} />
      <div className="actions">
        <ButtonLink look="primary" href="/my/">
          {t('patient.act.done')}
        </ButtonLink>
      </div>
    </Page>
  )
}

const Questions = ({ owner, step }: { owner: string; step: number }) => {
  const t = useWords()
  const [draft, setDraft] = useState(() => keptPrep(owner))
  const [missing, setMissing] = useState(false)
  const send = useWrite(saveMyPrep, { invalidates: [myPrep], onDone: forgetPrep })
  if (send.isSuccess) return <Sent />
  const question = QUESTIONS[step] ?? QUESTIONS[0]
  const last = step === QUESTIONS.length - 1
  const type = (text: string) => {
    const typed = { ...draft, said: { ...draft.said, [question]: text } }
    setDraft(typed)
    keepPrep(typed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!last) return go(`/my/prep/${step + 2}`)
    setMissing(saidNothing(draft))
    if (!saidNothing(draft)) send.mutate({ id: draft.id, ...draft.said })
  }
  return (
    <Page title={t('patient.prep.title')} lead={step === 0 && t('patient.prep.lead')}>
      <form className="stack" onSubmit={submit}>
        <p>{t('patient.prep.step', { number: step + 1, total: QUESTIONS.length })}</p>
        <TextArea
          key={question}
          label={t(`patient.prep.${question}`)}
          hint={t('patient.prep.kept')}
          error={missing && saidNothing(draft) ? t('patient.prep.empty') : undefined}
          maxLength={4000}
          value={draft.said[question]}
          onChange={type}
        />
        {send.error && <Problem error={send.error} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={send.isPending}>
            {t(last ? 'patient.act.send' : 'patient.act.next')}
          </Button>
        </div>
      </form>
      {step === 0 && <EarlierPrep />}
    </Page>
  )
}

/** What she wants to talk about next time: one question a screen, each with a way of its own, so that Back is Back. */
export const Prep = ({ values }: { values: PathValues }) => {
  const session = useRead(mySession, {}).data
  if (!session) return null
  const step = Math.min(QUESTIONS.length, Math.max(1, Number(values.step) || 1)) - 1
  return <Questions owner={`${session.kind} ${session.name}`} step={step} />
}
