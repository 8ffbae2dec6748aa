import { listTransitions, readTransition, sayComplexity } from '../../../modules/transitions/contract.ts'
import { Choice } from '../../kit/choice.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { AttemptsPart, type Transition } from './attempts-part.tsx'
import { ChecklistPart } from './checklist-part.tsx'
import { EndPart } from './end-part.tsx'
import { FROM, TO } from './transition-words.ts'

const HEARD = { hand: 'written down by hand', file: 'from a file', feed: 'from the hospital’s feed' } as const
const ENDED = {
  complete: 'Complete',
  died: 'Ended: she died',
  back_in_hospital: 'Ended: back in a hospital',
  not_ours: 'Ended: not ours to follow',
} as const
const COMPLEX = [
  { value: 'moderate' as const, label: 'Moderate: seen within 14 days' },
  { value: 'high' as const, label: 'High: seen within 7 days' },
]

const Complexity = ({ one }: { one: Transition }) => {
  const save = useWrite(sayComplexity, { invalidates: [readTransition, listTransitions] })
  const say = (complexity: 'moderate' | 'high') =>
    save.mutate({ patientId: one.patientId, transitionId: one.id, version: one.version, complexity })
  return (
    <>
      <Choice
        legend="How complex the decisions are, as the practitioner says"
        options={COMPLEX}
        value={save.isPending ? save.variables.complexity : (one.complexity ?? undefined)}
        onChange={say}
      />
      {save.error && <Problem error={save.error} />}
    </>
  )
}

const About = ({ one }: { one: Transition }) => (
  <Facts
    facts={[
      { term: 'From', value: `${one.facility} (${FROM[one.fromKind].toLowerCase()})` },
      { term: 'Came in', value: one.admittedOn && <When at={one.admittedOn} form="day" /> },
      { term: 'Left', value: <When at={one.dischargedAt} form="day-time" /> },
      { term: 'Went to', value: TO[one.dischargedTo] },
      { term: 'Contact until', value: <When at={one.contactDueOn} form="day" /> },
      { term: 'Visit until', value: <When at={one.visitDueOn} form="day" /> },
      { term: 'How we heard', value: HEARD[one.heardBy] },
    ]}
  />
)

/** One discharge: its clock in words, whom one tried to reach, what has to be seen to, and its end. */
export const DischargePage = () => {
  const { patientId = '', transitionId = '' } = useScreenValues()
  const { data } = useSession()
  const mayWrite = Boolean(data?.session && may(data.session, 'transitions.write'))
  const read = useRead(readTransition, { patientId, transitionId })
  return (
    <ChartFrame patientId={patientId} active="transitions">
      <Shown of={read}>
        {(one) => (
          <>
            <h2>Discharge from {one.facility}</h2>
            {one.ended ? (
              <Notice
                kind="success"
                happened={`${ENDED[one.ended.as]}.`}
                safe={
                  <>
                    {one.ended.by}, <When at={one.ended.at} form="day-time" />. {one.ended.words}
                  </>
                }
              />
            ) : (
              <Notice kind={one.isLate ? 'error' : 'info'} happened={`${one.clockWords}.`} />
            )}
            <About one={one} />
            {mayWrite && !one.ended && <Complexity one={one} />}
            <AttemptsPart one={one} mayWrite={mayWrite} />
            <ChecklistPart one={one} mayWrite={mayWrite} />
            {mayWrite && !one.ended && <EndPart one={one} />}
          </>
        )}
      </Shown>
    </ChartFrame>
  )
}
