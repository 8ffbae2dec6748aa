import { readMine } from '../modules/medications/my-medicines.ts'
import { reportMine } from '../modules/medications/my-problems.ts'
import { list } from '../modules/medications/read-list.ts'
import { keepList } from '../modules/medications/reconcile.ts'
import { review } from '../modules/medications/review-list.ts'
import type { Actor, Context } from '../platform/context.ts'
import { patients, staff } from './cast.ts'

type As = <T>(actor: Actor, command: (context: Context) => Promise<T>) => Promise<T>

const LEE: Actor = { kind: 'staff', ...staff.lee, roles: [...staff.lee.roles], sessionId: staff.lee.id }
const HERS: Actor = {
  kind: 'patient',
  id: patients.rosa.id,
  name: 'Rosa Delgado',
  patientId: patients.rosa.id,
  sessionId: patients.rosa.id,
}

const askHarold = (as: As, more: { missedDays: number; hardToPay?: boolean }) =>
  as(LEE, async (context) => {
    const patientId = patients.harold.id
    const [line] = (await list(context, { patientId })).medications
    const said = { taking: 'yes' as const, hardToPay: false, sideEffects: '', ...more }
    await review(context, {
      patientId,
      id: context.newId(),
      contactId: null,
      answers: [{ medicationId: line!.id, ...said }],
    })
  })

/** What Harold said of his blood thinner in two calls: the second time it is dear, and days are missed. */
export const writeFirstAnswers = (as: As) => askHarold(as, { missedDays: 0 })

/** A cost that somebody has, a refill that nobody has yet, and a pharmacy's list that says another dose. */
export const writeMedicines = async (as: As, today: string): Promise<void> => {
  await askHarold(as, { missedDays: 2, hardToPay: true })
  await as(LEE, (context) =>
    keepList(context, {
      patientId: patients.harold.id,
      id: context.newId(),
      kind: 'pharmacy',
      label: 'Corner Pharmacy',
      takenOn: today,
      text: 'Eliquis; 2.5 mg; twice daily\nGlipizide; 5 mg; every morning',
    }),
  )
  await as(HERS, async (context) => {
    const { taking } = await readMine(context)
    const metformin = taking.find(({ name }) => name.startsWith('Metformin'))!
    await reportMine(context, {
      id: context.newId(),
      medicationId: metformin.id,
      kind: 'refill',
      words: 'La farmacia dice que falta la receta.',
    })
  })
}
