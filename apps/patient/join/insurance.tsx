import { type FormEvent, useState } from 'react'
import type { estimateCost } from '../../../modules/enrollment/join-contract.ts'
import type { RawInput } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'

export type Coverage = RawInput<typeof estimateCost>['coverages'][number]
const KINDS: Coverage[] = [
  'medicare_part_b',
  'medicare_advantage',
  'medigap',
  'medicaid',
  'qmb',
  'commercial',
]

/** What she has, as it says on her cards: only for the estimate on the next page. */
export const Insurance = ({ onAnswer }: { onAnswer: (has: Coverage[]) => void }) => {
  const t = useWords()
  const [has, setHas] = useState<Coverage[]>([])
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (has.length > 0) onAnswer(has)
    setMissing(has.length === 0)
  }
  return (
    <Page title={t('join.title')}>
      <form className="stack" onSubmit={submit}>
        <fieldset className="choice field">
          <legend>{t('join.insurance')}</legend>
          <p className="quiet">{t('join.insuranceHint')}</p>
          {KINDS.map((kind) => (
            <CheckRow
              key={kind}
              label={t(`join.${kind as 'qmb'}`)}
              checked={has.includes(kind)}
              onChange={(on) => setHas(on ? [...has, kind] : has.filter((one) => one !== kind))}
            />
          ))}
          {missing && has.length === 0 && <span className="error">{t('join.chooseOne')}</span>}
        </fieldset>
        <div className="actions">
          <Button type="submit" look="primary">
            {t('patient.act.next')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
