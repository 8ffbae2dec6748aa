import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { addDays, localDate } from '../../platform/clock.ts'
import { ana, moreStaff, patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { codeOf, looksOf, type Visitor, visitor } from '../../tests/visitor.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const { rosa, walter } = patients
const LUIS = { name: 'Luis Delgado', relationship: 'son', birthDate: '1979-01-09' }
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

let ids = 0
const newId = () => {
  ids += 1
  return `01900000-0000-7000-8000-000000000b${String(ids).padStart(2, '0')}`
}
const tokenOf = (answer: { json: () => { link: string } }) => answer.json().link.split('/open/')[1]!

describe('who else sees a patient’s page', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let lee: Visitor
  let tomas: Visitor
  let rosas: Visitor
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  const back = async () => {
    lee = visitor(app)
    tomas = visitor(app)
    await lee.enter(staff.lee.email)
    await tomas.enter(staff.tomas.email)
  }
  beforeEach(async () => {
    stage.clock.advance(40 * DAY)
    await back()
    rosas = await openLink(tokenOf(await lee.post(`/api/patients/${rosa.id}/link`)), rosa.birthDate)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  const openLink = async (token: string, birthDate: string) => {
    const who = visitor(app)
    await who.post('/api/my/open-link', { token, birthDate })
    return who
  }
  const seen = async (who: Visitor, url = '/api/my/session') => (await who.get(url)).statusCode

  describe('by her own grant', () => {
    const invite = async (more: object = {}) => {
      const id = newId()
      const sent = { id, ...ana, email: null, sections: ['answers', 'plan'], ...more }
      const answer = await rosas.post('/api/my/family', sent)
      assert.equal(answer.statusCode, 200, answer.body)
      return { id, token: tokenOf(answer), daughter: await openLink(tokenOf(answer), ana.birthDate) }
    }

    it('ends with its last day in the practice’s time zone, in five seconds at the latest', async () => {
      stage.clock.set('2026-10-30T18:00:00Z')
      await back()
      rosas = await openLink(tokenOf(await lee.post(`/api/patients/${rosa.id}/link`)), rosa.birthDate)
      const { token } = await invite({ expiresOn: '2026-10-31' })
      stage.clock.set('2026-11-01T03:55:00Z')
      const daughter = await openLink(token, ana.birthDate)
      assert.equal(await seen(daughter, '/api/my/plan'), 200)
      stage.clock.set('2026-11-01T03:59:59.999Z')
      assert.equal(await seen(daughter, '/api/my/plan'), 200)
      stage.clock.advance(1)
      assert.equal(await seen(daughter, '/api/my/plan'), 401)
      const nobody = visitor(app)
      const { date: _, ...over } = looksOf(await daughter.get('/api/my/plan')).headers as { date?: string }
      const { date: __, ...never } = looksOf(await nobody.get('/api/my/plan')).headers as { date?: string }
      assert.deepEqual(over, never)
      await back()
      assert.deepEqual((await lee.get(`/api/patients/${rosa.id}`)).json().caregivers, [])
      const late = await openLink(token, ana.birthDate)
      assert.equal(await seen(late), 401)
    })

    it('takes no last day that has passed', async () => {
      const today = localDate(stage.clock.now(), practice.timeZone)
      const yesterday = addDays(today, -1)
      await invite({ expiresOn: today })
      const sent = { id: newId(), ...ana, email: null, sections: ['plan'], expiresOn: yesterday }
      const refused = await rosas.post('/api/my/family', sent)
      assert.equal(`${codeOf(refused)} ${refused.json().refusal.field}`, 'PAST expiresOn')
    })

    it('ends at once when the patient ends it: session, link and printed code', async () => {
      const { id, token, daughter } = await invite()
      const printed = await lee.post(`/api/patients/${rosa.id}/printed-code`, { caregiverId: id })
      assert.equal(await seen(daughter), 200)
      assert.equal((await rosas.post(`/api/my/family/${id}/end`)).statusCode, 200)
      assert.equal(await seen(daughter), 401)
      const again = await visitor(app).post('/api/my/open-link', { token, birthDate: ana.birthDate })
      assert.equal(codeOf(again), 'LINK_GONE')
      const code = { address: null, code: printed.json().code, birthDate: ana.birthDate }
      assert.equal(codeOf(await visitor(app).post('/api/my/open-code', code)), 'WRONG_CODE')
      assert.equal((await rosas.post(`/api/my/family/${id}/end`)).statusCode, 404)
    })

    it('shows from the next request on what the patient chose anew, and nothing she took back', async () => {
      const { id, daughter } = await invite()
      assert.equal(await seen(daughter, '/api/my/plan'), 200)
      assert.equal(await seen(daughter, '/api/my/medicines'), 404)
      const changed = await rosas.put(`/api/my/family/${id}`, { sections: ['medicines'] })
      assert.equal(changed.statusCode, 200)
      assert.equal(await seen(daughter, '/api/my/plan'), 404)
      assert.equal(await seen(daughter, '/api/my/medicines'), 200)
    })

    it('lets a caregiver give nothing on, and see no family, no looks, no page of another patient', async () => {
      const { id, daughter } = await invite()
      for (const url of ['/api/my/family', '/api/my/looks', '/api/my/costs'])
        assert.equal(await seen(daughter, url), 404, url)
      const on = { id: newId(), ...LUIS, email: null, sections: ['plan'] }
      assert.equal((await daughter.post('/api/my/family', on)).statusCode, 404)
      assert.equal((await daughter.post(`/api/my/family/${id}/end`)).statusCode, 404)
      const walters = await openLink(
        tokenOf(await lee.post(`/api/patients/${walter.id}/link`)),
        walter.birthDate,
      )
      assert.equal((await walters.post(`/api/my/family/${id}/end`)).statusCode, 404)
      assert.equal(await seen(daughter), 200)
    })

    it('asks for her birth date once more, and ends the visit with the fifth wrong one', async () => {
      stage.clock.advance(6 * MINUTE)
      const sent = { id: newId(), ...ana, email: null, sections: ['plan'] }
      assert.equal(codeOf(await rosas.post('/api/my/family', sent)), 'PROVE')
      assert.deepEqual((await rosas.post('/api/my/prove', { birthDate: ana.birthDate })).json(), {
        proved: false,
      })
      assert.equal(codeOf(await rosas.post('/api/my/family', sent)), 'PROVE')
      const right = { birthDate: rosa.birthDate }
      assert.deepEqual((await rosas.post('/api/my/prove', right)).json(), { proved: true })
      assert.equal((await rosas.post('/api/my/family', sent)).statusCode, 200)
      for (let tries = 0; tries < 3; tries += 1)
        await rosas.post('/api/my/prove', { birthDate: ana.birthDate })
      assert.equal(await seen(rosas), 200)
      await rosas.post('/api/my/prove', { birthDate: ana.birthDate })
      const { rows } = await stage.owner.query(
        `select action, count(*)::int as n from audit.entry
         where at = $1 and thing = 'access.session' and patient_id = $2 group by 1 order by 1`,
        [stage.clock.now(), rosa.id],
      )
      assert.deepEqual(rows, [
        { action: 'proof failed', n: 5 },
        { action: 'proved again', n: 1 },
      ])
      assert.equal(rosas.jar.size, 0)
      assert.equal(await seen(rosas), 401)
    })

    it('asks a caregiver for her own birth date, not the patient’s', async () => {
      const { daughter } = await invite()
      assert.deepEqual((await daughter.post('/api/my/prove', { birthDate: rosa.birthDate })).json(), {
        proved: false,
      })
      assert.deepEqual((await daughter.post('/api/my/prove', { birthDate: ana.birthDate })).json(), {
        proved: true,
      })
    })
  })

  describe('by law', () => {
    const record = async (more: object = {}) => {
      const id = newId()
      const sent = {
        id,
        ...LUIS,
        basis: 'guardian',
        email: 'luis@example.org',
        phone: null,
        untilOn: null,
        ...more,
      }
      const answer = await lee.post(`/api/patients/${rosa.id}/representatives`, sent)
      assert.equal(answer.statusCode, 200, answer.body)
      return id
    }
    const addPaper = (id: string, bytes = PDF) =>
      app.inject({
        method: 'POST',
        url: `/api/patients/${rosa.id}/representatives/${id}/paper`,
        payload: bytes,
        headers: {
          'x-throughline': '1',
          'content-type': 'application/octet-stream',
          'x-file-name': 'order.pdf',
          cookie: [...lee.jar].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      })
    const verify = (who: Visitor, id: string, patientId: string = rosa.id) =>
      who.post(`/api/patients/${patientId}/representatives/${id}/verify`)
    const verified = async (more: object = {}) => {
      const id = await record(more)
      assert.equal((await addPaper(id)).statusCode, 200)
      return { id, token: tokenOf(await verify(tomas, id)) }
    }
    const askForCode = async () => {
      await visitor(app).post('/api/my/ask-for-code', {
        address: 'luis@example.org',
        birthDate: LUIS.birthDate,
      })
      await stage.runJobs()
      const { rows } = await stage.owner.query(
        `select count(*)::int as n from messages.outgoing where address = 'luis@example.org' and written_at = $1`,
        [stage.clock.now()],
      )
      return rows[0].n as number
    }
    beforeEach(() =>
      stage.owner.query('update patients.representative set ended_at = now() where ended_at is null'),
    )

    it('needs a paper, and a second person who looks at it', async () => {
      const id = await record()
      assert.equal(codeOf(await verify(tomas, id)), 'NO_PAPER')
      assert.equal((await addPaper(id, Buffer.from('<html>'))).json().refusal.code, 'WRONG_KIND')
      assert.equal((await addPaper(id)).statusCode, 200)
      assert.equal(codeOf(await verify(lee, id)), 'YOURSELF')
      const nina = visitor(app)
      await nina.enter(moreStaff.nina.email)
      assert.equal((await verify(nina, id)).statusCode, 404)
      assert.equal((await verify(tomas, id, walter.id)).statusCode, 404)
      const luis = await openLink(tokenOf(await verify(tomas, id)), LUIS.birthDate)
      const me = (await luis.get('/api/my/session')).json()
      assert.deepEqual([me.kind, me.name, me.about], ['representative', LUIS.name, 'Rosa Delgado'])
      const { representatives } = (await lee.get(`/api/patients/${rosa.id}/representatives`)).json()
      const row = representatives.find((one: { id: string }) => one.id === id)
      assert.deepEqual([row.recordedBy, row.verified.by, row.mine], ['Nurse Lee', 'Tomás Rivera', true])
    })

    it('is not verified by the database itself where the same person wrote it down', async () => {
      const id = await record()
      const alone = stage.owner.query(
        'update patients.representative set verified_at = now(), verified_by = recorded_by where id = $1',
        [id],
      )
      await assert.rejects(alone, /check/)
    })

    it('opens nothing before it is verified: no code, no session', async () => {
      const id = await record()
      assert.equal(await askForCode(), 0)
      await stage.owner.query(
        'update patients.representative set verified_at = $2, verified_by = $3 where id = $1',
        [id, stage.clock.now(), staff.tomas.id],
      )
      assert.equal(await askForCode(), 1)
    })

    it('lets him do what she may, named as himself', async () => {
      const { token } = await verified()
      const luis = await openLink(token, LUIS.birthDate)
      for (const url of [
        '/api/my/plan',
        '/api/my/medicines',
        '/api/my/costs',
        '/api/my/family',
        '/api/my/looks',
      ])
        assert.equal(await seen(luis, url), 200, url)
      const sent = { id: newId(), ...ana, email: null, sections: ['plan'] }
      assert.equal((await luis.post('/api/my/family', sent)).statusCode, 200)
      const { rows } = await stage.owner.query('select invited_by from patients.caregiver where id = $1', [
        sent.id,
      ])
      assert.deepEqual(rows, [{ invited_by: LUIS.name }])
      assert.deepEqual((await luis.post('/api/my/prove', { birthDate: LUIS.birthDate })).json(), {
        proved: true,
      })
    })

    it('ends after its last day in the practice’s time zone, and so do his codes', async () => {
      stage.clock.set('2027-02-10T18:00:00Z')
      await back()
      const { token } = await verified({ untilOn: '2027-02-11' })
      stage.clock.set('2027-02-12T04:59:59.999Z')
      const luis = await openLink(token, LUIS.birthDate)
      assert.equal(await seen(luis), 200)
      assert.equal(await askForCode(), 1)
      stage.clock.advance(1)
      assert.equal(await seen(luis), 401)
      assert.equal(await askForCode(), 0)
    })

    it('ends at once by a colleague’s word: session, link, and no new code', async () => {
      const { id, token } = await verified()
      const luis = await openLink(token, LUIS.birthDate)
      assert.equal(await seen(luis), 200)
      const why = { why: 'The court ended it' }
      assert.equal(
        (await lee.post(`/api/patients/${rosa.id}/representatives/${id}/end`, why)).statusCode,
        200,
      )
      assert.equal(await seen(luis), 401)
      const again = await visitor(app).post('/api/my/open-link', { token, birthDate: LUIS.birthDate })
      assert.equal(codeOf(again), 'LINK_GONE')
      assert.equal(await askForCode(), 0)
      assert.equal(codeOf(await verify(tomas, id)), 'ENDED')
    })

    it('ends with her death, but for an executor', async () => {
      const guardian = await verified()
      const executor = await verified({ basis: 'executor', email: null })
      const [luis, heir] = [
        await openLink(guardian.token, LUIS.birthDate),
        await openLink(executor.token, LUIS.birthDate),
      ]
      const link = (await lee.post(`/api/patients/${rosa.id}/link`)).json().link
      const hers = await openLink(link.split('/open/')[1], rosa.birthDate)
      assert.equal(await seen(hers), 200)
      const died = (on: string | null) =>
        stage.owner.query('update patients.patient set deceased_on = $2 where id = $1', [rosa.id, on])
      await died('2026-03-01')
      assert.deepEqual([await seen(luis), await seen(heir)], [401, 200])
      assert.equal(await seen(hers), 401, 'and nobody goes on in her name')
      assert.equal(await askForCode(), 0)
      await died(null)
      assert.equal(await seen(luis), 200)
    })
  })
})
