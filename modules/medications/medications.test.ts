import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor, Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { patients, practice, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { type IncomingFact, keepDocument, receiveChart } from '../record/index.ts'
import { add, change } from './change-list.ts'
import type { Medication } from './contract.ts'
import { readMine } from './my-medicines.ts'
import { list } from './read-list.ts'
import { review } from './review-list.ts'

const { rosa, walter } = patients
const DAY_MS = 86_400_000
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

const prescribed = (sourceKey: string, text: string, more: Partial<IncomingFact> = {}): IncomingFact => ({
  kind: 'medication',
  sourceKey,
  sourcePath: `entry ${sourceKey}`,
  text,
  codes: [],
  status: 'active',
  ...more,
})

describe('the list of medicines', () => {
  let stage: Stage
  const asLee = <T>(command: (context: Context) => Promise<T>) => stage.as(staff.lee, command)
  const lists = (patientId: string = rosa.id) => asLee((context) => list(context, { patientId }))
  const line = async (name: string, source = 'Chart: https://ehr.example.org') => {
    const { medications } = await lists()
    const found = medications.find((one) => one.name === name && one.source === source)
    assert.ok(found, `${name} of ${source}`)
    return found
  }
  let papers = 0
  const chartArrives = (sourceSystem: string, facts: IncomingFact[]) =>
    asLee(async (context) => {
      const paper = { fileName: 'chart.json', format: 'fhir', bytes: Buffer.from(`paper ${papers++}`) }
      const document = await keepDocument(context, paper)
      await receiveChart(context, rosa.id, document, {
        sourceSystem,
        sourcePatientId: 'r',
        facts,
        notUnderstood: [],
      })
    })
  const changeLine = (one: Medication, words: Partial<Medication>, why = 'Dr. Haddad said so.') =>
    asLee((context) => {
      const { name, dose, directions, purpose, prescriber, dayParts, status } = { ...one, ...words }
      return change(context, {
        ...{ name, dose, directions, purpose, prescriber, dayParts, status, why },
        patientId: rosa.id,
        medicationId: one.id,
        id: context.newId(),
        version: one.version,
        patientTold: true,
      })
    })
  const EHR = 'https://ehr.example.org'
  const ehrChart = [
    prescribed('1', 'Lisinopril 10 MG Oral Tablet', {
      detail: { dosage: '1 tablet, once every day', reason: 'Hypertension' },
      codes: [{ system: 'rxnorm', code: '314076' }],
    }),
    prescribed('2', 'Furosemide 40 MG Oral Tablet'),
    prescribed('3', 'Amoxicillin 500 MG', { status: 'completed' }),
    { ...prescribed('4', 'Penicillin'), kind: 'allergy' as const },
  ]
  before(async () => {
    stage = await openStage()
    await chartArrives(EHR, ehrChart)
  })
  after(() => stage.close())

  it('takes what a chart lists as active, unsure, with its source', async () => {
    const { medications } = await lists()
    assert.deepEqual(
      medications.map(({ name, status, source }) => [name, status, source]),
      [
        ['Furosemide 40 MG Oral Tablet', 'unsure', `Chart: ${EHR}`],
        ['Lisinopril 10 MG Oral Tablet', 'unsure', `Chart: ${EHR}`],
      ],
    )
    const { directions, purpose, rxnorm } = await line('Lisinopril 10 MG Oral Tablet')
    assert.deepEqual([directions, purpose, rxnorm], ['1 tablet, once every day', 'Hypertension', '314076'])
  })

  it('takes nothing twice when the chart comes again, or in a newer version', async () => {
    await chartArrives(EHR, ehrChart)
    await chartArrives(EHR, [
      { ...ehrChart[0]!, detail: { dosage: '1 tablet, once every day, with water' } },
      ...ehrChart.slice(1),
    ])
    assert.equal((await lists()).medications.length, 2)
  })

  it('sets a second source’s line beside the first, flagged, never merged', async () => {
    await chartArrives('hospital', [prescribed('h1', 'lisinopril 10 mg oral tablet')])
    const own = await line('Lisinopril 10 MG Oral Tablet')
    assert.deepEqual(
      own.maybeSameAs.map(({ name, source }) => [name, source]),
      [['lisinopril 10 mg oral tablet', 'Chart: hospital']],
    )
    const theirs = await line('lisinopril 10 mg oral tablet', 'Chart: hospital')
    assert.equal(theirs.maybeSameAs[0]?.id, own.id)
    await changeLine(theirs, { status: 'stopped' }, 'The same as the other line.')
    assert.deepEqual((await line('Lisinopril 10 MG Oral Tablet')).maybeSameAs, [])
  })

  it('keeps of every change who, when, why and whether she was told', async () => {
    stage.clock.advance(60_000)
    const one = await line('Lisinopril 10 MG Oral Tablet')
    await changeLine(one, { dose: '20 mg', dayParts: ['morning'], status: 'taking' })
    const { changes } = await lists()
    const { what, why, changedBy, changedAt, patientTold, name } = changes[0]!
    assert.deepEqual(
      { what, why, changedBy, changedAt, patientTold, name },
      {
        what: 'Status: taking (before: unsure). Dose: 20 mg. When: morning',
        why: 'Dr. Haddad said so.',
        changedBy: 'Nurse Lee',
        changedAt: '2026-03-03T14:01:00.000Z',
        patientTold: true,
        name: 'Lisinopril 10 MG Oral Tablet',
      },
    )
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await assert.rejects(stage.owner.query("update medications.change set why = 'other'"), /only grows/)
  })

  it('refuses a change on a stale line, and one that changes nothing', async () => {
    const one = await line('Lisinopril 10 MG Oral Tablet')
    await assert.rejects(changeLine({ ...one, version: one.version - 1 }, { dose: '5 mg' }), (error) => {
      assert.ok(error instanceof Refusal && error.code === 'STALE')
      assert.deepEqual((error.details as { now: Medication }).now.dose, '20 mg')
      return true
    })
    await assert.rejects(changeLine(one, {}), refusal('NOTHING_CHANGED'))
  })

  it('settles by her own word what nobody had asked about, and flags what speaks against the rest', async () => {
    stage.clock.advance(DAY_MS)
    const [furosemide, lisinopril] = [
      await line('Furosemide 40 MG Oral Tablet'),
      await line('Lisinopril 10 MG Oral Tablet'),
    ]
    const id = '01900000-0000-7000-8000-000000000601'
    const asked = () =>
      asLee((context) =>
        review(context, {
          patientId: rosa.id,
          id,
          contactId: null,
          answers: [
            {
              medicationId: furosemide.id,
              taking: 'sometimes',
              missedDays: 3,
              hardToPay: true,
              sideEffects: '',
            },
            {
              medicationId: lisinopril.id,
              taking: 'no',
              missedDays: null,
              hardToPay: false,
              sideEffects: 'Cough',
            },
          ],
        }),
      )
    await asked()
    await asked()
    const settled = await line('Furosemide 40 MG Oral Tablet')
    assert.equal(settled.status, 'taking')
    assert.deepEqual(settled.flags, ['Missed 3 of 7 days.', 'Hard to pay for.'])
    const kept = await line('Lisinopril 10 MG Oral Tablet')
    assert.equal(kept.status, 'taking')
    assert.deepEqual(kept.flags, ['Said in the last review: does not take it.', 'Side effects: Cough'])
    const { changes, lastReview } = await lists()
    assert.equal(changes.filter(({ medicationId }) => medicationId === furosemide.id).length, 1)
    assert.equal(lastReview?.reviewedBy, 'Nurse Lee')
  })

  it('says when the chart no longer lists what she takes', async () => {
    await chartArrives(EHR, [{ ...ehrChart[1]!, status: 'stopped' }])
    const { flags } = await line('Furosemide 40 MG Oral Tablet')
    assert.ok(flags.includes('The chart it came from no longer lists it as active.'))
  })

  it('takes what she reads from the bottle, once', async () => {
    stage.clock.advance(60_000)
    const id = '01900000-0000-7000-8000-000000000602'
    const told = () =>
      asLee((context) =>
        add(context, {
          ...{
            patientId: rosa.id,
            id,
            name: 'Ibuprofen',
            dose: '200 mg',
            directions: null,
            purpose: 'knee pain',
          },
          ...{ prescriber: null, dayParts: ['as_needed'], status: 'taking', source: 'Rosa, from the bottle' },
          ...{ why: 'Bought at the store', patientTold: true },
        }),
      )
    await told()
    await told()
    const { medications, changes } = await lists()
    assert.equal(medications.filter(({ name }) => name === 'Ibuprofen').length, 1)
    assert.equal(changes[0]?.what, 'Added: Ibuprofen 200 mg')
  })

  it('shows her what each is for, when, what changed and why, and what to stop', async () => {
    await changeLine(
      await line('Ibuprofen', 'Rosa, from the bottle'),
      { status: 'stopped' },
      'Daña los riñones.',
    )
    const asRosa: Actor = {
      kind: 'patient',
      id: rosa.id,
      name: 'Rosa',
      patientId: rosa.id,
      sessionId: rosa.id,
    }
    const mine = await stage.actAs(practice.id, asRosa, readMine)
    const lisinopril = mine.taking.find(({ name }) => name.startsWith('Lisinopril'))
    assert.deepEqual(
      [lisinopril?.purpose, lisinopril?.when, lisinopril?.unsure],
      ['Hypertension', ['morning'], false],
    )
    assert.equal(lisinopril?.changed?.why, 'Dr. Haddad said so.')
    assert.deepEqual(
      mine.stop.map(({ name, why, on }) => [name, why, on]),
      [
        ['Ibuprofen 200 mg', 'Daña los riñones.', '2026-03-04'],
        ['lisinopril 10 mg oral tablet', 'The same as the other line.', '2026-03-03'],
      ],
    )
    assert.deepEqual(mine.allergies, ['Penicillin'])
    assert.equal(mine.reviewedOn, '2026-03-04')
    assert.equal(mine.call, practice.phone)
  })

  it('is not there for another practice, nor a line through another patient', async () => {
    await assert.rejects(
      stage.as(stranger, (context) => list(context, { patientId: rosa.id })),
      refusal('NOT_FOUND'),
    )
    const one = await line('Lisinopril 10 MG Oral Tablet')
    await assert.rejects(
      asLee((context) =>
        review(context, {
          patientId: walter.id,
          id: context.newId(),
          contactId: null,
          answers: [
            { medicationId: one.id, taking: 'yes', missedDays: null, hardToPay: false, sideEffects: '' },
          ],
        }),
      ),
      refusal('NOT_FOUND'),
    )
  })
})
