import { listTransitions, type TransitionHead } from '../../../modules/transitions/contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

const Contact = ({ one }: { one: TransitionHead }) => {
  if (one.contact === 'reached') return <Chip tone="teal">reached in time</Chip>
  if (one.contact === 'two_tries') return <Chip tone="teal">two tries in time</Chip>
  return one.isLate ? <Chip tone="red">late</Chip> : <Chip tone="yellow">to be called</Chip>
}

const Row = ({ one }: { one: TransitionHead }) => (
  <ListRow
    title={one.patientName}
    href={`/staff/patients/${one.patientId}/transitions/${one.id}`}
    detail={
      <>
        {one.clockWords} · from {one.facility}, <When at={one.dischargedOn} form="day" /> ·{' '}
        {one.missing === 0 ? 'nothing is missing' : `${one.missing} things to do`}
      </>
    }
    aside={<Contact one={one} />}
  />
)

/** Who came home, the most pressing first; and who is in a hospital now. */
export const DischargesPage = () => {
  const list = useRead(listTransitions, {}, { refetchEverySeconds: 60 })
  return (
    <Page
      title="Discharges"
      lead="Who came home, the most pressing first."
      action={
        <div className="actions">
          <ButtonLink href="/staff/notices">Hospital notices</ButtonLink>
          <ButtonLink href="/staff/patients">Note a discharge: find the patient</ButtonLink>
        </div>
      }
    >
      <Shown of={list}>
        {({ open, inHospital }) => (
          <>
            {open.length === 0 ? (
              <Empty title="Nobody is on the way home">
                A notice from a hospital, or one you write down on a patient’s chart, opens a discharge here.
              </Empty>
            ) : (
              <List label="Discharges">
                {open.map((one) => (
                  <Row key={one.id} one={one} />
                ))}
              </List>
            )}
            {inHospital.length > 0 && (
              <section className="stack">
                <h2>In a hospital now, as far as we heard</h2>
                <List label="In a hospital now">
                  {inHospital.map(({ patientId, patientName, facility, since }) => (
                    <ListRow
                      key={patientId}
                      title={patientName}
                      href={`/staff/patients/${patientId}/transitions`}
                      detail={
                        <>
                          {facility}, since <When at={since} form="day" />
                        </>
                      }
                    />
                  ))}
                </List>
              </section>
            )}
          </>
        )}
      </Shown>
    </Page>
  )
}
