import { add } from '../modules/medications/change-list.ts'
import { reportMine } from '../modules/medications/my-problems.ts'
import { keepList } from '../modules/medications/reconcile.ts'
import { review } from '../modules/medications/review-list.ts'
import type { Actor, Context } from '../platform/context.ts'
import { patients, staff } from './cast.ts'

type As = <T>(actor: Actor, command: (context: Context) => Promise<T>) => Promise<T>

const patientId = patients.harold.id
const LEE: Actor = { kind: 'staff', ...staff.lee, roles: [...staff.lee.roles], sessionId: staff.lee.id }
const HIS: Actor = { kind: 'patient', id: patientId, name: 'Harold Pike', patientId, sessionId: patientId }
const [ELIQUIS, GLIPIZIDE] = [
  '01900000-0000-7000-8000-00000000e110',
  '01900000-0000-7000-8000-00000000e111',
] as const

const fromTheBottle = (as: As, id: string, name: string, dose: string, directions: string, purpose: string) =>
  as(LEE, (context) =>
    add(context, {
      patientId,
      id,
      name,
      dose,
      directions,
      purpose,
      prescriber: null,
      dayParts: name === 'Eliquis' ? ['morning', 'evening'] : ['morning'],
      status: 'taking',
      source: 'Harold, from the bottle',
      why: 'Read out on the phone',
      patientTold: true,
    }),
  )

const ask = (as: As, missedDays: number, hardToPay: boolean) =>
  as(LEE, (context) =>
    review(context, {
      patientId,
      id: context.newId(),
      contactId: null,
      answers: [{ medicationId: ELIQUIS, taking: 'yes', missedDays, hardToPay, sideEffects: '' }],
    }),
  )

/** What Harold reads out from his bottles, and says of his blood thinner for the first time. */
export const writeFirstMedicines = async (as: As): Promise<void> => {
  await fromTheBottle(as, ELIQUIS, 'Eliquis', '5 mg', 'One twice daily', 'stroke prevention')
  await fromTheBottle(as, GLIPIZIDE, 'Glipizide', '5 mg', 'One every morning', 'blood sugar')
  await ask(as, 0, false)
}

/** Days later: it is dear and days are missed, a refill that nobody has yet, and a pharmacy's list with another dose. */
export const writeMedicines = async (as: As, today: string): Promise<void> => {
  await ask(as, 2, true)
  await as(HIS, (context) =>
    reportMine(context, {
      id: context.newId(),
      medicationId: GLIPIZIDE,
      kind: 'refill',
      words: 'The pharmacy waits for a prescription.',
    }),
  )
  await as(LEE, (context) =>
    keepList(context, {
      patientId,
      id: context.newId(),
      kind: 'pharmacy',
      label: 'Corner Pharmacy',
      takenOn: today,
      text: 'Apixaban 2.5 mg tab; ; twice daily\nGlipizide; 5 mg; every morning',
    }),
  )
}
