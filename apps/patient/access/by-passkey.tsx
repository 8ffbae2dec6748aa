import { useMutation } from '@tanstack/react-query'
import { askMyPasskey, openByPasskey } from '../../../modules/access/patient-contract.ts'
import { call } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { answerWithPasskey, NoPasskeyError } from '../../kit/passkey.ts'
import { Refused } from '../refused.tsx'
import { useEntered } from './use-entered.ts'

/** A finger, a face or a PIN; the browser asks for it. Fetched only by who goes here, for what it brings along. */
export const ByPasskey = () => {
  const t = useWords()
  const entered = useEntered()
  const opening = useMutation({
    mutationFn: async () => call(openByPasskey, await answerWithPasskey(await call(askMyPasskey, {}))),
    onSuccess: entered,
    networkMode: 'always',
  })
  const closed = opening.error instanceof NoPasskeyError
  return (
    <Page title={t('patient.door.passkey')} lead={t('patient.door.passkeyWhat')}>
      <div className="stack">
        {closed && <Notice happened={t('patient.door.noPasskey')} />}
        {opening.error && !closed && <Refused error={opening.error} />}
        <div className="actions">
          <Button look="primary" busy={opening.isPending} onClick={() => opening.mutate()}>
            {t('patient.entry.open')}
          </Button>
        </div>
      </div>
    </Page>
  )
}
