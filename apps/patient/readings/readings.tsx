import { KINDS } from '../../../modules/readings/kinds-contract.ts'
import { myReadings } from '../../../modules/readings/my-contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ByDate } from './by-date.tsx'
import { KindTrend } from './kind-trend.tsx'

/** Her numbers: each kind as a picture with where it is wanted, then all of them by date. */
export const Readings = () => {
  const t = useWords()
  const mine = useRead(myReadings, {})
  return (
    <Page title={t('patient.readings.title')} lead={t('patient.readings.lead')}>
      <div className="ways">
        <ButtonLink look="primary" href="/my/readings/new">
          {t('patient.readings.add')}
        </ButtonLink>
      </div>
      <Shown of={mine}>
        {({ readings, goals }) =>
          readings.length === 0 ? (
            <Empty title={t('patient.readings.none')} />
          ) : (
            <div className="stack loose">
              {KINDS.filter((kind) => kind !== 'mood').map((kind) => (
                <KindTrend key={kind} kind={kind} readings={readings} goals={goals} />
              ))}
              <ByDate readings={readings} />
            </div>
          )
        }
      </Shown>
    </Page>
  )
}
