import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  endPasskeyHere,
  keepPasskeyHere,
  mySession,
  offerPasskeyHere,
} from '../../../modules/access/patient-contract.ts'
import { call, type Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { makePasskey, NoPasskeyError } from '../../kit/passkey.ts'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Refused } from '../refused.tsx'
import { useDay } from '../use-day.ts'

type Passkeys = Output<typeof mySession>['passkeys']

const Mine = ({ passkeys, onRemoved }: { passkeys: Passkeys; onRemoved: () => void }) => {
  const t = useWords()
  const day = useDay()
  const remove = useWrite(endPasskeyHere, { invalidates: [mySession], onDone: onRemoved })
  return (
    <>
      {passkeys.map(({ id, name, madeAt }) => (
        <article key={id} className="sheet stack tight">
          <h2>{name}</h2>
          <p>{t('patient.faster.made', { date: day(madeAt) })}</p>
          <div className="actions">
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate({ id })}>
              {t('patient.faster.remove')}
            </Button>
          </div>
        </article>
      ))}
      {remove.error && <Refused error={remove.error} />}
    </>
  )
}

/** Her finger, her face or the PIN of her own device instead of a code. */
export const Faster = () => {
  const t = useWords()
  const client = useQueryClient()
  const session = useRead(mySession, {}).data
  const adding = useMutation({
    mutationFn: async () => {
      const made = await makePasskey(await call(offerPasskeyHere, {}))
      return call(keepPasskeyHere, { ...made, name: t('patient.faster.device') })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [mySession.id] }),
    networkMode: 'always',
  })
  if (!session) return null
  const closed = adding.error instanceof NoPasskeyError
  const can = 'PublicKeyCredential' in window
  return (
    <Page title={t('patient.faster.title')} lead={t('patient.faster.lead')}>
      <div className="stack">
        {adding.isSuccess && session.passkeys.length > 0 && (
          <Notice kind="success" happened={t('patient.faster.ready')} />
        )}
        <Mine passkeys={session.passkeys} onRemoved={adding.reset} />
        {closed && <Notice happened={t('patient.door.noPasskey')} />}
        {adding.error && !closed && <Refused error={adding.error} />}
        {can ? (
          <>
            <p>{t('patient.faster.mine')}</p>
            <div className="actions">
              <Button look="primary" busy={adding.isPending} onClick={() => adding.mutate()}>
                {t('patient.faster.add')}
              </Button>
            </div>
          </>
        ) : (
          <Notice happened={t('patient.faster.cannot')} />
        )}
      </div>
    </Page>
  )
}
