import type { ProgramOptionView } from '../../../modules/billing/programs-contract.ts'
import { readPrograms } from '../../../modules/billing/programs-contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { FixableReason } from '../billing/fix-link.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { FactsForm } from './facts-form.tsx'

const standing = ({ enrolledSince, missing, conflicts }: ProgramOptionView) => {
  if (enrolledSince) return <Chip tone="green">enrolled</Chip>
  if (conflicts.length > 0) return <Chip tone="yellow">conflicts</Chip>
  return missing.length > 0 ? (
    <Chip tone="sand">something is missing</Chip>
  ) : (
    <Chip tone="green">could be offered</Chip>
  )
}

type OneProps = { patientId: string; month: string; option: ProgramOptionView; mayWrite: boolean }

const One = ({ patientId, month, option, mayWrite }: OneProps) => (
  <section className="stack">
    <h2>
      {option.name} {standing(option)}
    </h2>
    <p className="quiet">
      {option.codes.join(', ') || 'no code this month'} · rules from {option.rulesFrom}, verified through{' '}
      {option.verifiedThrough}
      {option.enrolledSince && (
        <>
          {' '}
          · enrolled since <When at={option.enrolledSince} form="day" />
        </>
      )}
    </p>
    {option.conflicts.map(({ program, reason }) => (
      <div key={`${program} ${reason.code}`}>
        Not beside {program}: {reason.sentence} <em>{reason.nextStep}</em>
      </div>
    ))}
    {option.missing.map((reason) => (
      <FixableReason key={reason.code} patientId={patientId} reason={reason} />
    ))}
    {mayWrite && <FactsForm patientId={patientId} month={month} option={option} />}
    {mayWrite && !option.enrolledSince && (
      <div>
        <ButtonLink href={`/staff/patients/${patientId}/enrollment#${option.program}`}>
          Explain, ask and enroll in {option.program}
        </ButtonLink>
      </div>
    )}
  </section>
)

/** One screen: what she qualifies for, what it cannot stand beside, and why. The practitioner and the patient choose. */
export const ProgramsPage = () => {
  const { patientId = '' } = useScreenValues()
  const session = useSession().data?.session
  const read = useRead(readPrograms, { patientId })
  const mayWrite = session !== undefined && may(session, 'enrollment.write')
  return (
    <ChartFrame patientId={patientId} active="programs">
      <Shown of={read}>
        {({ month, programs }) => (
          <div className="stack loose">
            {programs.map((option) => (
              <One key={option.program} {...{ patientId, month, option, mayWrite }} />
            ))}
          </div>
        )}
      </Shown>
    </ChartFrame>
  )
}
