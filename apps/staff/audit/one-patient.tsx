import { looksAt, whoLooked } from '../../../modules/audit/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Chip } from '../../kit/chip.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

export type Asked = { accountId: string; from: string; to: string }
type Look = Output<typeof looksAt>['looks'][number]
type OnePatientProps = { asked: Asked; patient: { patientId: string; name: string } }

const Row = ({ look }: { look: Look }) => (
  <ListRow
    title={<When at={look.at} form="day-time" />}
    detail={
      <>
        {look.action}: {look.thing.replace(/[.-]/g, ' ')}
        {look.roles.length > 0 && `, as ${look.roles.join(', ').replaceAll('_', ' ')}`}
        {look.address && `, from ${look.address}`}
      </>
    }
    aside={
      <Chip tone={look.refused || look.purpose === 'emergency access' ? 'yellow' : 'sand'}>
        {look.refused ? 'refused' : look.purpose}
      </Chip>
    }
  />
)

const Others = ({ asked, patient }: OnePatientProps) => {
  const { from, to, accountId } = asked
  const read = useRead(whoLooked, { patientId: patient.patientId, from, to })
  return (
    <Shown of={read}>
      {({ accounts }) => (
        <section className="stack">
          <h3>Who else touched this record in this time</h3>
          <List label="Who else">
            {accounts
              .filter((account) => account.accountId !== accountId)
              .map(({ accountId: id, name, firstAt, lastAt, looks }) => (
                <ListRow
                  key={`${id} ${name}`}
                  title={name}
                  detail={
                    <>
                      <When at={firstAt} form="day-time" /> to <When at={lastAt} form="day-time" />
                    </>
                  }
                  aside={looks}
                />
              ))}
          </List>
        </section>
      )}
    </Shown>
  )
}

/** Every look of one account at one patient, newest first, and who else was there. */
export const OnePatient = ({ asked, patient }: OnePatientProps) => {
  const read = useRead(looksAt, { ...asked, patientId: patient.patientId })
  return (
    <section className="stack">
      <h2>{patient.name}</h2>
      <Shown of={read}>
        {({ looks, more }) => (
          <>
            {more && <p>These are the newest. Ask for a shorter time to see the others.</p>}
            <List label="Looks">
              {looks.map((look) => (
                <Row key={look.id} look={look} />
              ))}
            </List>
          </>
        )}
      </Shown>
      <Others asked={asked} patient={patient} />
    </section>
  )
}
