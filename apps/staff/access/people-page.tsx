import { KeyRound, Mail, MonitorSmartphone, Smartphone, UserPlus } from 'lucide-react'
import { listPeople, type Person, readPolicy } from '../../../modules/access/people-contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { credentialWords } from './credential-words.ts'
import { SignInRulePart } from './sign-in-rule-part.tsx'
import { useToday } from './use-today.ts'

type Rule = 'required' | 'offered'
type RowProps = { person: Person; rule: Rule; roleName: (role: string) => string }

export const SecondStep = ({ person: { secondStep }, rule }: Pick<RowProps, 'person' | 'rule'>) => {
  if (secondStep === 'passkey')
    return (
      <Chip tone="teal" icon={KeyRound}>
        passkey
      </Chip>
    )
  if (secondStep === 'app')
    return (
      <Chip tone="teal" icon={Smartphone}>
        password and app
      </Chip>
    )
  return <Chip tone={rule === 'required' ? 'yellow' : 'sand'}>no second step</Chip>
}

const Until = ({ person: { employer, worksUntil } }: Pick<RowProps, 'person'>) => {
  const now = useToday()
  const over = worksUntil !== null && worksUntil < now
  if (!employer && !worksUntil) return null
  return (
    <div>
      {employer && `from ${employer}`}
      {worksUntil && (
        <>
          {employer ? ', ' : ''}until <When at={worksUntil} form="day" />
        </>
      )}{' '}
      {over && <Chip tone="yellow">this day has passed: no access</Chip>}
    </div>
  )
}

const Row = ({ person, rule, roleName }: RowProps) => {
  const { id, name, credential, roles, email, invited, signedIn } = person
  return (
    <ListRow
      title={name}
      href={`/staff/people/${id}`}
      detail={
        <>
          <div>
            {[...new Set([credentialWords(credential), ...roles.map(roleName)])].join(' · ')}
            {email && ` · ${email}`}
          </div>
          <Until person={person} />
        </>
      }
      aside={
        <>
          {invited && <Chip icon={Mail}>invited, not in yet</Chip>}
          {!invited && <SecondStep person={person} rule={rule} />}
          {signedIn > 0 && (
            <Chip icon={MonitorSmartphone}>signed in{signedIn > 1 && <> at {signedIn} places</>}</Chip>
          )}
        </>
      }
    />
  )
}

const Gone = ({ people }: { people: readonly Person[] }) => (
  <details>
    <summary>Who left ({people.length})</summary>
    <List label="Who left">
      {people.map(({ id, name, credential, leftOn }) => (
        <ListRow
          key={id}
          title={name}
          detail={
            <>
              {credentialWords(credential)}, left on {leftOn && <When at={leftOn} form="day" />}. What was
              done under this name stays.
            </>
          }
        />
      ))}
    </List>
  </details>
)

/** The name of a role as the policy's own table has it. */
export const useRoleName = (): ((role: string) => string) => {
  const policy = useRead(readPolicy, {}).data
  return (role) => policy?.roles.find((one) => one.role === role)?.name ?? role.replaceAll('_', ' ')
}

/** Everybody who works here, what each may, and how all of them sign in. */
export const PeoplePage = () => {
  const read = useRead(listPeople, {})
  const roleName = useRoleName()
  return (
    <Page
      title="People"
      lead={
        <>
          Who works here and what they may do. <a href="/staff/policy">Who may do what</a> shows every role as
          a table.
        </>
      }
      action={
        <ButtonLink look="primary" href="/staff/people/invite">
          <UserPlus aria-hidden className="icon" /> Invite a person
        </ButtonLink>
      }
    >
      <Shown of={read}>
        {({ people, secondStep }) => {
          const gone = people.filter(({ leftOn }) => leftOn)
          return (
            <div className="stack loose">
              <List label="People">
                {people
                  .filter(({ leftOn }) => !leftOn)
                  .map((person) => (
                    <Row key={person.id} person={person} rule={secondStep} roleName={roleName} />
                  ))}
              </List>
              {gone.length > 0 && <Gone people={gone} />}
              <SignInRulePart />
            </div>
          )
        }}
      </Shown>
    </Page>
  )
}
