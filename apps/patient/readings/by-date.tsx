import { useState } from 'react'
import type { myReadings } from '../../../modules/readings/my-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { useWords } from '../../kit/language.tsx'
import { When } from '../../kit/when.tsx'
import './readings.css'
import { useReadingWords } from './use-reading-words.ts'

type Reading = Output<typeof myReadings>['readings'][number]
const AT_FIRST = 10

const Row = ({ reading }: { reading: Reading }) => {
  const t = useWords()
  const words = useReadingWords()
  const { id, kind, takenAt, isCorrected, zone, mine, seenBy } = reading
  const value = words.value(reading)
  return (
    <li className="one-reading">
      <p>
        <span className={isCorrected ? 'fixed' : undefined}>
          {t(`patient.readings.kind.${kind}`)}: <strong>{value}</strong>
        </span>{' '}
        {zone && !isCorrected && <Chip tone={zone}>{t(`zone.${zone}`)}</Chip>}
      </p>
      <p className="quiet">
        <When at={takenAt} form="day-time" />. {words.by(reading)}.{' '}
        {seenBy && t('patient.readings.seenBy', { name: seenBy })}{' '}
        {isCorrected && t('patient.readings.fixed')}
      </p>
      {mine && !isCorrected && (
        <a href={`/my/readings/fix/${kind}/${id}`}>{t('patient.readings.fixOf', { value })}</a>
      )}
    </li>
  )
}

/** Everything that was written down, the newest first, with who wrote it; what was fixed stays, struck through. */
export const ByDate = ({ readings }: { readings: readonly Reading[] }) => {
  const t = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? readings : readings.slice(0, AT_FIRST)
  return (
    <section className="stack">
      <h2>{t('patient.readings.allByDate')}</h2>
      <ul className="readings-list">
        {shown.map((reading) => (
          <Row key={reading.id} reading={reading} />
        ))}
      </ul>
      {shown.length < readings.length && (
        <Button onClick={() => setAll(true)}>{t('patient.act.showMore')}</Button>
      )}
    </section>
  )
}
