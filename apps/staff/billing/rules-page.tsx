import { useState } from 'react'
import {
  changeRuleSetting,
  loadLocalities,
  readRuleSettings,
} from '../../../modules/billing/settings-contract.ts'
import { type Output, upload } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { DropZone } from '../../kit/drop-zone.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

type Rules = Output<typeof readRuleSettings>
type Question = Rules['questions'][number]

type ChooseProps = {
  settingKey: string
  label: string
  value: string
  choices: Question['choices']
  prompt?: string
}

const Choose = ({ settingKey, label, value, choices, prompt }: ChooseProps) => {
  const [chosen, setChosen] = useState(value)
  const [reason, setReason] = useState('')
  const save = useWrite(changeRuleSetting, {
    invalidates: [readRuleSettings],
    onDone: () => setReason(''),
  })
  return (
    <div className="stack">
      <Select
        label={label}
        options={choices}
        value={chosen}
        onChange={setChosen}
        {...(prompt ? { prompt } : {})}
      />
      {chosen !== value && (
        <>
          <Field
            label="Why this reading"
            value={reason}
            onChange={setReason}
            error={fieldError(save.error, 'reason')}
          />
          <Button
            busy={save.isPending}
            disabled={reason.trim().length < 5}
            onClick={() => save.mutate({ id: newId(), key: settingKey, value: chosen, reason })}
          >
            Use this reading from now on
          </Button>
        </>
      )}
      {save.error && <Problem error={save.error} />}
    </div>
  )
}

const OneRule = ({ question }: { question: Question }) => (
  <section className="stack">
    <h2>{question.question}</h2>
    <p>
      {question.why} <span className="quiet">{question.source}</span>
    </p>
    <Choose
      key={question.value}
      settingKey={question.key}
      label="How this practice reads it"
      value={question.value}
      choices={question.choices}
    />
    <p className="quiet">
      {question.chosen ? (
        <>
          Chosen by {question.chosen.by}, <When at={question.chosen.at} form="day" />:{' '}
          {question.chosen.reason}
        </>
      ) : (
        'Nobody chose yet: the safe reading is used.'
      )}
    </p>
  </section>
)

const Localities = ({ rules, onLoad }: { rules: Rules; onLoad: () => void }) => {
  const [year, setYear] = useState(() => String(new Date().getFullYear()))
  const [outcome, setOutcome] = useState<{ loaded?: number; error?: unknown }>({})
  const load = async (file: File) => {
    try {
      const { loaded } = await upload(loadLocalities, { year: Number(year) }, file)
      setOutcome({ loaded })
      onLoad()
    } catch (error) {
      setOutcome({ error })
    }
  }
  const choices = [
    ...new Map(
      rules.localities.map(({ key, name }) => [key, { value: key, label: `${name} (${key})` }]),
    ).values(),
  ]
  const years = [...new Set(rules.localities.map((one) => one.year))].join(', ')
  return (
    <section className="stack">
      <h2>Where the practice is paid</h2>
      <p>
        Medicare pays by locality. Load CMS’s table of factors for a year as CSV and choose yours; until then,
        and for years that are not loaded, the national amount is shown. {years && `Loaded: ${years}.`}
      </p>
      {choices.length > 0 && (
        <Choose
          key={rules.locality}
          settingKey="locality"
          label="Locality"
          value={rules.locality ?? ''}
          choices={choices}
          prompt="The national amount"
        />
      )}
      <Field label="Year of the table" value={year} onChange={setYear} />
      <DropZone label="The table of factors (CSV)" onFiles={(files) => files[0] && void load(files[0])} />
      {outcome.loaded !== undefined && (
        <Notice kind="success" happened={`${outcome.loaded} localities of ${year} are loaded.`} />
      )}
      {Boolean(outcome.error) && <Problem error={outcome.error} />}
    </section>
  )
}

/** Rules that their sources leave open: the safe reading stands until a person chooses another, with a reason. */
export const RulesPage = () => {
  const read = useRead(readRuleSettings, {})
  return (
    <Page
      title="Open rules"
      lead="Where the sources leave a rule open, the practice decides. Every choice is kept with who made it and why."
    >
      <Shown of={read}>
        {(rules) => (
          <div className="stack loose">
            {rules.questions.map((question) => (
              <OneRule key={question.key} question={question} />
            ))}
            <Localities rules={rules} onLoad={() => void read.refetch()} />
          </div>
        )}
      </Shown>
    </Page>
  )
}
