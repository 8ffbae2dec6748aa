import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { runListeners } from '../../platform/jobs.ts'
import { patients, practice, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { addTask, type NewTask } from './add-task.ts'
import { close, handOver } from './change-task.ts'
import { listeners } from './jobs.ts'
import { readList, readOfPatient } from './list-tasks.ts'
import { readOpenTasks } from './store.ts'

const rosa = patients.rosa.id
const NINE = '2026-03-03T14:00:00Z'

describe('a task', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage(NINE)
  })
  after(() => stage.close())

  const add = async (more: Partial<NewTask> = {}) => {
    const id = more.id ?? crypto.randomUUID()
    await stage.as(staff.lee, (context) =>
      addTask(context, {
        id,
        patientId: rosa,
        what: 'Ask the lab for the potassium',
        dueAt: '2026-03-03T16:00:00Z',
        for: { staffId: staff.tomas.id },
        urgency: 'urgent',
        serves: 'Potassium between 4 and 5',
        ...more,
      }),
    )
    return id
  }
  const tick = async (at: string) => {
    stage.clock.set(at)
    await runListeners(stage.world, listeners['app.tick']!, { practiceId: practice.id }, 'tick')
  }
  const of = async (id: string) => {
    const { tasks } = await stage.as(staff.lee, (context) => readOfPatient(context, { patientId: rosa }))
    return tasks.find((task) => task.id === id)!
  }
  const list = async (who: (typeof staff)['lee' | 'tomas' | 'haddad'], view: 'mine' | 'team' | 'overdue') =>
    (await stage.as(who, (context) => readList(context, { view }))).tasks.map(({ id }) => id)

  it('is on the list of whom it is for, and on the chart, with the plan item it serves', async () => {
    const id = await add()
    assert.ok((await list(staff.tomas, 'mine')).includes(id))
    assert.ok(!(await list(staff.lee, 'mine')).includes(id))
    const task = await of(id)
    assert.deepEqual(
      [task.serves, task.holder, task.isOverdue],
      ['Potassium between 4 and 5', 'Tomás Rivera', false],
    )
  })

  it('is one, however often it is sent', async () => {
    const id = await add()
    await add({ id })
    const mine = await list(staff.tomas, 'mine')
    assert.equal(mine.filter((one) => one === id).length, 1)
    assert.equal((await of(id)).steps.length, 1)
  })

  it('goes from the person to the team, the practitioners, the supervisors, each after an hour of silence', async () => {
    stage.clock.set(NINE)
    const id = await add()
    await tick('2026-03-03T16:59:59Z')
    assert.equal((await of(id)).holder, 'Tomás Rivera', 'its grace is not over')
    const seen: string[] = []
    for (const at of ['17:00', '18:00', '19:00', '20:00']) {
      await tick(`2026-03-03T${at}:00Z`)
      await tick(`2026-03-03T${at}:00Z`)
      seen.push((await of(id)).holder)
    }
    assert.deepEqual(seen, [
      'anyone: care coordinator',
      'anyone: practitioner',
      'anyone: supervisor',
      'anyone: supervisor',
    ])
    const task = await of(id)
    assert.equal(task.escalations, 3)
    assert.equal(task.escalatesAt, null, 'nobody stands above')
    assert.deepEqual(
      task.steps.map(({ kind, by }) => [kind, by]),
      [
        ['added', 'Nurse Lee'],
        ['escalated', 'the clock'],
        ['escalated', 'the clock'],
        ['escalated', 'the clock'],
      ],
    )
    assert.ok((await list(staff.lee, 'overdue')).includes(id), 'it stays on the list of what is overdue')
  })

  it('does not escalate when it was closed in time, and says what came of it', async () => {
    stage.clock.set(NINE)
    const id = await add()
    const { version } = await of(id)
    stage.clock.advance(60_000)
    await stage.as(staff.tomas, (context) =>
      close(context, { taskId: id, id: crypto.randomUUID(), version, outcome: 'done', note: 'It is 4.4' }),
    )
    await tick('2026-03-05T14:00:00Z')
    const task = await of(id)
    assert.deepEqual([task.outcome, task.escalations, task.isOverdue], ['done', 0, false])
    assert.equal(task.steps.at(-1)?.note, 'It is 4.4')
    assert.ok(!(await list(staff.lee, 'overdue')).includes(id))
  })

  it('handed over is the other’s, with a grace of its own; who saw the older one is told', async () => {
    stage.clock.set('2026-03-03T16:30:00Z')
    const id = await add()
    const { version } = await of(id)
    const give = (seen: number) =>
      stage.as(staff.tomas, (context) =>
        handOver(context, {
          taskId: id,
          id: crypto.randomUUID(),
          version: seen,
          for: { role: 'practitioner' },
          note: 'needs an order',
        }),
      )
    await give(version)
    assert.ok((await list(staff.haddad, 'team')).includes(id))
    assert.equal((await of(id)).escalatesAt, '2026-03-03T17:30:00.000Z')
    await assert.rejects(give(version), { code: 'STALE' })
    await stage.as(staff.haddad, (context) =>
      close(context, {
        taskId: id,
        id: crypto.randomUUID(),
        version: version + 1,
        outcome: 'done',
        note: 'ordered',
      }),
    )
    await assert.rejects(give(version + 2), { code: 'CLOSED' })
  })

  it('is asked for by the patients of one nurse, and never shows another practice’s', async () => {
    const [hers, walters] = [await add(), await add({ patientId: patients.walter.id })]
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
    const found = ids(await stage.as(staff.lee, ({ tx }) => readOpenTasks(tx, { patientIds: [rosa] })))
    assert.ok(found.includes(hers) && !found.includes(walters))
    assert.deepEqual(await stage.as(stranger, ({ tx }) => readOpenTasks(tx)), [])
    assert.deepEqual(await stage.as(staff.lee, ({ tx }) => readOpenTasks(tx, { patientIds: [] })), [])
  })

  it('cannot be given to somebody who is not here', async () => {
    await assert.rejects(add({ for: { staffId: stranger.id } }), { code: 'NOT_HERE', field: 'for' })
  })
})
