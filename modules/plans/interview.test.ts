import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { decide, keepInterview, tellInterview } from './interview.ts'
import { start } from './start-draft.ts'
import { readDraft } from './store.ts'

const patientId = patients.rosa.id

describe('the interview that builds a plan', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-03-03T14:00:00Z')
    await enrollAs(stage.as, '2026-03-03', patients.rosa, ROSAS_CONDITIONS)
  })
  after(() => stage.close())

  const tell = () => stage.as(staff.lee, (context) => tellInterview(context, { patientId }))
  const keep = (
    version: number,
    answers: Record<string, string>,
    who = staff.lee as typeof staff.lee | typeof staff.tomas,
  ) => stage.as(who, (context) => keepInterview(context, { patientId, version, answers }))
  const say = (suggestion: string, decision: 'accepted' | 'declined', id: string = crypto.randomUUID()) =>
    stage.as(staff.lee, (context) => decide(context, { id, patientId, suggestion, decision }))

  it('asks in her language what is general, and what gets in the way of each of her conditions', async () => {
    const { language, sections } = await tell()
    assert.equal(language, 'es')
    assert.deepEqual(
      sections.slice(0, 3).map(({ title }) => title),
      ['Lo que le importa', 'En casa', 'Quién ayuda'],
    )
    assert.ok(sections.length > 3)
  })

  it('is put down and taken up again by a colleague, who loses nothing', async () => {
    assert.deepEqual(await keep(0, { matters: 'Bailar en la boda' }), { version: 1 })
    assert.deepEqual(await keep(1, { matters: 'Bailar en la boda', fall: 'Sí' }, staff.tomas), { version: 2 })
    await assert.rejects(
      keep(1, { matters: 'Otra cosa' }),
      (error: { status: number; details: { answers: object } }) => {
        assert.equal(error.status, 409)
        assert.deepEqual(error.details.answers, { matters: 'Bailar en la boda', fall: 'Sí' })
        return true
      },
    )
  })

  it('puts nothing into a plan by itself, and says when there is none to put it in', async () => {
    await assert.rejects(say('matters=Bailar en la boda', 'accepted'), { code: 'NO_DRAFT' })
    await stage.as(staff.lee, (context) => start(context, { patientId }))
    const draft = await stage.as(staff.lee, ({ tx }) => readDraft(tx, patientId))
    assert.equal(draft!.content.whatMatters, '')
  })

  it('keeps what was accepted and what was declined, each with its source', async () => {
    const id = crypto.randomUUID()
    await say('matters=Bailar en la boda', 'accepted', id)
    await say('matters=Bailar en la boda', 'accepted', id)
    await say('fall>Sí', 'declined')
    const draft = await stage.as(staff.lee, ({ tx }) => readDraft(tx, patientId))
    assert.equal(draft!.content.whatMatters, 'Bailar en la boda')
    assert.equal(
      draft!.content.interventions.some(({ id: one }) => one.startsWith('interview:fall')),
      false,
    )
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query(
      'select suggestion, decision, source from plans.interview_decision order by decided_at, id',
    )
    assert.deepEqual(rows.map(({ suggestion, decision }) => [suggestion, decision]).sort(), [
      ['fall>Sí', 'declined'],
      ['matters=Bailar en la boda', 'accepted'],
    ])
    assert.ok(rows.some(({ source }) => /STEADI/.test(source)))
    const { suggestions } = await tell()
    assert.deepEqual(
      suggestions.map(({ decision }) => decision),
      ['accepted', 'declined'],
    )
  })

  it('takes no decision on what no answer suggested', async () => {
    await assert.rejects(say('strain>Sí', 'accepted'), { status: 404 })
  })
})
