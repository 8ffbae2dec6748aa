import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { closePrinter } from '../../platform/print.ts'
import { farAway, moreStaff, patients, practice, staff } from '../../samples/cast.ts'
import { answers } from '../../server/house.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { codeOf, looksOf, type Visitor, visitor } from '../../tests/visitor.ts'
import { can, ROLES } from './index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ABSENT = '01900000-0000-7000-8000-0000000009ff'
const { nina, ruth, adeyemi } = moreStaff
const WORDS = 'She fell at the desk and cannot speak'

describe('breaking the glass', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let front: Visitor
  let n = 0
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  beforeEach(async () => {
    stage.clock.advance(DAY)
    front = await enter(nina.email)
  })
  after(async () => {
    await closePrinter()
    await app.close()
    await stage.close()
  })

  const enter = async (email: string) => {
    const who = visitor(app)
    await who.enter(email)
    return who
  }
  const newId = () => {
    n += 1
    return `01900000-0000-7000-8000-0000000008${String(n).padStart(2, '0')}`
  }
  const smash = (who: Visitor, patientId: string = patients.rosa.id, more: object = {}) =>
    who.post(`/api/patients/${patientId}/glass`, { id: newId(), reason: 'emergency', words: WORDS, ...more })
  const chart = async (who: Visitor, patientId: string = patients.rosa.id) =>
    (await who.get(`/api/patients/${patientId}/chart`)).statusCode
  const queue = async (who: Visitor) => (await who.get('/api/glass')).json().opened

  it('opens one patient to somebody whose role does not, and nobody else’s chart to her', async () => {
    assert.equal(await chart(front), 404)
    const opened = await smash(front)
    assert.equal(opened.statusCode, 200)
    assert.equal(opened.json().until, new Date(stage.clock.now().getTime() + 4 * HOUR).toISOString())
    assert.equal(await chart(front), 200)
    assert.equal(await chart(front, patients.walter.id), 404)
    assert.equal(await chart(await enter(adeyemi.email), patients.rosa.id), 200, 'on call reads it anyway')
    const { open } = (await front.get('/api/glass/mine')).json()
    assert.deepEqual(
      open.map(({ patientId, until }: Record<string, string>) => [patientId, until]),
      [[patients.rosa.id, opened.json().until]],
    )
  })

  it('opens reading and nothing more, by every route of the chart', async () => {
    await smash(front)
    const gained = new Set<string>()
    for (const { route } of answers.filter((one) => one.route.path.includes('/:patientId'))) {
      const url = route.path.replace(':patientId', patients.rosa.id).replace(/:\w+/g, ABSENT)
      const answer = await front.send(route.method as 'GET', url, route.method === 'GET' ? undefined : {})
      const ofHerRole = ROLES.front_desk.may.some((one) => one === route.permission)
      const refused = answer.statusCode === 404 && answer.json().refusal.code === 'NOT_FOUND'
      if (!refused && !ofHerRole) gained.add(route.permission)
    }
    assert.deepEqual([...gained].sort(), [
      'contacts.read',
      'enrollment.read',
      'medications.read',
      'messages.read',
      'plans.read',
      'readings.read',
      'record.read',
      'tasks.read',
      'time.read',
      'transitions.read',
    ])
    for (const permission of ['plans.write', 'medications.write', 'billing.read', 'access.people'])
      assert.equal(
        can(
          { kind: 'staff', id: '', name: '', roles: ['front_desk'], sessionId: '', glass: ['p'] },
          permission,
          'p',
        ),
        false,
      )
  })

  it('closes after four hours, to the millisecond', async () => {
    await smash(front)
    stage.clock.advance(4 * HOUR - 1)
    const late = await enter(nina.email)
    assert.equal(await chart(late), 200)
    stage.clock.advance(1)
    assert.equal(await chart(late), 404)
    assert.deepEqual((await late.get('/api/glass/mine')).json().open, [])
    assert.equal((await smash(late)).statusCode, 200, 'and opens anew with a new reason')
  })

  it('closes at once when she says she is done, and only she can say so', async () => {
    const id = newId()
    await smash(front, patients.rosa.id, { id })
    const doctor = await enter(adeyemi.email)
    const close = (who: Visitor, patientId: string, glassId = id) =>
      who.post(`/api/patients/${patientId}/glass/${glassId}/close`)
    assert.equal((await close(doctor, patients.rosa.id)).statusCode, 404)
    assert.equal((await close(front, patients.walter.id)).statusCode, 404)
    assert.equal((await close(front, patients.rosa.id, ABSENT)).statusCode, 404)
    assert.equal(await chart(front), 200)
    assert.equal((await close(front, patients.rosa.id)).statusCode, 200)
    assert.equal(await chart(front), 404)
    const again = await smash(front, patients.rosa.id, { id })
    assert.equal(again.statusCode, 200, 'sent again, it is answered as the first time')
    assert.equal(await chart(front), 404, 'and a spent opening opens nothing')
  })

  it('asks for a reason in words, and opens nothing without', async () => {
    for (const wrong of [
      { words: 'urgent' },
      { words: '         .' },
      { reason: 'curious' },
      { words: undefined },
    ]) {
      const refused = await smash(front, patients.rosa.id, wrong)
      assert.equal(refused.statusCode, 422, JSON.stringify(wrong))
      assert.equal(await chart(front), 404)
    }
  })

  it('gives the same until to whoever breaks it twice', async () => {
    const first = (await smash(front)).json().until
    stage.clock.advance(60_000)
    assert.equal((await smash(front)).json().until, first)
    assert.equal((await front.get('/api/glass/mine')).json().open.length, 1)
  })

  it('tells a patient of another practice from one that does not exist to nobody', async () => {
    const foreign = looksOf(await smash(front, farAway.id))
    assert.equal(foreign.status, 404)
    assert.deepEqual(looksOf(await smash(front, ABSENT)), foreign)
  })

  it('is not there for a role that needs no emergency, nor for one that lost it', async () => {
    assert.equal((await smash(await enter(staff.lee.email))).statusCode, 404)
    await smash(front)
    await stage.owner.query(`update practice.staff set roles = '{biller}' where id = '${nina.id}'`)
    assert.equal(await chart(front), 404)
    await stage.owner.query(`update practice.staff set roles = '{front_desk}' where id = '${nina.id}'`)
    assert.equal(await chart(front), 200)
  })

  it('mails everybody who reviews at once, and says neither who nor whose nor why', async () => {
    await stage.owner.query(`update practice.staff set left_on = '2026-03-01' where id = '${staff.priya.id}'`)
    await stage.owner.query(
      `update practice.staff set roles = '{supervisor}' where id in ('${staff.priya.id}', '${staff.webb.id}')`,
    )
    await stage.runJobs()
    stage.clock.advance(1)
    await smash(front)
    await stage.runJobs()
    const { rows } = await stage.owner.query(
      `select address, subject || body as words, written_at, patient_id from messages.outgoing
       where purpose = 'emergency access' and written_at = $1 order by address`,
      [stage.clock.now()],
    )
    assert.deepEqual(
      rows.map(({ address }) => address),
      [ruth.email, staff.webb.email],
    )
    for (const { words, patient_id } of rows) {
      assert.equal(patient_id, null)
      assert.match(words, /http:\/\/throughline\.test\/staff\/emergencies/)
      for (const secret of ['Rosa', 'Delgado', patients.rosa.id, 'Nina', 'Cole', WORDS])
        assert.ok(!words.includes(secret), secret)
    }
  })

  it('stands in the queue with who, whose, why and until when, and is reviewed by somebody else, once', async () => {
    const id = newId()
    await smash(front, patients.walter.id, { id, reason: 'covering' })
    const reviewer = await enter(ruth.email)
    const own = newId()
    await smash(reviewer, patients.rosa.id, { id: own })
    const [mine, hers] = await queue(reviewer)
    assert.deepEqual([mine.id, mine.mine, hers.id, hers.mine], [own, true, id, false])
    assert.equal(hers.who, nina.name)
    assert.equal(hers.patientId, patients.walter.id)
    assert.equal(hers.reason, 'covering')
    assert.equal(hers.words, WORDS)
    assert.equal(hers.openedAt, stage.clock.now().toISOString())
    assert.equal(hers.closedAt, null)
    assert.equal(hers.review, null)
    const opened = stage.clock.now().toISOString().slice(0, 10)
    assert.equal(Date.parse(hers.reviewDueOn) - Date.parse(opened), 5 * DAY)
    const review = (glassId: string, finding: string, words: string) =>
      reviewer.post(`/api/glass/${glassId}/review`, { finding, words })
    assert.equal(codeOf(await review(own, 'justified', 'It was me')), 'YOURSELF')
    const wordless = await review(id, 'not_justified', '')
    assert.equal(`${codeOf(wordless)} ${wordless.json().refusal.field}`, 'WORDS words')
    assert.equal((await review(ABSENT, 'justified', '')).statusCode, 404)
    assert.equal((await review(id, 'not_justified', 'Spoken to her')).statusCode, 200)
    const twice = await review(id, 'justified', '')
    assert.equal(`${twice.statusCode} ${codeOf(twice)}`, '409 REVIEWED')
    assert.deepEqual((await queue(reviewer))[1].review, {
      finding: 'not_justified',
      words: 'Spoken to her',
      by: ruth.name,
    })
    assert.equal((await front.get('/api/glass')).statusCode, 404)
  })

  it('leaves its marks in the log: broken, closed, reviewed', async () => {
    const id = newId()
    await smash(front, patients.june.id, { id })
    await front.post(`/api/patients/${patients.june.id}/glass/${id}/close`)
    const reviewer = await enter(ruth.email)
    await reviewer.post(`/api/glass/${id}/review`, { finding: 'justified', words: '' })
    const closed = (await queue(reviewer)).find((one: { id: string }) => one.id === id)
    assert.equal(closed.closedAt, stage.clock.now().toISOString())
    assert.equal(closed.review.by, ruth.name)
    const { rows } = await stage.owner.query(
      'select action, actor_id, patient_id, detail from audit.entry where thing_id = $1 order by seq',
      [id],
    )
    assert.deepEqual(
      rows.map(({ action, actor_id, patient_id }) => [action, actor_id, patient_id]),
      [
        ['glass broken', nina.id, patients.june.id],
        ['glass closed', nina.id, patients.june.id],
        ['glass reviewed', ruth.id, patients.june.id],
      ],
    )
    assert.deepEqual(rows[0].detail, { reason: 'emergency', purpose: 'emergency access' })
    assert.deepEqual(rows[2].detail, { finding: 'justified' })
  })
})
