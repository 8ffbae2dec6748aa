import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { readOpenTasks } from '../tasks/index.ts'
import type { Outcome } from './contract.ts'
import { close, open } from './make-contact.ts'

const patientId = patients.rosa.id
const DAY = 86_400_000
const SAID = {
  ...{ answers: {}, note: '', doNow: '', watchFor: '', whoToCall: '', teachBack: null, nextContactOn: null },
  ...{ sensitive: [], skipped: [], tasks: [], callBackAt: null },
}
const REACHED = {
  doNow: 'Weigh yourself each morning.',
  watchFor: 'Three pounds more in one day.',
  whoToCall: 'Call the office, day and night.',
  teachBack: { asked: 'What will you do?', understood: 'yes' as const, patientWords: '' },
}

describe('calls that reach nobody', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-03-03T14:00:00Z')
    await enrollAs(stage.as, '2026-03-03', patients.rosa, ROSAS_CONDITIONS)
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query(
      "update patients.patient set address_line = '1 Elm Street', city = 'Springfield', state = 'OH', postal_code = '45501' where id = $1",
      [patientId],
    )
  })
  after(() => stage.close())

  const call = (outcome: Outcome, more: object = {}) =>
    stage.as(staff.lee, async (context) => {
      const { contact, attempts } = await open(context, { id: context.newId(), patientId })
      await close(context, { patientId, contactId: contact.id, version: 1, outcome, ...SAID, ...more })
      return attempts
    })
  const letters = async () =>
    (await stage.owner.query("select address from messages.outgoing where channel = 'letter'")).rows
  const tasks = () =>
    stage.as(staff.haddad, ({ tx }) => readOpenTasks(tx, { holder: { staffId: staff.haddad.id, roles: [] } }))

  it('say before each call how often she was tried, and what comes next', async () => {
    assert.equal((await call('no_answer')).tries, 0)
    const second = await call('voicemail')
    assert.equal(second.tries, 1)
    assert.match(second.next, /another day/)
    assert.deepEqual(await letters(), [], 'two tries on one day are one')
  })

  it('bring one letter and word to her practitioner on the third day, and not again', async () => {
    stage.clock.advance(DAY)
    await call('left_word')
    stage.clock.advance(DAY)
    await call('no_answer')
    assert.equal((await letters()).length, 1)
    assert.match((await letters())[0].address, /1 Elm Street/)
    assert.equal((await tasks()).length, 1)
    await call('no_answer')
    stage.clock.advance(DAY)
    await call('no_answer')
    assert.equal((await letters()).length, 1)
    assert.equal((await tasks()).length, 1)
  })

  it('are forgotten when she is reached: then the count begins anew', async () => {
    stage.clock.advance(60_000)
    await call('reached', REACHED)
    stage.clock.advance(60_000)
    assert.equal((await call('wrong_number')).tries, 0)
    assert.match((await call('no_answer')).next, /another day/)
  })

  it('make tasks of what was agreed in a call, once each', async () => {
    const id = crypto.randomUUID()
    const agreed = [{ id, what: 'Send the large-print list', dueOn: '2026-03-10' }]
    await call('reached', { ...REACHED, tasks: agreed })
    const open = await stage.as(staff.lee, ({ tx }) => readOpenTasks(tx, { patientIds: [patientId] }))
    const made = open.find((task) => task.id === id)!
    assert.equal(made.what, 'Send the large-print list')
    // Five in the afternoon in New York, where March the tenth is in summer time.
    assert.equal(made.dueAt.toISOString(), '2026-03-10T21:00:00.000Z')
  })

  it('close no call that she wants back without saying when', async () => {
    await assert.rejects(call('call_back'), { code: 'CONTACT_OPEN', field: 'nextContactOn' })
  })
})
