import { useState } from 'react'
import {
  attestRisk,
  confirmCondition,
  readEnrollment,
  withdrawCondition,
} from '../../../modules/enrollment/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { newId } from '../../kit/new-id.ts'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldError, useWrite } from '../../kit/server-state.ts'
import { TextArea } from '../../kit/text-area.tsx'
import { When } from '../../kit/when.tsx'

type Read = Output<typeof readEnrollment>
export type PartProps = { patientId: string; read: Read; mayConfirm: boolean }
const again = [readEnrollment]

type Draft = { icd10: string; label: string; category: string; factIds: string[] }

const ByHand = ({ confirm }: { confirm: (draft: Draft) => void }) => {
  const [icd10, setIcd10] = useState('')
  const [label, setLabel] = useState('')
  return (
    <details>
      <summary>Add a condition the chart does not say</summary>
      <div className="stack">
        <Field label="ICD-10-CM code" hint="such as E11.9" value={icd10} onChange={setIcd10} />
        <Field label="Condition" value={label} onChange={setLabel} />
        <Button look="quiet" onClick={() => confirm({ icd10, label, category: 'by hand', factIds: [] })}>
          Confirm this condition
        </Button>
      </div>
    </details>
  )
}

/** The practitioner confirms each condition with the code the claim will carry; codes are suggestions with their reason. */
export const ConditionsPart = ({ patientId, read, mayConfirm }: PartProps) => {
  const confirm = useWrite(confirmCondition, { invalidates: again })
  const withdraw = useWrite(withdrawCondition, { invalidates: again })
  const known = new Set(read.conditions.map(({ icd10 }) => icd10))
  const facts = new Map(
    read.screening.conditions.map(({ key, because }) => [key, because.map(({ factId }) => factId)]),
  )
  const keep = (draft: Draft) =>
    confirm.mutate({ patientId, id: newId(), ...draft, onsetOn: null, expectedMonths: 12 })
  return (
    <section className="stack" aria-labelledby="conditions">
      <h2 id="conditions">Conditions</h2>
      <List label="Confirmed conditions">
        {read.conditions.map(({ id, icd10, label, confirmedBy, confirmedAt }) => (
          <ListRow
            key={id}
            title={`${icd10} ${label}`}
            detail={
              <>
                confirmed by {confirmedBy}, <When at={confirmedAt} form="day" />
              </>
            }
            aside={
              mayConfirm && (
                <Button look="plain" onClick={() => withdraw.mutate({ patientId, id })}>
                  Withdraw {icd10}
                </Button>
              )
            }
          />
        ))}
      </List>
      {read.conditions.length < 2 && (
        <p className="quiet">Two confirmed conditions are needed. {read.conditions.length} so far.</p>
      )}
      {mayConfirm && (
        <>
          <h3>Found in the chart</h3>
          <List label="Suggestions">
            {read.suggestions
              .filter(({ icd10 }) => !known.has(icd10))
              .map(({ category, label, icd10, name, reason }) => (
                <ListRow
                  key={`${category} ${icd10}`}
                  title={`${icd10} ${name}`}
                  detail={`${label}: ${reason}`}
                  aside={
                    <Button
                      look="quiet"
                      onClick={() =>
                        keep({ icd10, label: name, category, factIds: facts.get(category) ?? [] })
                      }
                    >
                      Confirm {icd10}
                    </Button>
                  }
                />
              ))}
          </List>
          <ByHand confirm={keep} />
        </>
      )}
      {confirm.error && <Problem error={confirm.error} />}
    </section>
  )
}

const RISKS = [
  { value: 'acute_exacerbation', label: 'Acute worsening' },
  { value: 'decompensation', label: 'Decompensation' },
  { value: 'functional_decline', label: 'Loss of function' },
  { value: 'death', label: 'Death' },
] as const

/** The second half of eligibility: a practitioner says what the risk is and why. */
export const RiskPart = ({ patientId, read, mayConfirm }: PartProps) => {
  const [risk, setRisk] = useState<(typeof RISKS)[number]['value']>('acute_exacerbation')
  const [reasons, setReasons] = useState('')
  const attest = useWrite(attestRisk, { invalidates: again })
  if (read.risk)
    return (
      <section className="stack">
        <h2>Risk</h2>
        <p>
          {read.risk.risk.replaceAll('_', ' ')}: {read.risk.reasons}{' '}
          <span className="quiet">
            {read.risk.by}, <When at={read.risk.at} form="day" />
          </span>
        </p>
      </section>
    )
  return (
    <section className="stack">
      <h2>Risk</h2>
      {mayConfirm ? (
        <>
          <Select label="What is the significant risk?" options={RISKS} value={risk} onChange={setRisk} />
          <TextArea
            label="Why, in a sentence"
            value={reasons}
            onChange={setReasons}
            error={fieldError(attest.error, 'reasons')}
          />
          <Button
            look="quiet"
            busy={attest.isPending}
            onClick={() => attest.mutate({ patientId, id: newId(), risk, reasons })}
          >
            Attest the risk
          </Button>
        </>
      ) : (
        <p className="quiet">The billing practitioner has to say what the risk is.</p>
      )}
    </section>
  )
}
