import { type FormEvent, useEffect, useState } from 'react'
import { KINDS, type Kind } from '../../../modules/readings/kinds-contract.ts'
import { myReadings } from '../../../modules/readings/my-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { go, type PathValues } from '../../kit/path.ts'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { WhatItMeans } from './meaning.tsx'
import { type Kept, NumberForm } from './number-form.tsx'
import { useReadingWords } from './use-reading-words.ts'

type Mine = Output<typeof myReadings>

const ChooseKind = ({ kinds }: { kinds: Kind[] }) => {
  const t = useWords()
  const [kind, setKind] = useState<Kind>()
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!kind)
    if (kind) go(`/my/readings/new/${kind}`)
  }
  return (
    <Page title={t('patient.readings.add')}>
      <form className="stack" onSubmit={submit}>
        <Choice
          legend={t('patient.readings.choose')}
          options={kinds.map((one) => ({ value: one, label: t(`patient.readings.kind.${one}`) }))}
          value={kind}
          onChange={setKind}
          {...(missing && !kind ? { error: t('patient.readings.chooseOne') } : {})}
        />
        <div className="actions">
          <Button type="submit" look="primary">
            {t('patient.act.next')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

const AfterKeeping = ({ measured, meaning }: Kept) => {
  const t = useWords()
  const words = useReadingWords()
  // The form was longer than the answer: she must not find herself below it.
  useEffect(() => {
    document.getElementById('main')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <Page title={t(`patient.readings.kind.${measured.kind}`)}>
      <Notice kind="success" happened={t('patient.readings.kept', { value: words.value(measured) })} />
      <WhatItMeans meaning={meaning} unit={measured.unit} />
      <div className="ways">
        <ButtonLink href="/my/readings/new">{t('patient.readings.another')}</ButtonLink>
        <ButtonLink href="/my/readings">{t('patient.readings.toAll')}</ButtonLink>
      </div>
    </Page>
  )
}

type OneKindProps = { kind: Kind; readings: Mine['readings']; correctsId: string | undefined }

const OneKind = ({ kind, readings, correctsId }: OneKindProps) => {
  const t = useWords()
  const words = useReadingWords()
  const [kept, setKept] = useState<Kept>()
  const lastUnit = readings.find((one) => one.kind === kind)?.unit
  const wrong = readings.find((one) => one.id === correctsId && one.kind === kind) ?? null
  if (kept) return <AfterKeeping {...kept} />
  return (
    <Page
      title={t(`patient.readings.kind.${kind}`)}
      lead={
        wrong
          ? t('patient.readings.fixing', { value: words.value(wrong) })
          : kind !== 'mood' && t(`patient.readings.ask.${kind}`)
      }
    >
      <NumberForm key={kind} kind={kind} lastUnit={lastUnit} corrects={wrong} onKept={setKept} />
    </Page>
  )
}

/** One question a screen: what was measured, then the number, then what it means. */
export const NewReading = ({ values }: { values: PathValues }) => {
  const mine = useRead(myReadings, {})
  const kind = KINDS.find((one) => one === values.kind)
  return (
    <Shown of={mine}>
      {({ kinds, readings }) =>
        kind && kinds.includes(kind) ? (
          <OneKind key={kind} kind={kind} readings={readings} correctsId={values.corrects} />
        ) : (
          <ChooseKind kinds={kinds} />
        )
      }
    </Shown>
  )
}
