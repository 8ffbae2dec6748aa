import { PhoneMissed, Voicemail } from 'lucide-react'
import { useState } from 'react'
import type { ContactDraftInput, Outcome } from '../../../modules/contacts/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { CallBack } from './call-back.tsx'
import type { Opened } from './use-call.ts'

type FailedCallProps = {
  opened: Opened
  end: (outcome: Outcome, more?: Partial<ContactDraftInput>) => void
}

/** One press for each way a call can fail; each closes the contact and says what comes next. */
export const FailedCall = ({ opened, end }: FailedCallProps) => {
  const [asking, setAsking] = useState<'voicemail' | 'call_back'>()
  const close = () => setAsking(undefined)
  return (
    <section className="stack tight" aria-label="She was not reached">
      <div className="actions">
        <Button onClick={() => end('no_answer')}>
          <PhoneMissed aria-hidden className="icon" /> No answer
        </Button>
        <Button onClick={() => setAsking('voicemail')}>
          <Voicemail aria-hidden className="icon" /> Voicemail
        </Button>
        <Button onClick={() => setAsking('call_back')}>Call back at…</Button>
        <Button onClick={() => end('left_word')}>Left word</Button>
        <Button onClick={() => end('wrong_number')}>Wrong number</Button>
      </div>
      <p className="quiet small">
        {opened.attempts.tries > 0 &&
          `Tried ${opened.attempts.tries === 1 ? 'once' : `${opened.attempts.tries} times`} since she was last reached. `}
        {opened.attempts.next}
      </p>
      <Dialog open={asking === 'voicemail'} onClose={close} title="Say only this">
        <div className="stack">
          {opened.script.voicemail.map(({ key, say }) => (
            <p key={key}>{say}</p>
          ))}
          <div className="actions">
            <Button look="primary" onClick={() => end('voicemail')}>
              I left this message
            </Button>
          </div>
        </div>
      </Dialog>
      <Dialog open={asking === 'call_back'} onClose={close} title="When does she want to be called?">
        <CallBack onChosen={(on, at) => end('call_back', { nextContactOn: on, callBackAt: at })} />
      </Dialog>
    </section>
  )
}
