import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs, planFor } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { type Visitor, visitor } from '../../tests/visitor.ts'
import { readOpenTasks } from '../tasks/index.ts'

const patientId = patients.rosa.id
const LINKS = `/api/patients/${patientId}/outside-links`
const DAY = 86_400_000

describe('the plan, read and answered outside without an account', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let outside: Visitor
  before(async () => {
    stage = await openStage('2026-03-10T14:00:00Z')
    app = await stage.app()
    outside = visitor(app)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  /** Fifteen idle minutes end a sign-in; the days of this story are longer. */
  const nurse = async () => {
    const lee = visitor(app)
    await lee.enter(staff.lee.email)
    return lee
  }
  const send = async () => {
    stage.clock.advance(60_000)
    return (await nurse()).post(LINKS, { id: crypto.randomUUID(), sentTo: 'Dr. Vera Quist' })
  }
  const tokenOf = (link: string) => link.split('#')[1]!
  const open = (token: string) => outside.post('/api/outside/plan', { token })
  const answer = (token: string, more: object) =>
    outside.post('/api/outside/answers', {
      ...{ token, id: crypto.randomUUID(), kind: 'acknowledged', name: 'Dr. Vera Quist', words: '' },
      ...more,
    })
  const links = async () => (await (await nurse()).get(LINKS)).json().links

  it('goes out once it is signed, and not before', async () => {
    assert.equal((await send()).json().refusal.code, 'NO_PLAN')
    await enrollAs(stage.as, '2026-03-10', patients.rosa, ROSAS_CONDITIONS)
    await planFor(stage.as, '2026-03-10', patientId)
    stage.clock.set('2026-03-10T15:00:00Z')
    assert.equal((await send()).statusCode, 200)
  })

  it('shows the plan to whoever holds the link, and writes every look down', async () => {
    const { link } = (await send()).json()
    const plan = (await open(tokenOf(link))).json()
    assert.equal(plan.patient.name, 'Rosa Delgado')
    assert.ok(plan.problems.length > 0 && plan.goals.length > 0)
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query(
      "select count(*)::int as looks from audit.entry where action = 'plan looked at from outside' and patient_id = $1",
      [patientId],
    )
    assert.equal(rows[0].looks, 1)
  })

  it('tells a guess, an ended link and one that is too old in the same words', async () => {
    const { link } = (await send()).json()
    const token = tokenOf(link)
    const guessed = (await open(`${token.slice(0, -2)}zz`)).json()
    const [mine] = await links()
    await (await nurse()).post(`${LINKS}/${mine.id}/end`, {})
    assert.deepEqual((await open(token)).json(), guessed)
    const old = tokenOf((await send()).json().link)
    stage.clock.advance(14 * DAY - 1)
    assert.equal((await open(old)).statusCode, 200)
    stage.clock.advance(1)
    assert.deepEqual((await open(old)).json(), guessed)
  })

  it('keeps that it was read, and a correction that becomes a task of whoever sent it', async () => {
    const token = tokenOf((await send()).json().link)
    assert.equal((await answer(token, {})).statusCode, 200)
    assert.equal((await answer(token, { kind: 'correction', words: 'no' })).json().refusal.field, 'words')
    stage.clock.advance(60_000)
    const id = crypto.randomUUID()
    for (const _ of [1, 2]) await answer(token, { id, kind: 'correction', words: 'She takes 20 mg now' })
    const [link] = await links()
    assert.deepEqual(
      link.answers.map(({ kind, words }: { kind: string; words: string }) => [kind, words]),
      [
        ['acknowledged', ''],
        ['correction', 'She takes 20 mg now'],
      ],
    )
    const tasks = await stage.as(staff.lee, ({ tx }) => readOpenTasks(tx, { patientIds: [patientId] }))
    assert.equal(tasks.filter(({ what }) => /outside/.test(what)).length, 1)
    const decide = async (decision: string) =>
      (await nurse()).post(`/api/patients/${patientId}/outside-answers/${id}/decide`, { decision })
    assert.equal((await decide('accepted')).statusCode, 200)
    assert.equal((await decide('declined')).statusCode, 404)
  })
})
