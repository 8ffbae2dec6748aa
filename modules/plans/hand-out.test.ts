import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { closePrinter } from '../../platform/print.ts'
import { ana, patients, practice, SAMPLE_PASSWORD, staff, stranger } from '../../samples/cast.ts'
import { withRosasWords } from '../../samples/rosas-plan.ts'
import { pdfText } from '../../tests/read-pdf.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { makeLink } from '../access/index.ts'
import { confirm } from '../enrollment/confirm.ts'
import { invite } from '../patients/family.ts'
import type { PlainPlan } from './contract.ts'
import { read } from './read-plan.ts'
import { save } from './save-draft.ts'
import { sign } from './sign-plan.ts'
import { start } from './start-draft.ts'

const { rosa, walter } = patients
const HER_WORDS = 'Quiero bailar en la boda de mi nieta'
const HOSTILE = '<script>alert(1)</script> & "comillas"'

/** Signs a whole plan for somebody, as the practice would: confirmed, begun, filled in, signed. */
const signPlanFor = async (stage: Stage, patientId: string) => {
  const today = stage.clock.now().toISOString().slice(0, 10)
  for (const [icd10, label] of [
    ['I50.22', 'Chronic systolic heart failure'],
    ['Z99.1', HOSTILE],
  ] as const)
    await stage.as(staff.haddad, (context) =>
      confirm(context, {
        patientId,
        id: context.newId(),
        icd10,
        label,
        category: 'heart',
        onsetOn: '2014-05',
        expectedMonths: 12,
        factIds: [],
      }),
    )
  await stage.as(staff.lee, (context) => start(context, { patientId }))
  await stage.as(staff.lee, async (context) => {
    const { draft } = await read(context, { patientId })
    await save(context, { patientId, version: 1, content: withRosasWords(draft!.content, today) })
  })
  await stage.as(staff.haddad, (context) =>
    sign(context, { patientId, id: context.newId(), draftVersion: 2 }),
  )
}

describe('the plan that is handed out', () => {
  let stage: Stage
  let app: FastifyInstance
  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url, payload, headers: { 'x-throughline': '1' } })
  const cookieOf = (response: Awaited<ReturnType<typeof post>>) =>
    String(response.headers['set-cookie']).split(';')[0]!
  const signIn = async (email: string) =>
    cookieOf(await post('/api/sign-in', { email, password: SAMPLE_PASSWORD }))
  const open = async (link: string, birthDate: string) =>
    cookieOf(await post('/api/my/open-link', { token: link.split('/open/')[1]!, birthDate }))
  const get = (url: string, cookie: string) => app.inject({ url, headers: { cookie } })
  const openAs = ({ id, birthDate }: { id: string; birthDate: string }) =>
    stage
      .as(staff.lee, (context) =>
        makeLink(context, { kind: 'patient', subjectId: id, patientId: id, birthDate }),
      )
      .then((link) => open(link, birthDate))
  const openAsAna = async (sections: ('answers' | 'plan')[]) => {
    const asRosa = {
      kind: 'patient',
      id: rosa.id,
      name: 'Rosa',
      patientId: rosa.id,
      sessionId: rosa.id,
    } as const
    const { link } = await stage.actAs(practice.id, asRosa, (context) =>
      invite(context, { id: context.newId(), ...ana, email: null, sections, sensitive: [], expiresOn: null }),
    )
    return open(link, ana.birthDate)
  }

  before(async () => {
    stage = await openStage()
    app = await stage.app()
    await signPlanFor(stage, rosa.id)
  })
  after(async () => {
    await app.close()
    await closePrinter()
    await stage.close()
  })

  it('is a tagged PDF in her language, and its text holds her words', async () => {
    const answer = await get(`/api/patients/${rosa.id}/plan.pdf`, await signIn(staff.lee.email))
    assert.equal(answer.headers['content-type'], 'application/pdf')
    const raw = answer.rawPayload.toString('latin1')
    assert.match(raw, /\/StructTreeRoot/)
    assert.match(raw, /\/Marked true/)
    assert.match(raw, /\/Lang \(es\)/)
    const text = pdfText(answer.rawPayload)
    for (const words of [
      'Su plan de cuidado',
      'Rosa Delgado',
      HER_WORDS,
      'Firmado por Dr. Haddad el 3 de marzo de 2026',
      `Llámenos de día o de noche: ${practice.phone}`,
      'Insuficiencia cardíaca',
      'Verde: Usted está bien',
      'Amarillo: Llámenos hoy',
      'Rojo: Pida ayuda ahora',
      'Página 1 de ',
    ])
      assert.ok(text.includes(words), words)
    for (const english of ['Your care plan', 'Call us', 'Green', 'What matters'])
      assert.ok(!text.includes(english), english)
  })

  it('prints what somebody typed as words, never as a page of its own making', async () => {
    const answer = await get(`/api/patients/${rosa.id}/plan.pdf`, await signIn(staff.lee.email))
    assert.ok(pdfText(answer.rawPayload).includes(HOSTILE))
  })

  it('shows her the newest signed plan in plain words, and no draft', async () => {
    const cookie = await openAs(rosa)
    await stage.as(staff.lee, async (context) => {
      const { draft } = await read(context, { patientId: rosa.id })
      const content = { ...draft!.content, whatMatters: 'Un borrador.' }
      await save(context, { patientId: rosa.id, version: draft!.version, content })
    })
    const { plan } = (await get('/api/my/plan', cookie)).json() as { plan: PlainPlan }
    assert.ok(plan.whatMatters.startsWith(HER_WORDS))
    assert.equal(plan.language, 'es')
    assert.equal(plan.signedBy, 'Dr. Haddad')
    assert.equal(plan.call, practice.phone)
    assert.equal(plan.problems[0]?.name, 'Insuficiencia cardíaca')
    assert.ok(plan.problems[0].red.length > 0)
    const weigh = plan.goals.find(({ text }) => text.startsWith('Pesarme'))
    assert.equal(weigh?.target, '7 días o más')
    assert.deepEqual(plan.steps.filter(({ you }) => you).map(({ who }) => who)[0], 'Usted')
    assert.ok(plan.steps.some(({ who, every }) => who === 'Su enfermera de cuidado' && every === 'cada mes'))
  })

  it('says that there is none where nothing was signed', async () => {
    const cookie = await openAs(walter)
    assert.deepEqual((await get('/api/my/plan', cookie)).json(), { plan: null })
    assert.equal((await get('/api/my/plan.pdf', cookie)).statusCode, 404)
  })

  it('shows a caregiver the plan only where she was given it', async () => {
    const withPlan = await openAsAna(['plan'])
    const without = await openAsAna(['answers'])
    assert.equal((await get('/api/my/plan', withPlan)).statusCode, 200)
    for (const url of ['/api/my/plan', '/api/my/plan.pdf'])
      assert.equal((await get(url, without)).statusCode, 404)
  })

  it('is closed to the biller and to another practice', async () => {
    const webb = await signIn(staff.webb.email)
    const quist = await signIn(stranger.email)
    for (const path of ['plan', 'plan.pdf', 'home'])
      for (const cookie of [webb, quist]) {
        const answer = await get(`/api/patients/${rosa.id}/${path}`, cookie)
        assert.equal(answer.statusCode, 404, path)
        assert.ok(!answer.body.includes('Delgado'))
      }
  })

  it('leaves a trace of every look, with the patient it was about', async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query(
      "select distinct action from audit.entry where patient_id = $1 and thing like 'plans.%' order by 1",
      [rosa.id],
    )
    const actions = rows.map(({ action }) => action)
    for (const action of ['export', 'read', 'sign']) assert.ok(actions.includes(action), action)
  })
})
