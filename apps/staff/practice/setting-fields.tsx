import { PROGRAM_NAMES, PROGRAMS } from '../../../modules/practice/programs-contract.ts'
import type { SettingValue } from '../../../modules/practice/settings-contract.ts'
import { Button } from '../../kit/button.tsx'
import { CheckRow } from '../../kit/check-row.tsx'
import { Field } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError } from '../../kit/server-state.ts'
import { FIELD_WORDS, PRACTICE_TYPES, type Value, WEEKDAYS } from './setting-words.ts'

type FieldsProps = {
  value: Value
  before: Value
  onChange: (value: Value) => void
  error: unknown
}

const textsOf = (value: Value) => Object.keys(value).filter((name) => name !== 'practiceType')

const Texts = ({ value, before, onChange, error }: FieldsProps) => (
  <>
    {'practiceType' in value && (
      <Select
        label="Kind of practice"
        options={Object.entries(PRACTICE_TYPES).map(([one, label]) => ({ value: one, label }))}
        value={String(value.practiceType)}
        onChange={(practiceType) => onChange({ ...value, practiceType })}
      />
    )}
    {textsOf(value).map((name) => (
      <Field
        key={name}
        label={FIELD_WORDS[name] ?? name}
        value={String(value[name] ?? '')}
        onChange={(text) => onChange({ ...value, [name]: text })}
        error={fieldError(error, name)}
      />
    ))}
    {value.timeZone !== before.timeZone && (
      <Notice
        kind="info"
        happened="Months begin and end in this time zone."
        safe="Closed months, claims and minutes that were written down stay as they are."
        next="This month and the last one, if it is open, are judged again in the new time zone."
      />
    )}
  </>
)

const toggled = <T,>(list: readonly T[], one: T, on: boolean): T[] =>
  on ? [...list, one] : list.filter((other) => other !== one)

const WorkingDays = ({ value, onChange }: FieldsProps) => {
  const { weekdays } = value as SettingValue<'working_days'>
  return WEEKDAYS.map((name, day) => (
    <CheckRow
      key={name}
      label={name}
      checked={weekdays.includes(day)}
      onChange={(on) => onChange({ weekdays: toggled(weekdays, day, on).sort((a, b) => a - b) })}
    />
  ))
}

const Programs = ({ value, onChange }: FieldsProps) => {
  const { offered } = value as SettingValue<'programs'>
  return PROGRAMS.map((program) => (
    <CheckRow
      key={program}
      label={PROGRAM_NAMES[program]}
      checked={offered.includes(program)}
      onChange={(on) => onChange({ offered: toggled(offered, program, on) })}
    />
  ))
}

const Holidays = ({ value, onChange, error }: FieldsProps) => {
  const { federal, own } = value as SettingValue<'holidays'>
  const replace = (at: number, change: Partial<(typeof own)[number]>) =>
    onChange({ federal, own: own.map((one, index) => (index === at ? { ...one, ...change } : one)) })
  return (
    <>
      <CheckRow
        label="Federal holidays are kept"
        checked={federal}
        onChange={(kept) => onChange({ federal: kept, own })}
      />
      {own.map(({ on, name }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own until it is written
        <div key={at} className="row">
          <Field
            label="Day"
            type="date"
            value={on}
            onChange={(day) => replace(at, { on: day })}
            error={fieldError(error, `own.${at}.on`)}
          />
          <Field
            label="What day it is"
            value={name}
            onChange={(text) => replace(at, { name: text })}
            error={fieldError(error, `own.${at}.name`)}
          />
          <Button onClick={() => onChange({ federal, own: own.filter((_one, index) => index !== at) })}>
            Take {name || 'this day'} out
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange({ federal, own: [...own, { on: '', name: '' }] })}>
        Add a holiday of our own
      </Button>
    </>
  )
}

const Retention = ({ value, onChange, error }: FieldsProps) => (
  <Field
    label="Years after the last service, at least 10"
    type="number"
    min={10}
    max={100}
    value={String(value.years)}
    onChange={(years) => onChange({ years: Number(years) })}
    error={fieldError(error, 'years')}
  />
)

const SendingHours = ({ value, onChange, error }: FieldsProps) =>
  (['fromHour', 'untilHour'] as const).map((name) => (
    <Field
      key={name}
      label={name === 'fromHour' ? 'From this hour, 8 at the earliest' : 'Until this hour, 21 at the latest'}
      type="number"
      min={8}
      max={21}
      value={String(value[name])}
      onChange={(hour) => onChange({ ...value, [name]: Number(hour) })}
      error={fieldError(error, name)}
    />
  ))

const EDITORS: Record<string, (props: FieldsProps) => React.ReactNode> = {
  working_days: WorkingDays,
  holidays: Holidays,
  programs: Programs,
  retention: Retention,
  sending_hours: SendingHours,
}

/** The fields of one setting. */
export const SettingFields = ({ settingKey, ...rest }: FieldsProps & { settingKey: string }) => {
  const Editor = EDITORS[settingKey] ?? Texts
  return <Editor {...rest} />
}
