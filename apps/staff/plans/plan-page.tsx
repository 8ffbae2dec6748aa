import { readPlan, startDraft } from '../../../modules/plans/contract.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { PlanEditor } from './plan-editor.tsx'
import './plans.css'

const NoPlanYet = ({ patientId }: { patientId: string }) => {
  const start = useWrite(startDraft, { invalidates: [readPlan] })
  return (
    <Empty
      title="No plan yet"
      action={
        <div className="stack">
          <div className="row">
            <Button look="primary" busy={start.isPending} onClick={() => start.mutate({ patientId })}>
              Begin the plan
            </Button>
            <ButtonLink href={`/staff/patients/${patientId}/plan/interview`}>Interview</ButtonLink>
            <ButtonLink look="plain" href={`/staff/patients/${patientId}/enrollment`}>
              Conditions
            </ButtonLink>
          </div>
          {start.error && <Problem error={start.error} />}
        </div>
      }
    >
      It begins from the conditions that a practitioner confirmed, with goals, steps and zones to go through
      with her. Nothing in it counts until it is signed.
    </Empty>
  )
}

/** The care plan of one patient. */
export const PlanPage = () => {
  const { patientId = '' } = useScreenValues()
  const plan = useRead(readPlan, { patientId })
  return (
    <ChartFrame patientId={patientId} active="plan">
      <Shown of={plan}>
        {(read) =>
          read.draft ? (
            <div className="stack">
              <div className="actions">
                <ButtonLink href={`/staff/patients/${patientId}/plan/interview`}>Interview</ButtonLink>
                <ButtonLink href={`/staff/patients/${patientId}/plan/goals`}>Goals over time</ButtonLink>
                <ButtonLink href={`/staff/patients/${patientId}/plan/outside`}>Outside</ButtonLink>
              </div>
              <PlanEditor key={patientId} patientId={patientId} plan={read} draft={read.draft} />
            </div>
          ) : (
            <NoPlanYet patientId={patientId} />
          )
        }
      </Shown>
    </ChartFrame>
  )
}
