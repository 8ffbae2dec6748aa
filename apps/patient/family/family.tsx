import { useState } from 'react'
import { myFamily } from '../../../modules/patients/contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { Invite, type Invited } from './invite.tsx'
import { Looked } from './looked.tsx'
import { Person } from './person.tsx'

const LinkReady = ({ name, link, email }: Invited) => {
  const t = useWords()
  return (
    <Notice
      kind="success"
      happened={t('patient.family.linkReady', { name })}
      next={email && t('patient.family.mailed', { email })}
    >
      <a href={link} className="long-link">
        {link}
      </a>
    </Notice>
  )
}

/** Who may see her page and what; she chooses, and ends it in two taps. */
export const Family = () => {
  const t = useWords()
  const family = useRead(myFamily, {})
  const [invited, setInvited] = useState<Invited>()
  const [ended, setEnded] = useState<string>()
  const end = (name: string) => {
    setEnded(name)
    setInvited(undefined)
  }
  return (
    <Page title={t('patient.family.title')} lead={t('patient.family.lead')}>
      <Shown of={family}>
        {({ caregivers }) => (
          <div className="stack loose">
            {ended && <Notice kind="success" happened={t('patient.family.ended', { name: ended })} />}
            {caregivers.length === 0 && <Empty title={t('patient.family.none')} />}
            {caregivers.map((person) => (
              <Person key={person.id} person={person} onEnded={() => end(person.name)} />
            ))}
            {invited && <LinkReady {...invited} />}
            <Invite onInvited={setInvited} />
            <Looked />
          </div>
        )}
      </Shown>
    </Page>
  )
}
