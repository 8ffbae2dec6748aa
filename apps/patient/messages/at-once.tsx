import { mySession } from '../../../modules/access/patient-contract.ts'
import type { writeMyMessage } from '../../../modules/messages/my-contract.ts'
import type { Output } from '../../kit/api.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { PhoneNumber } from '../../kit/phone-number.tsx'
import { useRead } from '../../kit/server-state.ts'

/** What her own words tell her to do now, before anybody has read them; else that we have them. It stays on the page. */
export const AtOnce = ({ atOnce }: Output<typeof writeMyMessage>) => {
  const t = useWords()
  const phone = useRead(mySession, {}).data?.practice.phone ?? ''
  if (atOnce === 'emergency')
    return (
      <Notice
        kind="error"
        happened={t('patient.messages.atOnceEmergency')}
        next={t('patient.messages.atOnceEmergencyNext')}
      >
        <ButtonLink look="primary" href="tel:911">
          911
        </ButtonLink>
      </Notice>
    )
  if (atOnce === 'crisis')
    return (
      <Notice
        kind="error"
        happened={t('patient.messages.atOnceCrisis')}
        next={t('patient.messages.atOnceCrisisNext')}
      >
        <ButtonLink look="primary" href="tel:988">
          988
        </ButtonLink>
        <ButtonLink href="tel:911">911</ButtonLink>
      </Notice>
    )
  if (atOnce === 'call')
    return (
      <Notice
        happened={t('patient.messages.atOnceCall', { phone })}
        next={t('patient.messages.atOnceCallNext')}
      >
        <PhoneNumber number={phone} verb={t('patient.messages.callVerb')} />
      </Notice>
    )
  return <Notice kind="success" happened={t('patient.messages.sent')} next={t('patient.messages.sentNext')} />
}
