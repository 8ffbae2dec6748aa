import { close as closeContact, open as openContact } from '../modules/contacts/make-contact.ts'
import { importFile } from '../modules/interop/import-file.ts'
import { recordMayBeTold, recordNeed } from '../modules/patients/change-patient.ts'
import { keepAlive, readOwn } from '../modules/time/run-timer.ts'
import { movableClock } from '../platform/clock.ts'
import type { Actor, Context } from '../platform/context.ts'
import { runInPractice, type World } from '../platform/unit-of-work.ts'
import { ana, patients, practice, ROSAS_CONDITIONS, staff } from './cast.ts'
import { castCharts } from './cast-charts.ts'
import { chartOf, generatePeople } from './charts.ts'
import { enrollAs, planFor } from './enroll.ts'
import { onTheWay } from './on-the-way.ts'
import { writeFirstMedicines, writeMedicines } from './write-medicines.ts'
import { writeMessages } from './write-messages.ts'
import { writeReadings } from './write-readings.ts'

type Who = (typeof staff)[keyof typeof staff]

const DAY_MS = 86_400_000
const OTHERS = 24

/** The sample practice did not begin today: these are its last days, lived by the real commands on a clock of their own. */
export const liveAMonth = async (world: World): Promise<void> => {
  const now = world.clock.now().getTime()
  // Ten in the morning in the practice: nobody calls patients at four.
  const clock = movableClock(`${new Date(now - 9 * DAY_MS).toISOString().slice(0, 10)}T15:00:00Z`)
  const past: World = { ...world, clock }
  const asActor = async <T>(actor: Actor, command: (context: Context) => Promise<T>): Promise<T> => {
    const done = await runInPractice(
      past,
      { practiceId: practice.id, requestId: 'sample', actor: async () => actor },
      command,
    )
    return done!.value
  }
  const as = <T>(who: Who, command: (context: Context) => Promise<T>): Promise<T> =>
    asActor({ kind: 'staff', id: who.id, name: who.name, roles: [...who.roles], sessionId: who.id }, command)
  const today = () => clock.now().toISOString().slice(0, 10)

  const people = [...castCharts(today()), ...generatePeople(OTHERS, today())]
  for (const person of people)
    await as(staff.tomas, (context) =>
      importFile(context, {
        fileName: `${person.familyName.toLowerCase()}.json`,
        bytes: Buffer.from(JSON.stringify(chartOf(person))),
      }),
    )

  const call = async (
    patientId: string,
    minutes: number,
    words: { doNow: string; watchFor: string; whoToCall: string; note: string; said: string },
  ) => {
    const { contact } = await as(staff.lee, (context) =>
      openContact(context, { id: context.newId(), patientId }),
    )
    let timerId = (await as(staff.lee, readOwn)).running!.id
    for (let beats = 0; beats < minutes * 4; beats++) {
      clock.advance(15_000)
      timerId = (await as(staff.lee, (context) => keepAlive(context, { timerId, idleSeconds: 0 }))).running!
        .id
    }
    const nextContactOn = new Date(now + DAY_MS).toISOString().slice(0, 10)
    await as(staff.lee, (context) =>
      closeContact(context, {
        patientId,
        contactId: contact.id,
        version: contact.version,
        outcome: 'reached',
        answers: {},
        note: words.note,
        doNow: words.doNow,
        watchFor: words.watchFor,
        whoToCall: words.whoToCall,
        teachBack: { asked: '¿Qué va a vigilar?', understood: 'yes', patientWords: words.said },
        nextContactOn,
        sensitive: [],
        skipped: [],
        tasks: [],
        callBackAt: null,
      }),
    )
  }

  await enrollAs(as, today(), patients.rosa, ROSAS_CONDITIONS)
  await planFor(as, today(), patients.rosa.id)
  await as(staff.lee, async (context) => {
    await recordMayBeTold(context, {
      patientId: patients.rosa.id,
      id: context.newId(),
      name: ana.name,
      relationship: ana.relationship,
      phone: '(555) 010-0121',
      topics: 'appointments, medicines, the plan',
      givenOn: today(),
      expiresOn: null,
    })
    await recordNeed(context, {
      patientId: patients.walter.id,
      preferredName: 'Mr. Okafor',
      interpreter: null,
      hearing: 'left ear is better',
      vision: null,
      speech: null,
      bestTimes: 'after 10 in the morning',
      channel: null,
      callFrom: null,
      callUntil: null,
      doNot: 'long instructions',
      note: 'uses a walker',
    })
  })
  clock.advance(2 * DAY_MS)
  await call(patients.rosa.id, 14, {
    doNow: 'Tome la pastilla para el agua cada mañana y pésese después.',
    watchFor: 'Tres libras más en un día, o los pies hinchados.',
    whoToCall: 'A la enfermera Lee, (555) 010-0100, de día o de noche.',
    note: 'Weight steady at 168. Feet looked at, no sores. Ride to the lab is arranged.',
    said: 'mi peso y los pies',
  })
  await enrollAs(as, today(), patients.walter, [
    ['J44.9', 'Chronic obstructive lung disease', 'copd'],
    ['N18.31', 'Chronic kidney disease stage 3a', 'kidney'],
  ])
  clock.advance(2 * DAY_MS)
  await call(patients.walter.id, 9, {
    doNow: 'Use the inhaler each morning. Rinse your mouth after.',
    watchFor: 'More cough, or mucus that changes color.',
    whoToCall: 'Nurse Lee at (555) 010-0100, day or night.',
    note: 'Short sentences, one thing at a time. Walker needs new tips.',
    said: 'the cough and the color',
  })
  await writeFirstMedicines(asActor)
  clock.advance(4 * DAY_MS)
  await onTheWay(as, today(), clock.now())
  // What came in this morning still waits.
  clock.set(new Date(now - 4 * 3_600_000).toISOString())
  await writeReadings(as, clock.now())
  await writeMedicines(asActor, today())
  await writeMessages(asActor, (minutes) => clock.advance(minutes * 60_000))
}
