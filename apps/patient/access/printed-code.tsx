import { useState } from 'react'
import { openCode } from '../../../modules/access/patient-contract.ts'
import { useWords } from '../../kit/language.tsx'
import { go } from '../../kit/path.ts'
import { useWrite } from '../../kit/server-state.ts'
import type { PatientScreenProps } from '../screens.tsx'
import { OneQuestion } from './one-question.tsx'
import { useEntered } from './use-entered.ts'

/** The code that was handed over on paper, then the birth date. */
export const PrintedCode = ({ values }: PatientScreenProps) => {
  const t = useWords()
  const [code, setCode] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const entered = useEntered()
  const opening = useWrite(openCode, { onDone: entered })
  const title = t('patient.door.printed')
  if (values.step === '2' && code)
    return (
      <OneQuestion
        key="birth-date"
        title={title}
        label={t('patient.entry.birthDate')}
        value={birthDate}
        onChange={setBirthDate}
        input={{ type: 'date', autoComplete: 'bday' }}
        button={t('patient.entry.open')}
        busy={opening.isPending}
        error={opening.error}
        onAnswer={() => opening.mutate({ address: null, code, birthDate })}
      />
    )
  return (
    <OneQuestion
      key="code"
      title={title}
      label={t('patient.door.paperCode')}
      hint={t('patient.door.paperHint')}
      value={code}
      onChange={setCode}
      input={{
        autoComplete: 'off',
        autoCapitalize: 'characters',
        spellCheck: false,
        minLength: 6,
        maxLength: 20,
      }}
      button={t('patient.act.next')}
      onAnswer={() => go('/my/enter/printed/2')}
    />
  )
}
