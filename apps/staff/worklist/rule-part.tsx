import { useState } from 'react'
import {
  type ContactRule,
  readContactRule,
  readWorklist,
  setContactRule,
  tryContactRule,
} from '../../../modules/worklist/contract.ts'
import { readTeam } from '../../../modules/worklist/team-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

const FIELDS: { key: keyof ContactRule; label: string }[] = [
  { key: 'calmDays', label: 'Days between calls' },
  { key: 'watchfulDays', label: 'Days between calls, where a turn for the worse is likely (risk attested)' },
  { key: 'retryWorkingDays', label: 'Working days until trying again' },
  { key: 'monthEndWorkingDays', label: 'Working days before the month ends to look at what is open' },
]

const Effect = ({ effect }: { effect: Output<typeof tryContactRule> }) => {
  const { month, now, tried, more, less, patients } = effect
  return (
    <Notice
      happened={`In ${month} this rule would have asked for ${tried.calls} calls (${tried.hours} hours); today’s rule asked for ${now.calls} (${now.hours} hours).`}
      safe={`Of ${patients} patients, ${more} would be called more often and ${less} less often. Nothing is changed yet.`}
    />
  )
}

type EditProps = { known: Output<typeof readContactRule> }

const Edit = ({ known }: EditProps) => {
  const [typed, setTyped] = useState<ContactRule>(known.rule)
  const [reason, setReason] = useState('')
  const trying = useWrite(tryContactRule)
  const setting = useWrite(setContactRule, { invalidates: [readContactRule, readWorklist, readTeam] })
  const error = setting.error ?? trying.error
  const change = (key: keyof ContactRule) => (value: string) => {
    setTyped({ ...typed, [key]: Number(value) })
    trying.reset()
  }
  return (
    <div className="stack">
      {error && <Problem error={error} />}
      {FIELDS.map(({ key, label }) => (
        <Field
          key={key}
          label={label}
          type="number"
          value={String(typed[key] || '')}
          onChange={change(key)}
          error={fieldError(error, `rule.${key}`)}
        />
      ))}
      <div className="actions">
        <Button busy={trying.isPending} onClick={() => trying.mutate({ rule: typed })}>
          Try it on last month
        </Button>
      </div>
      {trying.data && <Effect effect={trying.data} />}
      <Field label="Why" value={reason} onChange={setReason} error={fieldError(setting.error, 'reason')} />
      <div className="actions">
        <Button
          look="primary"
          busy={setting.isPending}
          disabled={!trying.data}
          onClick={() => setting.mutate({ id: newId(), rule: typed, reason, seen: known.id })}
        >
          Let this rule count
        </Button>
      </div>
      {setting.isSuccess && <Notice kind="success" happened="The rule counts from now on." />}
    </div>
  )
}

/** The rule for the next contact: numbers one changes, tries on last month, and only then lets count. */
export const RulePart = () => {
  const rule = useRead(readContactRule, {})
  return (
    <section className="stack">
      <h2>When to call next</h2>
      <Shown of={rule}>
        {(known) => (
          <>
            <Edit key={known.id} known={known} />
            {known.versions.length > 0 && (
              <details>
                <summary>What held before</summary>
                <ul className="stack tight">
                  {known.versions.map(({ id, rule: { calmDays, watchfulDays }, reason, by, at }) => (
                    <li key={id}>
                      <When at={at} form="day-time" />, {by}: {calmDays} and {watchfulDays} days. {reason}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Shown>
    </section>
  )
}
