import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Context } from '../../platform/context.ts'
import { patients, practice, staff } from '../../samples/cast.ts'
import { withRosasWords } from '../../samples/rosas-plan.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { confirm } from '../enrollment/confirm.ts'
import { readReviewsDue } from './index.ts'
import { readWaiting } from './read-queue.ts'
import { save } from './save-draft.ts'
import { sign } from './sign-plan.ts'
import { start } from './start-draft.ts'
import { readDraft } from './store.ts'

const { rosa } = patients
const DAY_MS = 86_400_000

describe('the practitioner’s queue', () => {
  let stage: Stage
  const as = <T>(who: (typeof staff)[keyof typeof staff], command: (context: Context) => Promise<T>) =>
    stage.as(who, command)
  const queueOf = (who: (typeof staff)[keyof typeof staff] = staff.haddad) => as(who, readWaiting)
  const draft = async () => (await as(staff.lee, ({ tx }) => readDraft(tx, rosa.id)))!
  const write = async (whatMatters: string) => {
    stage.clock.advance(1000)
    const { version, content } = await draft()
    await as(staff.lee, (context) =>
      save(context, { patientId: rosa.id, version, content: { ...content, whatMatters } }),
    )
  }
  const signAs = async (who: (typeof staff)[keyof typeof staff]) => {
    stage.clock.advance(1000)
    const { version } = await draft()
    await as(who, (context) =>
      sign(context, { patientId: rosa.id, id: context.newId(), draftVersion: version }),
    )
  }
  const reviews = () =>
    as(staff.lee, ({ tx, now, practice }) => readReviewsDue(tx, now, practice.timeZone)).then((rows) =>
      rows.map(({ patientId, reasons }) => [patientId, ...reasons.map(({ kind }) => kind)]),
    )
  const confirmOne = (icd10: string, label: string) =>
    as(staff.haddad, (context) =>
      confirm(context, {
        icd10,
        label,
        category: 'other',
        patientId: rosa.id,
        id: context.newId(),
        onsetOn: '2014',
        expectedMonths: 12,
        factIds: [],
      }),
    )
  before(async () => {
    stage = await openStage()
    await confirmOne('I50.22', 'Chronic systolic heart failure')
    stage.clock.advance(1000)
    await confirmOne('E11.9', 'Type 2 diabetes')
    await as(staff.lee, (context) => start(context, { patientId: rosa.id }))
  })
  after(() => stage.close())

  it('leaves out a plan in which an element is missing, and says that there is one', async () => {
    const { plans, incomplete } = await queueOf()
    assert.deepEqual([plans.length, incomplete], [0, 1])
  })

  it('shows a first plan with what stands in it', async () => {
    const { version, content } = await draft()
    const today = stage.clock.now().toISOString().slice(0, 10)
    await as(staff.lee, (context) =>
      save(context, { patientId: rosa.id, version, content: withRosasWords(content, today) }),
    )
    const { plans, incomplete, maySign } = await queueOf()
    assert.deepEqual([plans.length, incomplete, maySign], [1, 0, true])
    assert.equal(plans[0]?.since, null)
    assert.deepEqual(plans[0]?.problems, ['Chronic systolic heart failure', 'Type 2 diabetes'])
    assert.equal(plans[0]?.savedBy, 'Nurse Lee')
  })

  it('lets go of what was signed, and shows only what is new when it comes back', async () => {
    await signAs(staff.haddad)
    assert.equal((await queueOf()).plans.length, 0)
    await write('Caminar con mi nieta.')
    const [plan] = (await queueOf()).plans
    assert.deepEqual([plan?.since?.number, plan?.since?.yours], [1, true])
    assert.deepEqual(
      plan?.changes.map(({ path, after }) => [path, after]),
      [['whatMatters', 'Caminar con mi nieta']],
    )
  })

  it('compares with what the reader signed herself, not with what a colleague signed since', async () => {
    await signAs(staff.priya)
    await write('Cocinar otra vez.')
    const [hers] = (await queueOf()).plans
    const [priyas] = (await queueOf(staff.priya)).plans
    assert.deepEqual([hers?.since?.number, priyas?.since?.number], [1, 2])
  })

  it('writes down that the plan of each patient was read', async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query(
      `select count(*)::int as looks from audit.entry where patient_id = $1 and thing = 'plans.draft' and actor_id = $2`,
      [rosa.id, staff.priya.id],
    )
    assert.ok(rows[0].looks >= 1)
  })

  it('asks for a review after a new condition, and after a year', async () => {
    await signAs(staff.haddad)
    assert.deepEqual(await reviews(), [])
    stage.clock.advance(2 * DAY_MS)
    await confirmOne('J44.9', 'COPD')
    assert.deepEqual(await reviews(), [[rosa.id, 'condition']])
    stage.clock.advance(364 * DAY_MS)
    assert.deepEqual(await reviews(), [[rosa.id, 'condition', 'chosen_day', 'yearly']])
  })
})
