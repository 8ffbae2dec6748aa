import type { ThreadView } from '../../../modules/messages/inbox-contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { Notice } from '../../kit/notice.tsx'
import { When } from '../../kit/when.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ThreadActs } from './thread-acts.tsx'
import { ThreadEntries } from './thread-entries.tsx'
import { UrgencyChip } from './urgency-chip.tsx'

const CHANNEL = { page: 'From the patient’s page', sms: 'By text', outside: 'From outside' }

const Flags = ({ reasons }: Pick<ThreadView, 'reasons'>) => (
  <Notice
    kind="error"
    happened={`Words in it speak of ${reasons.join(', ')}.`}
    next="Call before you write. If you cannot reach anybody, send help: 911. For thoughts of self-harm, offer 988 and stay on the line."
  />
)

/** One matter: how urgent and why, what was said, and what to do with it. */
export const ThreadPart = ({ thread }: { thread: ThreadView }) => (
  <article
    className="sheet stack"
    aria-label={`${CHANNEL[thread.channel]}, ${thread.name ?? thread.address}`}
  >
    <header className="row">
      <UrgencyChip thread={thread} />
      <span className="quiet">
        {CHANNEL[thread.channel]}
        {thread.owner ? `, ${thread.owner} has it` : ', nobody has it yet'}
        {thread.waitingSince && (
          <>
            , waits since <When at={thread.waitingSince} form="day-time" />
          </>
        )}
      </span>
      {thread.isPrivate && <Chip>hidden from caregivers</Chip>}
      {thread.endedAt && <Chip>ended</Chip>}
    </header>
    {thread.reasons.length > 0 && <Flags reasons={thread.reasons} />}
    <ThreadEntries entries={thread.entries} />
    {thread.patientId ? (
      <AnswerForm thread={thread} />
    ) : (
      <Notice
        happened="This number is nobody’s, or that of several patients."
        next="Call back to learn who wrote."
      >
        <a className="button quiet" href={`tel:+1${thread.address}`}>
          Call {thread.address}
        </a>
      </Notice>
    )}
    <ThreadActs thread={thread} />
  </article>
)
