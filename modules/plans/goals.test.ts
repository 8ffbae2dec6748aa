import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { patients, practice, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { confirm } from '../enrollment/confirm.ts'
import { keepDocument, receiveChart } from '../record/index.ts'
import { follow, keepAttainment } from './follow-goals.ts'
import { read } from './read-plan.ts'
import { save } from './save-draft.ts'
import { start } from './start-draft.ts'

const { rosa } = patients
const chart = { sourceSystem: 'ehr', sourcePatientId: 'rosa-there', notUnderstood: [] }
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

describe('goals and what came of them', () => {
  let stage: Stage
  const asLee = <T>(command: (context: Context) => Promise<T>) => stage.as(staff.lee, command)
  const a1c = async () => {
    const { goals } = await asLee((context) => follow(context, { patientId: rosa.id }))
    return goals.find(({ goal }) => goal.measuredBy === 'a1c')!
  }
  before(async () => {
    stage = await openStage()
    await stage.as(staff.haddad, (context) =>
      confirm(context, {
        ...{ patientId: rosa.id, id: context.newId(), icd10: 'E11.9', label: 'Type 2 diabetes' },
        ...{ category: 'diabetes', onsetOn: '2014', expectedMonths: 12, factIds: [] },
      }),
    )
    await asLee((context) => start(context, { patientId: rosa.id }))
  })
  after(() => stage.close())
  const say = (words: string, more: object = {}) =>
    asLee(async (context) =>
      keepAttainment(context, {
        ...{ patientId: rosa.id, id: context.newId(), goalId: (await a1c()).goal.id, score: -1, words },
        ...{ saidBy: 'patient' as const, saidOn: '2026-03-02' },
        ...more,
      }),
    )

  it('a goal from a template knows which results of the chart tell how it goes', async () => {
    const { goal, measured } = await a1c()
    assert.equal(goal.target.value, 8)
    assert.deepEqual(measured, {
      ...{ name: 'A1c', unit: '%', points: [], leftOut: 0, reached: null, way: null },
      band: { low: 7, high: 8 },
    })
  })

  it('shows the latest value from the chart, and which way it goes', async () => {
    await asLee(async (context) => {
      const paper = { fileName: 'labs.json', format: 'fhir', bytes: new TextEncoder().encode('labs') }
      const facts = [['2025-11-20', 9.1] as const, ['2026-02-20', 7.6] as const].map(
        ([startedOn, valueNumber], at) => ({
          ...{ kind: 'result' as const, sourceKey: `a1c-${at}`, sourcePath: `entry[${at}]`, text: 'A1c' },
          ...{ codes: [{ system: 'loinc' as const, code: '4548-4' }], startedOn, valueNumber, unit: '%' },
        }),
      )
      await receiveChart(context, rosa.id, await keepDocument(context, paper), { ...chart, facts })
    })
    const { measured } = await a1c()
    assert.deepEqual(
      measured?.points.map(({ on, value }) => [on, value]),
      [
        ['2025-11-20', 9.1],
        ['2026-02-20', 7.6],
      ],
    )
    assert.deepEqual([measured.reached, measured.way], [true, 'nearer'])
  })

  it('says when the next look is due', async () => {
    assert.equal((await a1c()).checkDue, false)
    const { draft } = await asLee((context) => read(context, { patientId: rosa.id }))
    const goals = draft!.content.goals.map((goal) => ({ ...goal, nextCheckOn: '2026-03-03' }))
    const content = { ...draft!.content, goals }
    await asLee((context) => save(context, { patientId: rosa.id, version: draft!.version, content }))
    assert.equal((await a1c()).checkDue, true)
  })

  it('keeps how far it was reached in her words, each look beside the last', async () => {
    await say('Como pan en la boda.')
    await say('Ya camino hasta la iglesia.', { score: 1, saidOn: '2026-03-03' })
    assert.deepEqual(
      (await a1c()).attainments.map(({ score, words, saidBy, setBy }) => [score, words, saidBy, setBy]),
      [
        [1, 'Ya camino hasta la iglesia.', 'patient', 'Nurse Lee'],
        [-1, 'Como pan en la boda.', 'patient', 'Nurse Lee'],
      ],
    )
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await assert.rejects(
      stage.owner.query('update plans.goal_attainment set score = 2'),
      /the record only grows/,
    )
  })

  it('takes no day that is still to come and no goal that is not hers', async () => {
    await assert.rejects(say('Mañana.', { saidOn: '2026-03-04' }), refusal('IN_FUTURE'))
    await assert.rejects(say('Otra.', { goalId: 'nobody' }), refusal('NOT_FOUND'))
  })

  it('is not there for another practice', async () => {
    const asked = stage.as(stranger, (context) => follow(context, { patientId: rosa.id }))
    await assert.rejects(asked, refusal('NOT_FOUND'))
  })
})
