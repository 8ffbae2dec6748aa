import { mySession } from '../../../modules/access/patient-contract.ts'
import { myLooks } from '../../../modules/audit/contract.ts'
import { useWords } from '../../kit/language.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useDay } from '../use-day.ts'
import { looksByDay } from './looks-by-day.ts'

/** Who looked at her page, a line a person and day. */
export const Looked = () => {
  const t = useWords()
  const day = useDay()
  const me = useRead(mySession, {}).data?.name
  const looks = useRead(myLooks, {})
  const called = (who: string) => {
    if (who === me) return t('patient.looked.you')
    return who === 'system' ? t('patient.looked.system') : who
  }
  return (
    <details className="stack tight">
      <summary>{t('patient.looked.title')}</summary>
      <Shown of={looks}>
        {({ looks: all }) => (
          <div className="stack">
            <p>{t(all.length > 0 ? 'patient.looked.byDay' : 'patient.looked.none')}</p>
            <ul className="stack tight">
              {looksByDay(all, day).map(({ day: on, who, wrote }) => (
                <li key={`${on} ${who} ${wrote}`}>
                  {on}: {t(wrote ? 'patient.looked.wrote' : 'patient.looked.saw', { who: called(who) })}
                </li>
              ))}
            </ul>
            <p>{t('patient.looked.ask')}</p>
          </div>
        )}
      </Shown>
    </details>
  )
}
