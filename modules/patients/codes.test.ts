import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Mail } from '../../platform/mail.ts'
import { ana, moreStaff, patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { codeOf, type Visitor, visitor } from '../../tests/visitor.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const { rosa, june, harold, walter } = patients
type Person = { email: string | null; birthDate: string }

describe('codes for patients', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let mails: Mail[] = []
  before(async () => {
    stage = await openStage(undefined, async (mail) => {
      mails.push(mail)
    })
    app = await stage.app()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
  })
  beforeEach(async () => {
    await stage.runJobs()
    stage.clock.advance(2 * DAY)
    mails = []
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  const ask = (who: Person, more: object = {}) =>
    visitor(app).post('/api/my/ask-for-code', { address: who.email, birthDate: who.birthDate, ...more })
  /** The code of the newest mail to her. */
  const mailed = async (who: Person, more: object = {}): Promise<string> => {
    mails = []
    await ask(who, more)
    await stage.runJobs()
    return /\b\d{6}\b/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''
  }
  const open = (code: string, who: Person, more: object = {}, at = visitor(app)) =>
    at.post('/api/my/open-code', { address: who.email, code, birthDate: who.birthDate, ...more })
  const name = async (who: Visitor) => (await who.get('/api/my/session')).json().name
  const wrongOf = (code: string) => (code === '111111' ? '222222' : '111111')

  it('mails six digits and nothing of her, and opens her page with them and her birth date, once', async () => {
    const code = await mailed(rosa)
    assert.match(code, /^\d{6}$/)
    assert.equal(mails.length, 1)
    assert.equal(mails[0]!.to, rosa.email)
    for (const secret of ['Rosa', 'Delgado', rosa.birthDate, '/open/'])
      assert.ok(!`${mails[0]!.subject}${mails[0]!.text}`.includes(secret), secret)
    const page = visitor(app)
    assert.equal((await open(code, rosa, {}, page)).statusCode, 200)
    assert.equal(await name(page), 'Rosa Delgado')
    const again = await open(code, rosa)
    assert.equal(`${again.statusCode} ${codeOf(again)}`, '401 WRONG_CODE')
    const { rows } = await stage.owner.query(
      `select action, patient_id from audit.entry where at = $1 and thing = 'access.code' order by seq`,
      [stage.clock.now()],
    )
    assert.deepEqual(
      rows.map((row) => [row.action, row.patient_id]),
      [
        ['mailed code made', rosa.id],
        ['sign-in', rosa.id],
      ],
    )
  })

  it('takes the code however it is spaced, and her address whatever its capitals', async () => {
    const code = await mailed(rosa, { address: 'ROSA@Example.org ' })
    assert.equal(
      (await open(`${code.slice(0, 3)} ${code.slice(3)}`, rosa, { address: ' Rosa@EXAMPLE.org' })).statusCode,
      200,
    )
  })

  it('ends a code with the fifth wrong try, and not with the fourth', async () => {
    const code = await mailed(rosa)
    for (let tries = 0; tries < 4; tries += 1) await open(wrongOf(code), rosa)
    assert.equal((await open(code, rosa)).statusCode, 200)
    stage.clock.advance(MINUTE)
    const second = await mailed(rosa)
    for (let tries = 0; tries < 5; tries += 1)
      assert.equal(codeOf(await open(wrongOf(second), rosa)), 'WRONG_CODE')
    assert.equal(codeOf(await open(second, rosa)), 'WRONG_CODE')
  })

  it('counts a wrong birth date as a wrong try', async () => {
    const code = await mailed(rosa)
    for (let tries = 0; tries < 5; tries += 1) await open(code, rosa, { birthDate: walter.birthDate })
    assert.equal(codeOf(await open(code, rosa)), 'WRONG_CODE')
  })

  it('keeps a code for ten minutes, to the millisecond, and only the newest', async () => {
    const first = await mailed(rosa)
    const second = await mailed(rosa)
    assert.equal(codeOf(await open(first, rosa)), 'WRONG_CODE')
    stage.clock.advance(10 * MINUTE - 1)
    assert.equal((await open(second, rosa)).statusCode, 200)
    const third = await mailed(rosa)
    stage.clock.advance(10 * MINUTE)
    assert.equal(codeOf(await open(third, rosa)), 'WRONG_CODE')
  })

  it('mails ten codes a day to one person, however often she asks, and one again a day later', async () => {
    for (let n = 0; n < 20; n += 1) {
      assert.equal((await ask(rosa)).statusCode, 200)
      stage.clock.advance(1000)
    }
    await stage.runJobs()
    assert.equal(mails.length, 10)
    stage.clock.advance(DAY)
    assert.match(await mailed(rosa), /^\d{6}$/)
  })

  it('mails nothing where the birth date is another’s, or to an address nobody has', async () => {
    await ask({ ...rosa, birthDate: june.birthDate })
    await ask({ email: 'nobody@example.org', birthDate: rosa.birthDate })
    await stage.runJobs()
    assert.deepEqual(mails, [])
  })

  it('tells a couple with one address apart by birth date, and neither spoils the other’s code', async () => {
    const hers = await mailed(june)
    const his = await mailed(harold)
    for (let tries = 0; tries < 3; tries += 1) {
      const page = visitor(app)
      assert.equal((await open(his, harold, {}, page)).statusCode, tries === 0 ? 200 : 401)
      if (tries === 0) assert.equal(await name(page), 'Harold Pike')
    }
    const { rows } = await stage.owner.query(
      'select failed_count from access.code where subject_id = $1 and used_at is null and ended_at is null',
      [june.id],
    )
    assert.deepEqual(rows, [{ failed_count: 2 }])
    assert.equal(codeOf(await open(hers, harold)), 'WRONG_CODE')
    const page = visitor(app)
    assert.equal((await open(hers, june, {}, page)).statusCode, 200)
    assert.equal(await name(page), 'June Pike')
  })

  it('sends a text to whoever has a phone number only, by its last ten digits', async () => {
    await ask({ email: '+1 555 010-0112', birthDate: walter.birthDate })
    await stage.runJobs()
    const { rows } = await stage.owner.query(
      `select channel, recipient_id from messages.outgoing where written_at = $1 and purpose = 'sign-in code'`,
      [stage.clock.now()],
    )
    assert.deepEqual(rows, [{ channel: 'sms', recipient_id: walter.id }])
  })

  const print = async (who: Visitor, caregiverId: string | null = null, patientId: string = walter.id) =>
    who.post(`/api/patients/${patientId}/printed-code`, { caregiverId })
  const onPaper = (code: string, birthDate: string, at = visitor(app)) =>
    at.post('/api/my/open-code', { address: null, code, birthDate })

  it('prints a code that opens his page with his birth date, for two weeks and once', async () => {
    const lee = visitor(app)
    await lee.enter(staff.lee.email)
    const made = (await print(lee)).json()
    assert.match(made.code, /^[A-HJKMNP-TV-Z2-9]{5}-[A-HJKMNP-TV-Z2-9]{5}$/)
    assert.equal(made.name, 'Walter Okafor')
    assert.equal(made.until, new Date(stage.clock.now().getTime() + 14 * DAY).toISOString())
    assert.equal(made.address, 'http://throughline.test/my/')
    stage.clock.advance(14 * DAY - 1)
    const page = visitor(app)
    assert.equal((await onPaper(made.code.toLowerCase(), walter.birthDate, page)).statusCode, 200)
    assert.equal(await name(page), 'Walter Okafor')
    assert.equal(codeOf(await onPaper(made.code, walter.birthDate)), 'WRONG_CODE')
  })

  it('ends a printed code after two weeks, after five wrong birth dates, and with a newer one', async () => {
    const lee = visitor(app)
    await lee.enter(staff.lee.email)
    const code = async () => (await print(lee)).json().code as string
    const [first, second] = [await code(), await code()]
    assert.equal(codeOf(await onPaper(first, walter.birthDate)), 'WRONG_CODE')
    for (let tries = 0; tries < 5; tries += 1) await onPaper(second, rosa.birthDate)
    assert.equal(codeOf(await onPaper(second, walter.birthDate)), 'WRONG_CODE')
    const third = await code()
    stage.clock.advance(14 * DAY)
    assert.equal(codeOf(await onPaper(third, walter.birthDate)), 'WRONG_CODE')
  })

  it('prints one for a helper whom the patient lets in, and for nobody else', async () => {
    const rosas = visitor(app)
    await open(await mailed(rosa), rosa, {}, rosas)
    const caregiverId = '01900000-0000-7000-8000-000000000a01'
    const given = { id: caregiverId, ...ana, email: null, sections: ['answers'] }
    assert.equal((await rosas.post('/api/my/family', given)).statusCode, 200)
    const nina = visitor(app)
    await nina.enter(moreStaff.nina.email)
    assert.equal((await print(nina, caregiverId, walter.id)).statusCode, 404)
    const made = (await print(nina, caregiverId, rosa.id)).json()
    assert.equal(made.name, ana.name)
    assert.equal(codeOf(await onPaper(made.code, rosa.birthDate)), 'WRONG_CODE')
    const page = visitor(app)
    assert.equal((await onPaper(made.code, ana.birthDate, page)).statusCode, 200)
    const me = (await page.get('/api/my/session')).json()
    assert.deepEqual([me.kind, me.about, me.sections], ['caregiver', 'Rosa Delgado', ['answers']])
  })
})
