import { mySession } from '../../../modules/access/patient-contract.ts'
import { myMessages } from '../../../modules/messages/my-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Empty } from '../../kit/empty.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useDay } from '../use-day.ts'
import './messages.css'
import { Write } from './write.tsx'

type Thread = Output<typeof myMessages>['threads'][number]

/** As whom somebody wrote it stands beside her words, everywhere. */
const SAID_BY: Record<Thread['entries'][number]['saidByKind'], WordKey> = {
  patient: 'patient.prep.saidBy',
  caregiver: 'patient.prep.saidByHelper',
  representative: 'patient.prep.saidByRepresentative',
  staff: 'patient.prep.saidByUs',
  outside: 'patient.prep.saidBy',
}

const ThreadOf = ({ thread }: { thread: Thread }) => {
  const t = useWords()
  const day = useDay()
  return (
    <section className="stack matter">
      <h2>{t('patient.messages.with', { date: day(thread.entries[0]?.saidAt ?? '') })}</h2>
      {thread.isPrivate && <p className="quiet">{t('patient.messages.privateNow')}</p>}
      <ol>
        {thread.entries.map((entry) => (
          <li key={entry.id} className={entry.saidByKind === 'staff' ? 'ours' : 'theirs'}>
            <p className="quiet">
              {entry.mine
                ? t('patient.messages.you', { date: day(entry.saidAt) })
                : t(SAID_BY[entry.saidByKind], { name: entry.saidByName, date: day(entry.saidAt) })}
            </p>
            <p className="words">{entry.body}</p>
          </li>
        ))}
      </ol>
      <details>
        <summary>{t('patient.messages.answer')}</summary>
        <Write threadId={thread.id} />
      </details>
    </section>
  )
}

/** Her messages with the practice: write one, and read all that was ever said. Nothing vanishes. */
export const Messages = () => {
  const t = useWords()
  const session = useRead(mySession, {}).data
  const messages = useRead(myMessages, {}, { refetchEverySeconds: 60 })
  if (!session) return null
  const coordinator = messages.data?.coordinator
  return (
    <Page
      title={t('patient.messages.title')}
      lead={coordinator ? t('patient.messages.lead', { coordinator }) : t('patient.messages.leadTeam')}
    >
      <Notice
        happened={t('patient.messages.emergency')}
        next={t('patient.messages.call', { phone: session.practice.phone })}
      />
      <Write threadId={null} />
      <Shown of={messages}>
        {({ threads }) =>
          threads.length === 0 ? (
            <Empty title={t('patient.messages.none')} />
          ) : (
            <div className="stack loose">
              {threads.map((thread) => (
                <ThreadOf key={thread.id} thread={thread} />
              ))}
            </div>
          )
        }
      </Shown>
    </Page>
  )
}
