import { mySession } from '../../../modules/access/patient-contract.ts'
import type { Meaning } from '../../../modules/readings/contract.ts'
import type { Unit } from '../../../modules/readings/kinds-contract.ts'
import type { Reason } from '../../../modules/readings/rules-contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { PhoneNumber } from '../../kit/phone-number.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Zone } from '../../kit/zone.tsx'
import { useReadingWords } from './use-reading-words.ts'

const TITLE: Record<Reason['act'], WordKey> = {
  today: 'patient.readings.yellow',
  now: 'patient.readings.red',
  '911': 'patient.readings.red911',
}
const DO: Record<Reason['act'], WordKey> = {
  today: 'patient.readings.doToday',
  now: 'patient.readings.doNow',
  '911': 'patient.readings.do911',
}

type CallProps = { reasons: readonly Reason[]; act: Reason['act']; unit: Unit; phone: string }

/** What to do first, then why; the numbers to call are buttons. */
const Call = ({ reasons, act, unit, phone }: CallProps) => {
  const t = useWords()
  const words = useReadingWords()
  const isMood = reasons.some(({ kind }) => kind === 'mood')
  const emergency = isMood ? '988' : '911'
  return (
    <Zone color={act === 'today' ? 'yellow' : 'red'} word={t(TITLE[act])}>
      <div className="stack">
        <p>
          <strong>{t(DO[act], { phone })}</strong>
        </p>
        <div className="ways">
          {act === '911' && (
            <ButtonLink look="primary" href="tel:911">
              911
            </ButtonLink>
          )}
          <PhoneNumber number={phone} verb={t('patient.readings.callVerb')} />
        </div>
        {reasons.map((reason) => (
          <p key={`${reason.measure} ${reason.compare}`}>{words.why(reason, unit)}</p>
        ))}
        <p>{t(isMood ? 'patient.readings.if988' : 'patient.readings.if911')}</p>
        {act !== '911' && (
          <div className="ways">
            <ButtonLink href={`tel:${emergency}`}>{emergency}</ButtonLink>
          </div>
        )}
        <p>{t('patient.readings.told')}</p>
      </div>
    </Zone>
  )
}

/** What a number means by what the practice asked to be told about: never a diagnosis, and where it is bad, whom to call. */
export const WhatItMeans = ({ meaning, unit }: { meaning: Meaning; unit: Unit }) => {
  const t = useWords()
  const phone = useRead(mySession, {}).data?.practice.phone ?? ''
  const act = meaning.reasons[0]?.act
  return (
    <section className="stack" aria-live="polite">
      <h2>{t('patient.readings.means')}</h2>
      {act && <Call reasons={meaning.reasons} act={act} unit={unit} phone={phone} />}
      {meaning.zone === 'green' && (
        <Zone color="green" word={t('patient.readings.green')}>
          <p>{t('patient.readings.greenText')}</p>
        </Zone>
      )}
      {meaning.zone === null && <p>{t('patient.readings.noZone')}</p>}
      {!act && <p>{t('patient.readings.feelBad', { phone })}</p>}
    </section>
  )
}
