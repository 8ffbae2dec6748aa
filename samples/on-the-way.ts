import { addTask } from '../modules/tasks/index.ts'
import { addTry } from '../modules/transitions/follow-up.ts'
import { noteByHand } from '../modules/transitions/notice-by-hand.ts'
import type { Context } from '../platform/context.ts'
import { patients, staff } from './cast.ts'

type Who = (typeof staff)[keyof typeof staff]
type As = <T>(who: Who, command: (context: Context) => Promise<T>) => Promise<T>

/** June came home yesterday and was not reached yet; two things are to be done for Rosa. */
export const onTheWay = async (as: As, day: string, now: Date): Promise<void> => {
  const { transitionId } = await as(staff.tomas, (context) =>
    noteByHand(context, {
      patientId: patients.june.id,
      id: context.newId(),
      fromKind: 'hospital',
      facility: 'Mercy Hospital, Springfield',
      admittedOn: null,
      dischargedOn: day,
      dischargedTime: '09:00',
      dischargedTo: 'home',
      complexity: 'moderate',
    }),
  )
  await as(staff.lee, (context) =>
    addTry(context, {
      patientId: patients.june.id,
      transitionId,
      id: context.newId(),
      at: now.toISOString(),
      how: 'phone',
      outcome: 'no_answer',
      note: 'Rang long. Harold may be out, too.',
    }),
  )
  for (const [what, role, urgency, serves] of [
    ['Ask the lab for the potassium of last week', 'coordinator', 'soon', 'Blood pressure below 130/80'],
    ['Look at the swollen ankles she told of', 'practitioner', 'urgent', 'Weight steady at 168'],
  ] as const)
    await as(staff.lee, (context) =>
      addTask(context, {
        id: context.newId(),
        patientId: patients.rosa.id,
        what,
        dueAt: new Date(now.getTime() + 28 * 3_600_000).toISOString(),
        for: { role },
        urgency,
        serves,
      }),
    )
}
