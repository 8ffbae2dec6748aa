import { type FormEvent, useState } from 'react'
import { askToBeCalled, type JoinAnswers } from '../../../modules/enrollment/join-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { Refused } from '../refused.tsx'

type CallMeProps = { practice: string; answers: JoinAnswers }

/** Her name, her number, a good time: no more is asked before a person talks with her. */
export const CallMe = ({ practice, answers }: CallMeProps) => {
  const t = useWords()
  const { locale } = useLanguage()
  const [id] = useState(newId)
  const [said, setSaid] = useState({ name: '', phone: '', bestTime: '' })
  const asking = useWrite(askToBeCalled)
  const type = (field: keyof typeof said) => (text: string) => setSaid({ ...said, [field]: text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate({ practice, id, ...said, language: locale, answers })
  }
  if (asking.isSuccess)
    return (
      <Page title={t('join.callTitle')}>
        <Notice kind="success" happened={t('join.asked')} next={t('join.askedNext')} />
      </Page>
    )
  const phoneError = fieldError(asking.error, 'phone')
  return (
    <Page title={t('join.callTitle')} lead={t('join.callWho')}>
      <form className="stack" onSubmit={submit}>
        {asking.error && !phoneError && <Refused error={asking.error} />}
        <Field
          label={t('join.name')}
          required
          autoComplete="name"
          minLength={2}
          maxLength={120}
          value={said.name}
          onChange={type('name')}
        />
        <Field
          label={t('join.phone')}
          required
          type="tel"
          autoComplete="tel"
          maxLength={30}
          value={said.phone}
          onChange={type('phone')}
          error={phoneError}
        />
        <Field
          label={t('join.bestTime')}
          optional
          maxLength={120}
          value={said.bestTime}
          onChange={type('bestTime')}
        />
        <div className="actions">
          <Button type="submit" look="primary" busy={asking.isPending}>
            {t('join.send')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
