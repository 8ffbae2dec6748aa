import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlanContent, planContent } from '../plan-content.ts'
import { completeness, type ElementKey } from './completeness.ts'

const today = '2026-11-25'
const zones = {
  green: [{ notice: 'You feel well.', do: 'Keep going.' }],
  yellow: [{ notice: 'You gained 3 pounds.', do: 'Call us today.' }],
  red: [{ notice: 'You faint.', do: 'Call 911 now.' }],
}
const problem = (id: string, name: string, icd10: string) => ({
  id,
  name,
  icd10,
  onsetOn: '2019',
  status: 'same',
  outlook: { plain: 'You can live well with this.', clinical: 'Stable.' },
  zones,
})

/** Rosa's plan with nothing missing; each test takes one thing away. */
const rosa = (): PlanContent =>
  planContent.parse({
    language: 'es',
    whatMatters: 'Quiero ir a la boda de mi nieta.',
    problems: [problem('p1', 'Heart failure', 'I50.22'), problem('p2', 'Diabetes', 'E11.9')],
    goals: [
      {
        id: 'g1',
        problemId: 'p1',
        text: 'Weigh daily',
        measure: 'days',
        target: { value: 7 },
        dueOn: '2026-12-25',
      },
      {
        id: 'g2',
        problemId: 'p2',
        text: 'No lows',
        measure: 'lows',
        target: { value: 0 },
        dueOn: '2026-12-25',
      },
    ],
    interventions: [{ id: 'i1', text: 'Call', role: 'coordinator', dueOn: '2026-12-09' }],
    cognition: { text: 'Clear, remembers three of three words.', assessedOn: '2026-11-02' },
    function: { text: 'Dresses and cooks alone.', assessedOn: '2026-11-02' },
    medicines: { reconciledOn: '2026-11-20' },
    home: {
      checkedOn: '2026-11-02',
      mobility: 'cane',
      ride: 'bus',
      whoHelps: 'Ana by phone',
      instructions: 'any',
    },
    caregiver: { name: 'Ana', howTheyDo: 'Tired, sleeps well.', assessedOn: '2026-11-02' },
    community: { outside: [{ name: 'Dr. Stone', role: 'cardiologist' }] },
    preventive: [{ what: 'Flu shot', dueOn: '2026-12-10' }],
    review: { nextOn: '2027-05-25', triggers: ['A hospital stay'] },
    advanceCare: { asked: true, askedOn: '2026-11-02' },
  })

const missing = (change: (plan: PlanContent) => void): ElementKey[] => {
  const plan = rosa()
  change(plan)
  return completeness(plan, { today }).elements.flatMap(({ key, done }) => (done ? [] : [key]))
}

test("Rosa's plan is complete: all fourteen elements stand", () => {
  const { done, total, complete, elements } = completeness(rosa(), { today })
  assert.deepEqual([done, total, complete], [14, 14, true])
  assert.ok(elements.every((element) => element.missing === ''))
})

test('an empty plan may be saved, and the meter says what each element lacks', () => {
  const { done, complete, elements } = completeness(planContent.parse({}), { today })
  assert.deepEqual([done, complete], [0, false])
  for (const { missing } of elements) assert.match(missing, /^[A-Z].*\.$/)
})

const cases: [string, ElementKey[], (plan: PlanContent) => void][] = [
  ['one condition is not two', ['problems'], (p) => p.problems.pop()],
  [
    'a condition without a code',
    ['problems'],
    (p) => {
      p.problems[0]!.icd10 = ' '
    },
  ],
  [
    'a condition without "since when"',
    ['problems'],
    (p) => {
      p.problems[0]!.onsetOn = ''
    },
  ],
  [
    'a condition without its state',
    ['problems'],
    (p) => {
      p.problems[0]!.status = ''
    },
  ],
  [
    'an outlook in clinical words only',
    ['outlook'],
    (p) => {
      p.problems[1]!.outlook.plain = ''
    },
  ],
  [
    'nothing in the words of the patient',
    ['what_matters'],
    (p) => {
      p.whatMatters = ''
    },
  ],
  [
    'a goal that cannot be measured',
    ['goals'],
    (p) => {
      p.goals[0]!.target.value = null
    },
  ],
  [
    'a goal without a date',
    ['goals'],
    (p) => {
      p.goals[0]!.dueOn = null
    },
  ],
  ['a condition without a goal', ['goals'], (p) => p.goals.pop()],
  [
    'a goal that was stopped',
    ['goals'],
    (p) => {
      p.goals[1]!.status = 'stopped'
    },
  ],
  [
    'an old assessment',
    ['assessment'],
    (p) => {
      p.cognition.assessedOn = '2025-11-23'
    },
  ],
  [
    'an assessment dated tomorrow',
    ['assessment'],
    (p) => {
      p.function.assessedOn = '2026-11-26'
    },
  ],
  [
    'a condition without its red zone',
    ['symptoms'],
    (p) => {
      p.problems[0]!.zones.red = []
    },
  ],
  [
    'a step nobody owns',
    ['interventions'],
    (p) => {
      p.interventions[0]!.role = ''
    },
  ],
  [
    'a step without a date',
    ['interventions'],
    (p) => {
      p.interventions[0]!.dueOn = null
    },
  ],
  [
    'no step at all',
    ['interventions'],
    (p) => {
      p.interventions = []
    },
  ],
  [
    'medicines not gone through',
    ['medicines'],
    (p) => {
      p.medicines.reconciledOn = null
    },
  ],
  [
    'nobody asked about long instructions',
    ['home'],
    (p) => {
      p.home.instructions = ''
    },
  ],
  [
    'nobody asked about a ride',
    ['home'],
    (p) => {
      p.home.ride = ''
    },
  ],
  [
    'a caregiver nobody asked',
    ['caregiver'],
    (p) => {
      p.caregiver.howTheyDo = ''
    },
  ],
  [
    'no services and no reason',
    ['community'],
    (p) => {
      p.community.outside = []
    },
  ],
  [
    'a shot without a date',
    ['preventive'],
    (p) => {
      p.preventive[0]!.dueOn = null
    },
  ],
  [
    'a review in two years',
    ['review'],
    (p) => {
      p.review.nextOn = '2028-11-25'
    },
  ],
  [
    'a review in the past',
    ['review'],
    (p) => {
      p.review.nextOn = today
    },
  ],
  [
    'nothing that brings a review forward',
    ['review'],
    (p) => {
      p.review.triggers = []
    },
  ],
  [
    'an advance directive nobody asked for',
    ['advance_care'],
    (p) => {
      p.advanceCare.asked = false
    },
  ],
]
for (const [what, expected, change] of cases)
  test(`${what} leaves ${expected.join(' and ')} open`, () => assert.deepEqual(missing(change), expected))

const fine: [string, (plan: PlanContent) => void][] = [
  [
    'a reason stands in for a goal',
    (p) => {
      p.goals.pop()
      p.problems[1]!.noGoalNow = 'She wants to start with the heart.'
    },
  ],
  [
    '"no caregiver" is an answer',
    (p) => {
      p.caregiver = { ...planContent.parse({}).caregiver, none: true }
    },
  ],
  [
    'a reason stands in for services',
    (p) => {
      p.community = { ...planContent.parse({}).community, noneNeeded: 'Has all.' }
    },
  ],
  [
    'a goal in the words of the patient is what matters',
    (p) => {
      p.whatMatters = ''
      p.goals[0]!.saidBy = 'patient'
    },
  ],
  [
    'a step that is done needs no date',
    (p) => {
      p.interventions[0]!.dueOn = null
      p.interventions[0]!.status = 'done'
    },
  ],
]
for (const [what, change] of fine) test(what, () => assert.deepEqual(missing(change), []))
