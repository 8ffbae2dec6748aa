import { type FormEvent, useState } from 'react'
import { changePerson, listPeople, type Person } from '../../../modules/access/people-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { fieldError, useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { useScreenValues } from '../screen-values.ts'
import { credentialWords } from './credential-words.ts'
import { SecondStep } from './people-page.tsx'
import { PersonSignIn } from './person-sign-in.tsx'
import { type Work, WorkFields, workInput } from './work-fields.tsx'

const workOf = ({ roles, employer, worksUntil }: Person): Work => ({
  roles,
  outside: employer !== null,
  employer: employer ?? '',
  worksUntil: worksUntil ?? '',
})
const isOfField = (error: unknown) =>
  ['roles', 'employer', 'worksUntil'].some((field) => fieldError(error, field))

const ChangeWork = ({ person }: { person: Person }) => {
  const [work, setWork] = useState(() => workOf(person))
  const change = useWrite(changePerson, { invalidates: [listPeople] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ id: person.id, ...workInput(work) })
  }
  return (
    <section className="stack">
      <h2>What {person.name} may do</h2>
      <form className="stack" onSubmit={submit}>
        <WorkFields work={work} onChange={setWork} error={change.error} />
        {change.error && !isOfField(change.error) && <Problem error={change.error} />}
        {change.isSuccess && (
          <Notice kind="success" happened="Kept." next="It holds from the next thing that person does." />
        )}
        <div className="actions">
          <Button type="submit" look="primary" busy={change.isPending} disabled={work.roles.length === 0}>
            Keep these roles
          </Button>
        </div>
      </form>
    </section>
  )
}

const signedInWords = (count: number) => {
  if (count === 0) return 'nowhere'
  return count === 1 ? 'at 1 place' : `at ${count} places`
}

const OnePerson = ({ person, rule }: { person: Person; rule: 'required' | 'offered' }) => (
  <div className="stack loose">
    <Facts
      facts={[
        { term: 'Works as', value: credentialWords(person.credential) },
        { term: 'E-mail', value: person.email },
        ...(person.employer ? [{ term: 'From', value: person.employer }] : []),
        ...(person.worksUntil ? [{ term: 'Until', value: <When at={person.worksUntil} form="day" /> }] : []),
        { term: 'Second step', value: <SecondStep person={person} rule={rule} /> },
        { term: 'Signed in now', value: signedInWords(person.signedIn) },
        ...(person.invited ? [{ term: 'Invitation', value: 'made, not used yet' }] : []),
      ]}
    />
    <ChangeWork person={person} />
    <PersonSignIn person={person} />
  </div>
)

/** One colleague: roles, company and last day, sign-ins, and the end of the work here. */
export const PersonPage = () => {
  const { personId } = useScreenValues()
  const read = useRead(listPeople, {})
  const person = read.data?.people.find(({ id }) => id === personId)
  return (
    <Page title={person?.name ?? 'Person'} lead={<a href="/staff/people">All people</a>} tabTitle="Person">
      <Shown of={read}>
        {({ secondStep }) => {
          if (!person)
            return <Empty title="Nobody here">This person is not in the list of this practice.</Empty>
          if (person.leftOn)
            return (
              <Notice
                happened={
                  <>
                    {person.name} left on <When at={person.leftOn} form="day" />.
                  </>
                }
                next="What was done under this name stays. To work here again, make a new invitation."
              />
            )
          return <OnePerson key={person.id} person={person} rule={secondStep} />
        }}
      </Shown>
    </Page>
  )
}
