import { close, open } from '../modules/contacts/make-contact.ts'
import { confirm } from '../modules/enrollment/confirm.ts'
import { add, change } from '../modules/medications/change-list.ts'
import type { PlanContent, PlanProblem } from '../modules/plans/contract.ts'
import { planContent } from '../modules/plans/plan-content.ts'
import { read as readPlanOf } from '../modules/plans/read-plan.ts'
import { save } from '../modules/plans/save-draft.ts'
import { sign } from '../modules/plans/sign-plan.ts'
import { start } from '../modules/plans/start-draft.ts'
import { keepDocument, receiveChart } from '../modules/record/index.ts'
import { patients, staff } from '../samples/cast.ts'
import { withRosasWords } from '../samples/rosas-plan.ts'
import type { Stage } from './stage.ts'

/** One word for each field, so that a leak names its place; no list of ours holds any of them. */
export type Planted = { mind: string[]; use: string[]; open: string[] }
type Kind = keyof Planted
export type Plant = (kind: Kind, field: string) => string

export const newGarden = (): { planted: Planted; plant: Plant } => {
  const planted: Planted = { mind: [], use: [], open: [] }
  return {
    planted,
    plant: (kind, field) => {
      const word = `Zq${kind}${field}`
      planted[kind].push(word)
      return word
    },
  }
}

const patientId = patients.june.id
const CONDITIONS = [
  ['I50.22', 'Heart failure', 'open'],
  ['F32.1', 'Depressive episode', 'mind'],
  ['F10.20', 'Use disorder', 'use'],
] as const

const withWords = (problem: PlanProblem, kind: Kind, plant: Plant): PlanProblem => ({
  ...problem,
  // A name that says nothing by itself: the code alone must do.
  name: plant(kind, 'Problem'),
  templateId: null,
  outlook: { plain: plant(kind, 'Outlook'), clinical: problem.outlook.clinical },
  symptoms: plant(kind, 'Symptoms'),
  zones: {
    green: [{ notice: plant(kind, 'GreenNotice'), do: plant(kind, 'GreenDo') }],
    yellow: [{ notice: plant(kind, 'YellowNotice'), do: plant(kind, 'YellowDo') }],
    red: [{ notice: plant(kind, 'RedNotice'), do: plant(kind, 'RedDo') }],
  },
})

/** What speaks of a sensitive matter where no problem is linked. */
const LOOSE: Record<Kind, string> = {
  mind: 'for depression',
  use: 'for her alcohol use',
  open: 'for the heart',
}

const plantPlan = (draft: PlanContent, plant: Plant): PlanContent => {
  const kindOf = (icd10: string) => CONDITIONS.find(([code]) => code === icd10)![2]
  const kinds = new Map(draft.problems.map(({ id, icd10 }) => [id, kindOf(icd10)]))
  const plain = withRosasWords(draft, '2026-03-03')
  const loose = (field: string) =>
    (['mind', 'use', 'open'] as const).map((kind) => `${plant(kind, field)} ${LOOSE[kind]}`)
  return planContent.parse({
    ...plain,
    problems: plain.problems.map((one) => withWords(one, kinds.get(one.id)!, plant)),
    goals: [
      ...plain.goals.map((one, n) => ({
        ...one,
        text: plant(kinds.get(one.problemId!)!, `Goal${n}`),
        measure: plant(kinds.get(one.problemId!)!, `Measure${n}`),
      })),
      ...loose('LooseGoal').map((text) => ({ ...plain.goals[0], id: text, problemId: null, text })),
    ],
    interventions: [
      ...plain.interventions.map((one, n) => ({
        ...one,
        text: plant(kinds.get(one.problemId!)!, `Step${n}`),
      })),
      ...loose('LooseStep').map((text) => ({ ...plain.interventions[0], id: text, problemId: null, text })),
    ],
    medicines: { ...plain.medicines, notes: [plain.medicines.notes, ...loose('Note')].join('\n') },
    home: { ...plain.home, equipment: loose('Equipment') },
    community: {
      noneNeeded: '',
      services: loose('Service').map((name) => ({ name, what: 'help', phone: '', status: '' })),
      outside: loose('Doctor').map((name) => ({ name, role: 'doctor', phone: '', agreed: '' })),
    },
    preventive: loose('Check').map((what) => ({ what, dueOn: '2026-06-01' })),
    review: { ...plain.review, triggers: loose('Trigger') },
  })
}

const signPlan = async (stage: Stage, plant: Plant) => {
  for (const [icd10, label] of CONDITIONS)
    await stage.as(staff.haddad, (context) =>
      confirm(context, {
        ...{
          patientId,
          id: context.newId(),
          icd10,
          label,
          category: 'x',
          onsetOn: '2014',
          expectedMonths: 12,
        },
        factIds: [],
      }),
    )
  await stage.as(staff.lee, (context) => start(context, { patientId }))
  await stage.as(staff.lee, async (context) => {
    const { draft } = await readPlanOf(context, { patientId })
    await save(context, { patientId, version: 1, content: plantPlan(draft!.content, plant) })
  })
  await stage.as(staff.haddad, (context) =>
    sign(context, { patientId, id: context.newId(), draftVersion: 2 }),
  )
}

type Medicine = { kind: Kind; name: string; purpose: string | null; stopped?: true }

const plantMedicines = async (stage: Stage, plant: Plant) => {
  const medicines: Medicine[] = [
    { kind: 'mind', name: `Sertraline ${plant('mind', 'Sertraline')}`, purpose: null },
    { kind: 'mind', name: plant('mind', 'ByPurpose'), purpose: 'for her mood' },
    { kind: 'mind', name: plant('mind', 'ByProblem'), purpose: 'ZqmindProblem' },
    { kind: 'use', name: `Naltrexone ${plant('use', 'Naltrexone')}`, purpose: null },
    { kind: 'use', name: `Disulfiram ${plant('use', 'Disulfiram')}`, purpose: null, stopped: true },
    { kind: 'open', name: plant('open', 'Furosemide'), purpose: 'water pill' },
  ]
  for (const { kind, name, purpose, stopped } of medicines) {
    const id = `01900000-0000-7000-8000-00000000a0${String(medicines.findIndex((m) => m.name === name)).padStart(2, '0')}`
    const line = {
      ...{ patientId, name, purpose, dose: plant(kind, 'Dose'), directions: plant(kind, 'Directions') },
      ...{ prescriber: null, dayParts: [], status: 'taking' as const, patientTold: true },
    }
    await stage.as(staff.lee, (context) =>
      add(context, { ...line, id, source: 'June, from the bottle', why: plant(kind, 'Why') }),
    )
    if (stopped)
      await stage.as(staff.lee, (context) =>
        change(context, {
          ...line,
          ...{ medicationId: id, id: context.newId(), version: 1, status: 'stopped' },
          why: plant(kind, 'StopWhy'),
        }),
      )
  }
  const changed = `${plant('mind', 'OtherWhy')}, it does not go with the sertraline`
  await stage.as(staff.lee, (context) =>
    add(context, {
      ...{ patientId, id: context.newId(), name: 'Aspirin', purpose: null, dose: null, directions: null },
      ...{
        prescriber: null,
        dayParts: [],
        status: 'taking',
        patientTold: true,
        source: 'June',
        why: changed,
      },
    }),
  )
}

const plantAllergies = (stage: Stage, plant: Plant) =>
  stage.as(staff.lee, async (context) => {
    const document = await keepDocument(context, {
      fileName: 'chart.json',
      format: 'fhir',
      bytes: Buffer.from('{}'),
    })
    const allergy = (sourceKey: string, text: string) => ({
      ...{ kind: 'allergy' as const, sourceKey, sourcePath: sourceKey, text, codes: [], status: 'active' },
    })
    await receiveChart(context, patientId, document, {
      ...{ sourceSystem: 'ehr', sourcePatientId: 'j', notUnderstood: [] },
      facts: [
        allergy('1', `Lithium ${plant('mind', 'Allergy')}`),
        allergy('2', `Penicillin ${plant('open', 'Allergy')}`),
      ],
    })
  })

type Sensitive = 'substance_use' | 'behavioral_health'
type Talk = { kind: Kind; marked: Sensitive[]; says: string }

const plantContacts = async (stage: Stage, plant: Plant) => {
  const talks: Talk[] = [
    { kind: 'open', marked: [], says: 'Weigh yourself each morning' },
    { kind: 'mind', marked: ['behavioral_health'], says: 'Go to the group on Friday' },
    { kind: 'use', marked: ['substance_use'], says: 'Go to the meeting on Friday' },
    { kind: 'mind', marked: [], says: 'Take the sertraline with food' },
    { kind: 'mind', marked: [], says: 'Take the ZqmindByPurpose at night' },
  ]
  for (const [n, { kind, marked, says }] of talks.entries()) {
    stage.clock.advance(86_400_000)
    await stage.as(staff.lee, async (context) => {
      const { contact } = await open(context, { id: context.newId(), patientId })
      await close(context, {
        ...{ patientId, contactId: contact.id, version: contact.version, outcome: 'reached' as const },
        ...{
          answers: {},
          note: 'A note of ours',
          skipped: [],
          tasks: [],
          callBackAt: null,
          nextContactOn: `2026-04-0${n + 1}`,
          sensitive: marked,
        },
        doNow: `${says} ${plant(kind, `DoNow${n}`)}`,
        watchFor: `Call if it gets worse ${plant(kind, `WatchFor${n}`)}`,
        whoToCall: `Nurse Lee, (555) 010-0100 ${plant(kind, `WhoToCall${n}`)}`,
        teachBack: { asked: 'What will you do?', understood: 'yes', patientWords: '' },
      })
    })
  }
}

/** June lives with heart failure, a depression and an alcohol use disorder; every field that tells of one bears a word. */
export const plantSensitive = async (stage: Stage): Promise<Planted> => {
  const { planted, plant } = newGarden()
  await signPlan(stage, plant)
  await plantMedicines(stage, plant)
  await plantAllergies(stage, plant)
  await plantContacts(stage, plant)
  return planted
}
