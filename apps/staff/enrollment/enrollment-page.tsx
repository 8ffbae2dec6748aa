import { useState } from 'react'
import { enroll, readEnrollment } from '../../../modules/enrollment/contract.ts'
import { PROGRAM_NAMES, PROGRAMS } from '../../../modules/enrollment/programs-contract.ts'
import { listStaff, type StaffMember } from '../../../modules/practice/contract.ts'
import { Button } from '../../kit/button.tsx'
import { newId } from '../../kit/new-id.ts'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { Select } from '../../kit/select.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { Steps } from '../../kit/steps.tsx'
import { When } from '../../kit/when.tsx'
import { type Chart, ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { ConditionsPart, type PartProps, RiskPart } from './conditions-part.tsx'
import { ConsentPart, type Program } from './consent-part.tsx'
import { HoldPart } from './hold-part.tsx'
import { VisitPart } from './visit-part.tsx'

const BILLING = ['MD', 'DO', 'NP', 'PA', 'CNS', 'CNM']
const CLINICAL = [...BILLING, 'RN', 'LPN', 'MA', 'LCSW', 'PharmD']
const asOptions = (people: StaffMember[]) => people.map(({ id, name }) => ({ value: id, label: name }))

const STEPS = ['Conditions', 'Risk', 'Visit', 'Consent', 'Enrolled']
const stepOf = ({ conditions, risk, visits, consents, enrollment }: PartProps['read']): number => {
  const done = [
    conditions.length >= 2,
    Boolean(risk),
    visits.length > 0,
    consents[0]?.decision === 'accepted',
    Boolean(enrollment),
  ]
  const open = done.indexOf(false)
  return open === -1 ? STEPS.length : open
}

const EnrollPart = ({
  patientId,
  read,
  practitionerId,
  program,
  staff,
}: Omit<PartProps, 'mayConfirm'> & { practitionerId: string; program: Program; staff: StaffMember[] }) => {
  const coordinators = staff.filter(({ credential }) => CLINICAL.includes(credential))
  const [coordinatorId, setCoordinator] = useState(
    coordinators.find(({ roles }) => roles.includes('coordinator'))?.id ?? '',
  )
  const start = useWrite(enroll, { invalidates: [readEnrollment] })
  const { enrollment } = read
  const other = read.enrollments.find((one) => one.program === program)
  if (other && other.program !== enrollment?.program)
    return (
      <Notice
        kind="success"
        happened={
          <>
            Enrolled in {program} since <When at={other.startedOn} form="day" /> with {other.practitioner}.
          </>
        }
      />
    )
  if (enrollment && enrollment.program === program)
    return (
      <Notice
        kind="success"
        happened={
          <>
            Enrolled since <When at={enrollment.startedOn} form="day" /> with {enrollment.practitioner};{' '}
            {enrollment.coordinator} coordinates.
          </>
        }
        next={
          enrollment.endedOn ? `Ends on ${enrollment.endedOn}: ${enrollment.endReason}.` : 'Next: the plan.'
        }
      />
    )
  return (
    <section className="stack">
      <h2>Enroll</h2>
      <Select
        label="Coordinator"
        options={asOptions(coordinators)}
        value={coordinatorId}
        onChange={setCoordinator}
      />
      <Button
        busy={start.isPending}
        disabled={
          read.consents.find((one) => one.program === program)?.decision !== 'accepted' || !coordinatorId
        }
        onClick={() => start.mutate({ patientId, id: newId(), program, practitionerId, coordinatorId })}
      >
        Enroll in {PROGRAM_NAMES[program]}
      </Button>
      {start.error && <Problem error={start.error} />}
    </section>
  )
}

const PROGRAM_OPTIONS = PROGRAMS.map((value) => ({ value, label: PROGRAM_NAMES[value] ?? value }))

/** The Programs page leads here with the program it is about. */
const asked = (): Program => PROGRAMS.find((program) => program === location.hash.slice(1)) ?? 'CCM'

type WayInProps = { chart: Chart; read: PartProps['read']; staff: StaffMember[]; mayConfirm: boolean }

const WayIn = ({ chart, read, staff, mayConfirm }: WayInProps) => {
  // Without an NPI no claim can carry the name: who only covers nights is not offered.
  const practitioners = staff.filter(({ credential, npi }) => npi && BILLING.includes(credential))
  const [chosen, setChosen] = useState(read.enrollment?.practitionerId ?? practitioners[0]?.id ?? '')
  const [program, setProgram] = useState(asked)
  const { patient } = chart
  const isIn = read.enrollments.some((one) => one.program === program)
  const part = { patientId: patient.id, read, mayConfirm }
  return (
    <div className="stack loose">
      <Steps label="The way in" steps={STEPS} current={stepOf(read)} />
      {read.screening.speaksAgainst.map(({ code, text, nextStep }) => (
        <Notice key={code} happened={text} next={nextStep} />
      ))}
      <Select label="Program" options={PROGRAM_OPTIONS} value={program} onChange={setProgram} />
      {!isIn && (
        <Select
          label="Billing practitioner"
          options={asOptions(practitioners)}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {isIn && <EnrollPart {...part} program={program} practitionerId={chosen} staff={staff} />}
      {read.enrollments.length > 0 && <HoldPart patientId={patient.id} />}
      <ConditionsPart {...part} />
      <RiskPart {...part} />
      <VisitPart {...part} practitionerId={chosen} />
      <ConsentPart
        {...part}
        practitionerId={chosen}
        program={program}
        patientName={`${patient.givenName} ${patient.familyName}`}
        language={patient.language === 'es' ? 'es' : 'en'}
      />
      {!isIn && <EnrollPart {...part} program={program} practitionerId={chosen} staff={staff} />}
    </div>
  )
}

/** Who qualifies becomes who is enrolled: confirm, explain, ask, enroll. */
export const EnrollmentPage = () => {
  const { patientId = '' } = useScreenValues()
  const enrollment = useRead(readEnrollment, { patientId })
  const colleagues = useRead(listStaff, {})
  const session = useSession().data?.session
  return (
    <ChartFrame patientId={patientId} active="enrollment">
      {(chart) => (
        <Shown of={enrollment}>
          {(read) => (
            <Shown of={colleagues}>
              {({ staff }) => (
                <WayIn
                  chart={chart}
                  read={read}
                  staff={staff}
                  mayConfirm={session !== undefined && may(session, 'enrollment.confirm')}
                />
              )}
            </Shown>
          )}
        </Shown>
      )}
    </ChartFrame>
  )
}
