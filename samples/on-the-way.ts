import { addTask } from '../modules/tasks/index.ts'
import { addOne } from '../modules/transitions/directory.ts'
import { addTry } from '../modules/transitions/follow-up.ts'
import { noteByHand } from '../modules/transitions/notice-by-hand.ts'
import { addReferral, addStep } from '../modules/transitions/referrals.ts'
import type { Context } from '../platform/context.ts'
import { uuidv7 } from '../platform/ids.ts'
import { patients, staff } from './cast.ts'

type Who = (typeof staff)[keyof typeof staff]
type As = <T>(who: Who, command: (context: Context) => Promise<T>) => Promise<T>

/** Whom the practice sends people to, and two loops that are open: one to a doctor, one to a food bank. */
const refer = async (as: As, day: string) => {
  const none = { organization: null, fax: null, directAddress: null, npi: null }
  const entries = [
    {
      ...none,
      id: uuidv7(Date.parse(day)),
      kind: 'person' as const,
      name: 'Dr. Vera Quist',
      role: 'Cardiologist',
      organization: 'Springfield Heart',
      phone: '(555) 010-0300',
      fax: '(555) 010-0301',
      directAddress: 'quist@direct.example.org',
      npi: '2000000002',
      callFor: 'heart failure, weight that climbs, water pills',
    },
    {
      ...none,
      id: uuidv7(Date.parse(day)),
      kind: 'community' as const,
      name: 'Springfield Food Bank',
      role: 'Food bank',
      phone: '(555) 010-0310',
      callFor: 'food at home within two days, also low-salt boxes',
    },
  ]
  for (const entry of entries) await as(staff.lee, (context) => addOne(context, entry))
  for (const [entry, need] of [
    [entries[0]!, null],
    [entries[1]!, 'food'],
  ] as const) {
    const referralId = uuidv7(Date.parse(day))
    const patientId = patients.rosa.id
    await as(staff.lee, (context) =>
      addReferral(context, {
        patientId,
        id: referralId,
        kind: need ? 'community' : 'specialist',
        providerId: entry.id,
        sentTo: entry.name,
        why: need ? 'The fridge is empty at the end of the month' : 'Short of breath on the stairs again',
        need,
        how: need ? 'phone' : 'fax',
        urgency: 'soon',
      }),
    )
    await as(staff.lee, (context) =>
      addStep(context, { patientId, referralId, id: context.newId(), step: 'sent', onDay: day, note: '' }),
    )
  }
}

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
  await refer(as, day)
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
