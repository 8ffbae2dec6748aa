import { mySession } from '../../../modules/access/patient-contract.ts'
import { myLooks } from '../../../modules/audit/contract.ts'
import { useWords, type WordKey } from '../../kit/language.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { useDay } from '../use-day.ts'
import { type LookLine, looksByDay } from './looks-by-day.ts'

/** Roles that have a word for patients; a role that a practice makes up has none, and only the name is said. */
const ROLES = [
  'coordinator',
  'practitioner',
  'enroller',
  'biller',
  'front_desk',
  'on_call',
  'supervisor',
  'administrator',
] as const

const roleKey = (roles: readonly string[]): WordKey | undefined => {
  const role = ROLES.find((one) => roles.includes(one))
  return role && `patient.looked.as.${role}`
}

const keyOf = (line: LookLine) =>
  [line.day, line.who, line.roles, line.deed, line.area, line.emergency].join(' ')

/** Who looked at her page, what at, on which day and how often, in sentences. */
export const Looked = () => {
  const t = useWords()
  const day = useDay()
  const me = useRead(mySession, {}).data?.name
  const looks = useRead(myLooks, {})
  const called = ({ who, roles }: LookLine) => {
    if (who === me) return t('patient.looked.you')
    if (who === 'system') return t('patient.looked.system')
    const role = roleKey(roles)
    return role ? `${who} (${t(role)})` : who
  }
  const said = (line: LookLine) => {
    const what = t(`patient.looked.at.${line.area}`)
    const { day: on, count, deed } = line
    return t(`patient.looked.${deed}`, { who: called(line), what, day: on, count })
  }
  return (
    <details className="stack tight">
      <summary>{t('patient.looked.title')}</summary>
      <Shown of={looks}>
        {({ looks: all }) => (
          <div className="stack">
            <p>{t(all.length > 0 ? 'patient.looked.byDay' : 'patient.looked.none')}</p>
            <ul className="stack tight">
              {looksByDay(all, day).map((line) => (
                <li key={keyOf(line)}>
                  {said(line)} {line.emergency && t('patient.looked.emergency')}
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
