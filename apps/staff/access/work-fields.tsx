import { readPolicy } from '../../../modules/access/people-contract.ts'
import { CheckRow } from '../../kit/check-row.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { fieldError, useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'

export type Work = { roles: string[]; outside: boolean; employer: string; worksUntil: string }

/** What the server takes: of the practice's own people no company is kept. */
export const workInput = ({ roles, outside, employer, worksUntil }: Work) => ({
  roles,
  employer: outside ? employer.trim() || null : null,
  worksUntil: worksUntil || null,
})

type WorkFieldsProps = { work: Work; onChange: (work: Work) => void; error: unknown }

const Company = ({ work, onChange, error }: WorkFieldsProps) => (
  <>
    <Choice
      legend="Works for"
      options={[
        { value: 'practice', label: 'This practice' },
        { value: 'company', label: 'Another company' },
      ]}
      value={work.outside ? 'company' : 'practice'}
      onChange={(value) => onChange({ ...work, outside: value === 'company' })}
    />
    {work.outside && (
      <Field
        label="Which company"
        hint="It stands beside the name everywhere"
        error={fieldError(error, 'employer')}
        required
        value={work.employer}
        onChange={(employer) => onChange({ ...work, employer })}
      />
    )}
    <Field
      label="Works here until"
      hint="Access ends by itself after this day"
      type="date"
      optional={!work.outside}
      required={work.outside}
      error={fieldError(error, 'worksUntil')}
      value={work.worksUntil}
      onChange={(worksUntil) => onChange({ ...work, worksUntil })}
    />
  </>
)

/** Roles with what each is for, and for whom the person works. */
export const WorkFields = ({ work, onChange, error }: WorkFieldsProps) => {
  const policy = useRead(readPolicy, {})
  const tick = (role: string, on: boolean) =>
    onChange({
      ...work,
      roles: on ? [...work.roles, role] : work.roles.filter((one) => one !== role),
      // A vendor's nurse always comes from another company; unticking leaves what was typed.
      outside: work.outside || (on && role === 'vendor_nurse'),
    })
  const wrong = fieldError(error, 'roles')
  return (
    <>
      <fieldset className="choice roles">
        <legend>Roles</legend>
        {wrong && (
          <div className="field">
            <span className="error">{wrong}</span>
          </div>
        )}
        <Shown of={policy}>
          {({ roles }) =>
            roles.map(({ role, name, about }) => (
              <CheckRow
                key={role}
                label={name}
                hint={about}
                checked={work.roles.includes(role)}
                onChange={(on) => tick(role, on)}
              />
            ))
          }
        </Shown>
      </fieldset>
      <Company work={work} onChange={onChange} error={error} />
    </>
  )
}
