import { listTransitions } from '../../../modules/transitions/contract.ts'
import { List, ListRow } from '../../kit/list-row.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { NoteDischarge } from './note-discharge.tsx'

/** Her way home, if she is on one; and the place to write down a discharge one heard of. */
export const PatientTransitionsPage = () => {
  const { patientId = '' } = useScreenValues()
  const { data } = useSession()
  const list = useRead(listTransitions, {})
  return (
    <ChartFrame patientId={patientId} active="transitions">
      <h2>Discharges</h2>
      <Shown of={list}>
        {({ open }) => {
          const hers = open.filter((one) => one.patientId === patientId)
          return hers.length === 0 ? (
            <p className="quiet">No discharge is open.</p>
          ) : (
            <List label="Discharges">
              {hers.map((one) => (
                <ListRow
                  key={one.id}
                  title={one.facility}
                  href={`/staff/patients/${patientId}/transitions/${one.id}`}
                  detail={
                    <>
                      left on <When at={one.dischargedOn} form="day" /> · {one.clockWords}
                    </>
                  }
                />
              ))}
            </List>
          )
        }}
      </Shown>
      {data?.session && may(data.session, 'transitions.write') && (
        <details>
          <summary>Note a discharge</summary>
          <NoteDischarge patientId={patientId} />
        </details>
      )}
    </ChartFrame>
  )
}
