import { useState } from 'react'
import { openCode } from '../../../modules/access/patient-contract.ts'
import { askForCode } from '../../../modules/patients/sign-in-contract.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { go } from '../../kit/path.ts'
import { useWrite } from '../../kit/server-state.ts'
import type { PatientScreenProps } from '../screens.tsx'
import { OneQuestion } from './one-question.tsx'
import { useEntered } from './use-entered.ts'

const WAY = '/my/enter/code'

type TypeCodeProps = { address: string; birthDate: string }

/** The third question. That a code is on its way is said to everybody; only who is known gets one. */
const TypeCode = ({ address, birthDate }: TypeCodeProps) => {
  const t = useWords()
  const [code, setCode] = useState('')
  const entered = useEntered()
  const opening = useWrite(openCode, { onDone: entered })
  const again = useWrite(askForCode, {
    onDone: () => {
      setCode('')
      opening.reset()
    },
  })
  return (
    <OneQuestion
      title={t('patient.door.sendCode')}
      label={t('patient.door.sixDigits')}
      hint={t('patient.door.pasteHint')}
      value={code}
      onChange={setCode}
      input={{ inputMode: 'numeric', autoComplete: 'one-time-code', minLength: 6, maxLength: 20 }}
      button={t('patient.entry.open')}
      busy={opening.isPending}
      error={opening.error ?? again.error}
      onAnswer={() => opening.mutate({ address, birthDate, code })}
      before={
        !opening.error && (
          <Notice
            happened={t(again.isSuccess ? 'patient.door.sentAgain' : 'patient.door.onItsWay')}
            next={t('patient.door.lookThere', { address })}
          />
        )
      }
    >
      <div className="stack tight">
        <p>{t('patient.door.noCode')}</p>
        <div className="actions">
          <Button busy={again.isPending} onClick={() => again.mutate({ address, birthDate })}>
            {t('patient.door.again')}
          </Button>
        </div>
      </div>
    </OneQuestion>
  )
}

/** Where to, who, and the six digits: a screen each. What is typed stays here and in no address. */
export const MailedCode = ({ values }: PatientScreenProps) => {
  const t = useWords()
  const [address, setAddress] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const asking = useWrite(askForCode, { onDone: () => go(`${WAY}/3`) })
  const step = !address ? 1 : !birthDate ? Math.min(2, Number(values.step ?? 1)) : Number(values.step ?? 1)
  const title = t('patient.door.sendCode')
  if (step === 3) return <TypeCode address={address} birthDate={birthDate} />
  if (step === 2)
    return (
      <OneQuestion
        key="birth-date"
        title={title}
        label={t('patient.entry.birthDate')}
        value={birthDate}
        onChange={setBirthDate}
        input={{ type: 'date', autoComplete: 'bday' }}
        button={t('patient.door.send')}
        busy={asking.isPending}
        error={asking.error}
        onAnswer={() => asking.mutate({ address, birthDate })}
      />
    )
  return (
    <OneQuestion
      key="address"
      title={title}
      label={t('patient.door.address')}
      hint={t('patient.door.addressHint')}
      value={address}
      onChange={setAddress}
      input={{ inputMode: 'email', autoComplete: 'email', minLength: 5, maxLength: 200 }}
      button={t('patient.act.next')}
      onAnswer={() => go(`${WAY}/2`)}
    />
  )
}
