import { answer, tellThreads, writeFirst } from '../modules/messages/inbox.ts'
import { sendToPatient } from '../modules/messages/index.ts'
import { writeMine } from '../modules/messages/my-messages.ts'
import { receiveText } from '../modules/messages/receive-text.ts'
import type { Actor, Context } from '../platform/context.ts'
import { patients, staff } from './cast.ts'

type As = <T>(who: Actor, command: (context: Context) => Promise<T>) => Promise<T>

const lee: Actor = { ...staff.lee, kind: 'staff', roles: [...staff.lee.roles], sessionId: staff.lee.id }
const rosa: Actor = {
  kind: 'patient',
  id: patients.rosa.id,
  name: 'Rosa Delgado',
  patientId: patients.rosa.id,
  sessionId: patients.rosa.id,
}

/** What came in and went out in the last days: a question answered, one that waits, a text that worries, a word from us. */
export const writeMessages = async (as: As, later: (minutes: number) => void): Promise<void> => {
  const write = (body: string) =>
    as(rosa, (context) => writeMine(context, { id: context.newId(), threadId: null, isPrivate: false, body }))
  await write('¿Puedo tomar la pastilla para el agua después de comer?')
  later(35)
  const [first] = (await as(lee, (context) => tellThreads(context, { patientId: patients.rosa.id }))).threads
  await as(lee, (context) =>
    answer(context, {
      threadId: first!.id,
      version: first!.version,
      id: context.newId(),
      body: 'Sí, señora Delgado. Tómela a la misma hora cada día, y antes de las tres para dormir bien.',
    }),
  )
  later(90)
  await as(lee, (context) =>
    writeFirst(context, {
      patientId: patients.june.id,
      id: context.newId(),
      body: 'Good morning, June. Shall we talk on Thursday at ten, with Harold too?',
    }),
  )
  await as(lee, (context) =>
    sendToPatient(context, {
      patientId: patients.harold.id,
      text: 'couldNotReach',
      purpose: 'could not reach',
      purposeId: context.newId(),
    }),
  )
  later(60)
  await write('¿A qué hora es el análisis del viernes?')
  later(20)
  await as(lee, (context) =>
    receiveText(context, {
      id: context.newId(),
      from: patients.walter.phone ?? '',
      body: 'My ankles are swollen since Sunday',
    }),
  )
}
