import { useState } from 'react'
import { myLooks } from '../../../modules/audit/contract.ts'
import { type Caregiver, endSharing, myFamily } from '../../../modules/patients/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useDay } from '../use-day.ts'
import { Invite } from './invite.tsx'

/** Two taps: "End sharing with Ana", then yes. */
const Person = ({ person }: { person: Caregiver }) => {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const end = useWrite(endSharing, { invalidates: [myFamily] })
  const { id, name, sections } = person
  const sees = sections.map((section) => t(`section.${section}` as WordKey)).join(', ')
  return (
    <article className="sheet stack tight">
      <h2>{name}</h2>
      <p>{t('patient.family.sees', { name, sections: sees })}</p>
      {asking ? (
        <>
          <p>{t('patient.family.endAsk', { name })}</p>
          <p>{t('patient.family.endWhat', { name })}</p>
          <div className="actions">
            <Button look="danger" busy={end.isPending} onClick={() => end.mutate({ caregiverId: id })}>
              {t('patient.act.yes')}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('patient.act.no')}
            </Button>
          </div>
        </>
      ) : (
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('patient.family.end', { name })}
        </Button>
      )}
      {end.error && <Problem error={end.error} />}
    </article>
  )
}

const Looked = () => {
  const t = useWords()
  const day = useDay()
  const looks = useRead(myLooks, {})
  return (
    <details>
      <summary>{t('patient.looked.title')}</summary>
      <Shown of={looks}>
        {({ looks: all }) => (
          <ul>
            {all.map(({ at, who }) => (
              <li key={`${at} ${who}`}>
                {who}, {day(at)}
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </details>
  )
}

/** Who may see her page and what; she chooses, and ends it in two taps. */
export const Family = () => {
  const t = useWords()
  const family = useRead(myFamily, {})
  const [link, setLink] = useState<{ name: string; link: string }>()
  return (
    <Page title={t('patient.family.title')} lead={t('patient.family.lead')}>
      <Shown of={family}>
        {({ caregivers }) => (
          <div className="stack loose">
            {caregivers.length === 0 && <Empty title={t('patient.family.none')} />}
            {caregivers.map((person) => (
              <Person key={person.id} person={person} />
            ))}
            {link && (
              <Notice kind="success" happened={t('patient.family.linkReady', { name: link.name })}>
                <p>
                  <a href={link.link}>{link.link}</a>
                </p>
              </Notice>
            )}
            <Invite onInvited={setLink} />
            <Looked />
          </div>
        )}
      </Shown>
    </Page>
  )
}
