import type { PrepView } from '../../../modules/contacts/contract.ts'
import { When } from '../../kit/when.tsx'

const PARTS: [keyof PrepView, string][] = [
  ['symptoms', 'New or worse'],
  ['medicines', 'About medicines'],
  ['noticed', 'Noticed at home'],
  ['inTheWay', 'In the way'],
  ['questions', 'Questions'],
]

/** A daughter's words are never read as the mother's. */
const SAID_BY: Record<PrepView['saidBy'], string> = {
  patient: 'patient',
  caregiver: 'caregiver',
  representative: 'representative',
  staff: 'staff, for the patient',
}

/** What they want to talk about next time, each list with who said it. */
export const PrepLists = ({ lists }: { lists: readonly PrepView[] }) => (
  <>
    {lists.map((list) => (
      <section key={list.id} className="sheet stack tight">
        <h3>
          {list.saidByName} ({SAID_BY[list.saidBy]}) wants to talk about
        </h3>
        {PARTS.map(
          ([key, label]) =>
            list[key] && (
              <p key={key}>
                <strong>{label}:</strong> {list[key]}
              </p>
            ),
        )}
        <p className="quiet small">
          Written <When at={list.writtenAt} form="day-time" />
        </p>
      </section>
    ))}
  </>
)
