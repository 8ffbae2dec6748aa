import type { printCode } from '../../../modules/patients/sign-in-contract.ts'
import type { Output } from '../../kit/api.ts'
import type { Locale } from '../../kit/kit-words.ts'
import { Loading } from '../../kit/loading.tsx'
import { Paper } from '../../kit/paper.tsx'
import { useWordsOf } from '../../kit/words-of.ts'
import { phoneWords, whenWords } from '../../kit/written.ts'
import { useSession } from '../session.ts'

type CodeSheetProps = { code: Output<typeof printCode>; locale: Locale }

/** What she takes home: where to go, what to type, until when, and whom to call. In her language, large. */
export const CodeSheet = ({ code: { name, code, until, address }, locale }: CodeSheetProps) => {
  const practice = useSession().data?.session?.practice
  const say = useWordsOf(locale)
  if (!say || !practice) return <Loading lines={3} />
  const date = whenWords(until, 'day', { audience: 'patient', locale, timeZone: practice.timeZone })
  return (
    <Paper label="Sheet with the code">
      <div lang={locale} className="stack">
        <p>{practice.name}</p>
        <h3>{say('letter.signIn.title')}</h3>
        <p>{say('letter.signIn.for', { name })}</p>
        <ol>
          <li>
            {say('letter.signIn.address')} <span className="large">{address.replace(/^https:\/\//, '')}</span>
          </li>
          <li>
            {say('letter.signIn.code')} <span className="code">{code}</span>
          </li>
          <li>{say('letter.signIn.birthDate')}</li>
        </ol>
        <p>
          {say('letter.signIn.once', { date })} {say('letter.signIn.keep')}
        </p>
        <p>
          <strong>{say('letter.callUs', { phone: phoneWords(practice.phone) })}</strong>
        </p>
      </div>
    </Paper>
  )
}
