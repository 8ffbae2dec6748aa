import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs, planFor } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { readOwnFacts } from '../billing/own-facts-store.ts'
import { readStays } from '../patients/index.ts'
import { readOpenTasks } from '../tasks/index.ts'
import { addTry, end, mark, setComplexity } from './follow-up.ts'
import { type Notice, readOpenHeads, receiveNotice } from './index.ts'
import { noteByHand } from './notice-by-hand.ts'
import { readList, readOne } from './read-transitions.ts'

const rosa = patients.rosa.id
const walter = patients.walter.id
const id = () => crypto.randomUUID()

describe('a discharge', () => {
  let stage: Stage
  let transitionId: string
  before(async () => {
    // Monday morning; she left on Friday evening.
    stage = await openStage('2026-03-09T14:00:00Z')
    await enrollAs(stage.as, '2026-03-03', patients.rosa, ROSAS_CONDITIONS)
    await planFor(stage.as, '2026-03-03', rosa)
  })
  after(() => stage.close())

  const byHand = (patientId = rosa) =>
    stage.as(staff.lee, (context) =>
      noteByHand(context, {
        patientId,
        id: id(),
        fromKind: 'hospital',
        facility: 'Mercy Hospital',
        admittedOn: '2026-03-02',
        dischargedOn: '2026-03-06',
        dischargedTime: '19:30',
        dischargedTo: 'home',
        complexity: null,
      }),
    )
  const notice = (more: Partial<Notice> = {}): Notice => ({
    id: id(),
    patientId: walter,
    event: 'discharged',
    source: 'feed',
    fromKind: 'hospital',
    facility: 'Mercy Hospital',
    visitNumber: 'V77',
    admittedOn: '2026-03-04',
    happenedAt: new Date('2026-03-07T20:00:00Z'),
    dischargedAt: new Date('2026-03-07T20:00:00Z'),
    dischargedTo: 'home',
    complexity: null,
    content: 'message 1',
    ...more,
  })
  const receive = (more: Partial<Notice> = {}) =>
    stage.as(staff.lee, (context) => receiveNotice(context, notice(more)))
  const read = (of = transitionId, patientId = rosa) =>
    stage.as(staff.lee, (context) => readOne(context, { patientId, transitionId: of }))
  const attempt = (at: string, outcome: 'reached' | 'no_answer') =>
    stage.as(staff.lee, (context) =>
      addTry(context, { patientId: rosa, transitionId, id: id(), at, how: 'phone', outcome, note: '' }),
    )
  const check = (item: 'visit_held' | 'medicines' | 'told', more: object = {}) =>
    stage.as(staff.lee, (context) =>
      mark(context, {
        patientId: rosa,
        transitionId,
        id: id(),
        item,
        state: 'done',
        onDay: null,
        words: '',
        ...more,
      }),
    )
  const finish = async (as: 'complete' | 'died', words = '') => {
    const { version } = await read()
    return stage.as(staff.lee, (context) =>
      end(context, { patientId: rosa, transitionId, version, as, words }),
    )
  }

  it('on a Friday evening opens a transition with two days to call, and asks the team for the call', async () => {
    transitionId = (await byHand()).transitionId
    const one = await read()
    assert.deepEqual(one.daysToCall, ['2026-03-09', '2026-03-10'])
    assert.equal(one.contactDueOn, '2026-03-10')
    assert.equal(one.clockWords, 'Contact: 2 days left to call, until Tuesday, March 10')
    const tasks = await stage.as(staff.lee, ({ tx }) => readOpenTasks(tx, { patientIds: [rosa] }))
    assert.deepEqual(
      tasks.map(({ what, forRole, dueAt }) => [what, forRole, dueAt.toISOString()]),
      [['Call after discharge from Mercy Hospital', 'coordinator', '2026-03-09T21:00:00.000Z']],
    )
    const stays = await stage.as(staff.lee, ({ tx }) => readStays(tx, rosa))
    assert.deepEqual(
      stays.map(({ kind, fromOn, untilOn }) => [kind, fromOn, untilOn]),
      [['hospital_inpatient', '2026-03-02', '2026-03-06']],
    )
  })

  it('heard of again by hand joins the one that is open', async () => {
    assert.deepEqual(await byHand(), { transitionId, isNew: false })
  })

  it('by feed is one, however often the message comes; another message about the visit joins it', async () => {
    const first = await receive()
    assert.equal(first.isNew, true)
    assert.deepEqual(await receive(), { transitionId: first.transitionId, isNew: false })
    const moved = await receive({
      event: 'changed',
      content: 'message 2',
      dischargedAt: new Date('2026-03-08T20:00:00Z'),
    })
    assert.deepEqual(moved, { transitionId: first.transitionId, isNew: false })
    const one = await read(first.transitionId!, walter)
    assert.equal(one.dischargedOn, '2026-03-08', 'the clock runs from the corrected day')
    const tasks = await stage.as(staff.lee, ({ tx }) => readOpenTasks(tx, { patientIds: [walter] }))
    assert.equal(tasks.length, 1, 'one call is asked for, not three')
  })

  it('an admission opens none, and shows who is in a hospital now', async () => {
    const harold = patients.harold.id
    const admitted = await receive({
      patientId: harold,
      event: 'admitted',
      dischargedAt: null,
      happenedAt: new Date('2026-03-08T02:00:00Z'),
      content: 'message 3',
    })
    assert.deepEqual(admitted, { transitionId: null, isNew: false })
    const { inHospital, open } = await stage.as(staff.lee, readList)
    assert.deepEqual(
      inHospital.map(({ patientId }) => patientId),
      [harold],
    )
    assert.ok(!open.some(({ patientId }) => patientId === harold))
  })

  it('in the future is refused, and so is a call before she left', async () => {
    await assert.rejects(receive({ content: 'message 4', happenedAt: new Date('2026-03-12T00:00:00Z') }), {
      code: 'IN_FUTURE',
    })
    await assert.rejects(attempt('2026-03-06T20:00:00Z', 'reached'), { code: 'TOO_EARLY' })
    await assert.rejects(attempt('2026-03-10T20:00:00Z', 'reached'), { code: 'IN_FUTURE' })
  })

  it('with something missing does not complete, and says what and what to do', async () => {
    await assert.rejects(
      finish('complete'),
      (error: Error & { code: string; details: { missing: object[] } }) => {
        assert.equal(error.code, 'MISSING')
        assert.equal(error.details.missing.length, 8)
        assert.match(error.message, /Nobody has called her yet/)
        return true
      },
    )
    await assert.rejects(finish('died'), { code: 'SAY_WHY' })
  })

  it('papers and medicines are never skipped; what is skipped says why; a visit says its day', async () => {
    await assert.rejects(check('medicines', { state: 'not_needed', words: 'no time for it' }), {
      code: 'ALWAYS_NEEDED',
    })
    await assert.rejects(check('visit_held', { state: 'not_needed' }), { code: 'SAY_WHY' })
    await assert.rejects(check('visit_held'), { code: 'DAY' })
    await assert.rejects(check('visit_held', { onDay: '2026-03-05' }), { code: 'TOO_EARLY' })
    await assert.rejects(check('visit_held', { onDay: '2026-03-11' }), { code: 'IN_FUTURE' })
    await assert.rejects(check('told'), { code: 'SAY_WHO' })
  })

  it('completes when all is seen to, and tells the month what transitional care asks', async () => {
    // Four minutes ahead of our clock: it is now.
    await attempt('2026-03-09T14:04:00Z', 'no_answer')
    assert.equal((await read()).attempts[0]?.at, '2026-03-09T14:00:00.000Z')
    stage.clock.set('2026-03-10T20:00:00Z')
    await attempt('2026-03-10T19:00:00Z', 'no_answer')
    assert.equal((await read()).contact, 'two_tries')
    const { version } = await read()
    await stage.as(staff.haddad, (context) =>
      setComplexity(context, { patientId: rosa, transitionId, version, complexity: 'high' }),
    )
    stage.clock.set('2026-03-12T20:00:00Z')
    for (const [item, more] of [
      ['discharge_review', {}],
      ['medicines', {}],
      ['visit_booked', { onDay: '2026-03-12' }],
      ['visit_held', { onDay: '2026-03-12' }],
      ['pending_tests', { state: 'not_needed', words: 'none were out' }],
      ['told', { words: 'Rosa and Ana' }],
    ] as const)
      await check(item as 'told', more)
    await finish('complete')
    const own = await stage.as(staff.webb, ({ tx }) => readOwnFacts(tx, rosa, '2026-03'))
    assert.deepEqual(own.programFacts.get('TCM'), {
      month: '2026-03',
      discharge: '2026-03-06',
      contactWithin2BusinessDays: false,
      attemptsWithin2BusinessDays: 2,
      visitOn: '2026-03-12',
      mdm: 'high',
    })
    await assert.rejects(check('told', { words: 'Ana' }), { code: 'ENDED' })
    const { open } = await stage.as(staff.lee, readList)
    assert.ok(!open.some((one) => one.id === transitionId))
  })

  it('still open is told to the rooms above, of one nurse’s patients', async () => {
    const open = (patientIds: string[]) =>
      stage.as(staff.lee, (context) => readOpenHeads(context, patientIds))
    assert.deepEqual(
      (await open([rosa, walter])).map(({ patientId }) => patientId),
      [walter],
    )
    assert.deepEqual((await open([walter])).length, 1)
    assert.deepEqual(await open([rosa]), [])
    assert.deepEqual(await open([]), [])
  })

  it('is not found under another patient', async () => {
    await assert.rejects(read(transitionId, walter), { code: 'NOT_FOUND' })
  })
})
