import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { makeLink } from '../modules/access/index.ts'
import { change, invite } from '../modules/patients/family.ts'
import { keepPaper, record, verify } from '../modules/patients/representatives.ts'
import { closePrinter } from '../platform/print.ts'
import { ana, patients, practice, staff } from '../samples/cast.ts'
import { answers } from '../server/house.ts'
import { inputs } from './isolation-inputs.ts'
import { type Planted, plantSensitive } from './plant-sensitive.ts'
import { pdfText } from './read-pdf.ts'
import { openStage, type Stage } from './stage.ts'

const { june } = patients
const asJune = {
  kind: 'patient',
  id: june.id,
  name: 'June Pike',
  patientId: june.id,
  sessionId: june.id,
} as const
const ANA = '01900000-0000-7000-8000-00000000b001'
const ALL = ['answers', 'plan', 'medicines', 'costs', 'readings'] as const
type Sensitive = 'substance_use' | 'behavioral_health'

const NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.'
const NOT_ALL = 'Some things are not shown here because June Pike has not shared them.'

/** Every route of the patient's door that a signed-in person can ask; signing out would end the asking. */
const routes = answers
  .map(({ route }) => route)
  .filter(({ path, permission }) => path.startsWith('/api/my/') && permission !== 'anyone')
  .filter(({ id }) => id !== 'access.my-sign-out')

describe('what a caregiver is not shown unless the patient chose it', () => {
  let stage: Stage
  let app: FastifyInstance
  let planted: Planted

  const open = async (link: string, birthDate: string): Promise<string> => {
    const opened = await app.inject({
      method: 'POST',
      url: '/api/my/open-link',
      payload: { token: link.split('/open/')[1]!, birthDate },
      headers: { 'x-throughline': '1' },
    })
    return String(opened.headers['set-cookie']).split(';')[0]!
  }
  const get = (url: string, cookie: string) => app.inject({ url, headers: { cookie } })
  const printed = async (cookie: string) =>
    pdfText((await get('/api/my/plan.pdf', cookie)).rawPayload).replace(/\s+/g, ' ')
  const choose = (sensitive: Sensitive[]) =>
    stage.actAs(practice.id, asJune, (context) =>
      change(context, { caregiverId: ANA, sections: [...ALL], sensitive, expiresOn: null }),
    )

  /** All that this person is ever answered, as one text. */
  const everything = async (cookie: string): Promise<string> => {
    const texts: string[] = []
    for (const route of routes) {
      const rest: Record<string, unknown> = {
        ...inputs[route.id]!({ patientId: june.id, otherId: staff.lee.id, newId: ANA }),
      }
      const url = route.path.replace(/:(\w+)/g, (_, key: string) => String(rest[key]))
      const answer = await app.inject({
        method: route.method,
        url,
        headers: { cookie, 'x-throughline': '1' },
        ...(route.method === 'GET' ? {} : { payload: rest }),
      })
      const isPdf = answer.headers['content-type'] === 'application/pdf'
      texts.push(isPdf ? pdfText(answer.rawPayload) : answer.body)
    }
    return texts.join('\n')
  }
  const seen = (text: string, words: string[]) => words.filter((word) => text.includes(word))

  let anas = ''
  let junes = ''
  let luis = ''
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    const { link } = await stage.actAs(practice.id, asJune, (context) =>
      invite(context, { id: ANA, ...ana, sections: [...ALL], sensitive: [], expiresOn: null }),
    )
    planted = await plantSensitive(stage)
    anas = await open(link, ana.birthDate)
    junes = await open(
      await stage.as(staff.lee, (context) =>
        makeLink(context, {
          ...{ kind: 'patient', subjectId: june.id, patientId: june.id, birthDate: june.birthDate },
        }),
      ),
      june.birthDate,
    )
    const id = '01900000-0000-7000-8000-00000000b002'
    await stage.as(staff.lee, (context) =>
      record(context, {
        ...{ patientId: june.id, id, name: 'Luis Pike', relationship: 'son', basis: 'guardian' },
        ...{ birthDate: '1975-02-02', email: null, phone: null, untilOn: null },
      }),
    )
    await stage.as(staff.lee, (context) =>
      keepPaper(
        {
          ...context,
          upload: { fileName: 'p.pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF') },
        },
        { patientId: june.id, id },
      ),
    )
    const sons = await stage.as(staff.haddad, (context) => verify(context, { patientId: june.id, id }))
    luis = await open(sons.link, '1975-02-02')
  })
  after(async () => {
    await app.close()
    await closePrinter()
    await stage.close()
  })

  it('is all there for the patient and for who stands in her place: the words would be found', async () => {
    assert.ok(planted.mind.length > 30 && planted.use.length > 30, JSON.stringify(planted))
    for (const cookie of [junes, luis]) {
      const text = await everything(cookie)
      for (const words of Object.values(planted))
        assert.deepEqual(
          words.filter((word) => !text.includes(word)),
          [],
        )
    }
  })

  it('stays out of every answer to a caregiver to whom it was not given, and the rest is there', async () => {
    const text = await everything(anas)
    assert.deepEqual(seen(text, [...planted.mind, ...planted.use]), [])
    for (const word of ['F32', 'F10', 'epress', 'ertraline', 'altrexone', 'isulfiram', 'lcohol', 'ithium'])
      assert.ok(!text.includes(word), word)
    assert.deepEqual(
      planted.open.filter((word) => !text.includes(word)),
      [],
    )
  })

  it('shows one category where only that one was given', async () => {
    await choose(['behavioral_health'])
    const text = await everything(anas)
    assert.deepEqual(seen(text, planted.use), [])
    assert.equal(seen(text, planted.mind).length, planted.mind.length)
    await choose(['substance_use'])
    const other = await everything(anas)
    assert.deepEqual(seen(other, planted.mind), [])
    assert.equal(seen(other, planted.use).length, planted.use.length)
    await choose([])
  })

  it('says that some things are not shown whenever a category was not given, also where there is nothing', async () => {
    const notAll = async () => (await get('/api/my/session', anas)).json().notAll
    assert.equal(await notAll(), true)
    assert.ok((await printed(anas)).includes(NOT_ALL))
    await choose(['behavioral_health'])
    assert.equal(await notAll(), true)
    assert.ok((await printed(anas)).includes(NOT_ALL))
    await choose(['substance_use', 'behavioral_health'])
    assert.equal(await notAll(), false)
    assert.ok(!(await printed(anas)).includes(NOT_ALL))
    await choose([])
    assert.equal((await get('/api/my/session', junes)).json().notAll, false)
    const sons = (await get('/api/my/session', luis)).json()
    assert.deepEqual([sons.kind, sons.about, sons.notAll], ['representative', 'June Pike', false])
    const { rosa } = patients
    const asRosa = { ...asJune, id: rosa.id, name: 'Rosa Delgado', patientId: rosa.id }
    const { link } = await stage.actAs(practice.id, asRosa, (context) =>
      invite(context, { id: context.newId(), ...ana, sections: ['plan'], sensitive: [], expiresOn: null }),
    )
    assert.equal((await get('/api/my/session', await open(link, ana.birthDate))).json().notAll, true)
  })

  it('prints the notice of 42 CFR 2.32 on each copy that tells of substance use, and on no other', async () => {
    assert.ok((await printed(junes)).includes(NOTICE))
    assert.ok(!(await printed(anas)).includes(NOTICE))
    await choose(['behavioral_health'])
    assert.ok(!(await printed(anas)).includes(NOTICE))
    await choose(['substance_use'])
    const copy = await printed(anas)
    assert.ok(copy.includes(NOTICE))
    assert.ok(copy.includes('care for alcohol or drug use'))
    assert.ok(copy.includes('You see only what June Pike chose.'), 'whose consent it is, and how far it goes')
    await choose([])
  })

  it('sends a caregiver no mail about a contact that she would not find, and does for the others', async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const mailsTo = async (kind: string) =>
      (
        await stage.owner.query(
          `select 1 from messages.outgoing where purpose = 'three answers' and recipient_kind = $1`,
          [kind],
        )
      ).rowCount
    assert.equal(await mailsTo('patient'), 5)
    assert.equal(await mailsTo('caregiver'), 1)
  })

  it('tells her of no next call that was promised in a contact she does not see', async () => {
    const next = async (cookie: string) => (await get('/api/my/answers', cookie)).json().nextContactOn
    assert.equal(await next(junes), '2026-04-05')
    assert.equal(await next(anas), '2026-04-01')
  })

  it('takes no category that nobody knows', async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await assert.rejects(
      stage.owner.query(
        `insert into contacts.contact (practice_id, id, patient_id, kind, opened_by, opened_at, sensitive)
         values ('${practice.id}', '${ANA}', '${june.id}', 'call', '${staff.lee.id}', now(), '{gossip}')`,
      ),
      /contact_sensitive_check/,
    )
  })
})
