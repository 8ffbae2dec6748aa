import { useEffect, useState } from 'react'
import { type OutsidePlan, openOutside } from '../../../modules/transitions/outside-contract.ts'
import { Loading } from '../../kit/loading.tsx'
import { Page } from '../../kit/page.tsx'
import { useHash } from '../../kit/path.ts'
import { useWrite } from '../../kit/server-state.ts'
import { whenWords } from '../../kit/written.ts'
import { Refused } from '../refused.tsx'
import { Shell } from '../shell.tsx'
import { AnswerPlan } from './answer-plan.tsx'

const READER = { audience: 'staff', locale: 'en', timeZone: 'UTC' } as const

const Lines = ({ title, lines }: { title: string; lines: OutsidePlan['problems'] }) => (
  <section className="stack tight">
    <h2>{title}</h2>
    {lines.length === 0 && <p className="quiet">None on file.</p>}
    <ul className="stack tight">
      {lines.map(({ text, more }) => (
        <li key={`${text} ${more}`}>
          {text}
          {more && <span className="quiet"> ({more})</span>}
        </li>
      ))}
    </ul>
  </section>
)

/** A colleague outside reads one plan, and answers it, without an account. In English: it is for the trade. */
export const Outside = () => {
  const token = useHash().slice(1)
  const [plan, setPlan] = useState<OutsidePlan>()
  const { mutate, error } = useWrite(openOutside, { onDone: setPlan })
  useEffect(() => mutate({ token }), [mutate, token])
  if (!plan) return <Shell screens={[]}>{error ? <Refused error={error} /> : <Loading />}</Shell>
  const { patient, practice, signed, allergies } = plan
  return (
    <Shell practice={practice} screens={[]}>
      <Page
        title={`Care plan of ${patient.name}`}
        tabTitle="Care plan"
        lead={`Born ${patient.birthDate}. Signed by ${signed.by} on ${signed.on}. For ${plan.sentTo}, until ${whenWords(plan.until, 'day', READER)}. What is private by law may be left out.`}
      >
        <div className="stack" lang="en">
          {plan.whatMatters && (
            <section className="stack tight">
              <h2>What matters to the patient</h2>
              <p>{plan.whatMatters}</p>
            </section>
          )}
          <Lines title="Problems" lines={plan.problems} />
          <Lines title="Goals" lines={plan.goals} />
          <Lines title="Who does what" lines={plan.steps} />
          <Lines title="Medicines" lines={plan.medicines} />
          <section className="stack tight">
            <h2>Allergies</h2>
            <p>{allergies.length > 0 ? allergies.join(', ') : 'None in any chart we have.'}</p>
          </section>
          <AnswerPlan token={token} />
        </div>
      </Page>
    </Shell>
  )
}
