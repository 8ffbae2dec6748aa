import { Scale } from 'lucide-react'
import { listRepresentatives } from '../../../modules/patients/representative-contract.ts'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { may, useSession } from '../session.ts'
import { AddRepresentative } from './add-representative.tsx'
import { RepresentativeRow } from './representative-row.tsx'

/** Who stands in the patient's place by law (45 CFR 164.502(g)): a paper, and two people of the practice who saw it. */
export const RepresentativesPart = ({ patientId }: { patientId: string }) => {
  const read = useRead(listRepresentatives, { patientId })
  const session = useSession().data?.session
  const mayAdd = session !== undefined && may(session, 'patients.write')
  return (
    <section className="stack">
      <h3 className="with-icon">
        <Scale aria-hidden className="icon" /> Decides in the patient’s place
      </h3>
      <p>
        A personal representative has a paper of the law, such as a health care power of attorney. They are
        treated as the patient: they see everything, share it, and say yes or no. Two people of the practice
        look at the paper first.
      </p>
      <Shown of={read}>
        {({ representatives }) =>
          representatives.length === 0 ? (
            <p className="quiet">Nobody decides in the patient’s place.</p>
          ) : (
            <ul className="sheets" aria-label="Decides in the patient’s place">
              {representatives.map((one) => (
                <RepresentativeRow key={one.id} patientId={patientId} one={one} />
              ))}
            </ul>
          )
        }
      </Shown>
      {mayAdd && <AddRepresentative patientId={patientId} />}
    </section>
  )
}
