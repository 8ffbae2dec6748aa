import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { open } from '../modules/contacts/make-contact.ts'
import { readMyPrep, writeMyPrep } from '../modules/contacts/patient-side.ts'
import { answers as contacts } from '../modules/contacts/routes.ts'
import { plainPlan } from '../modules/plans/plain-plan.ts'
import { planContent } from '../modules/plans/plan-content.ts'
import { planHtml } from '../modules/plans/print-plan.ts'
import { tellWorklist } from '../modules/worklist/read-worklist.ts'
import type { Actor, Context } from '../platform/context.ts'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../samples/cast.ts'
import { enrollAs } from '../samples/enroll.ts'
import { openStage, type Stage } from './stage.ts'

const { rosa } = patients
const base = { patientId: rosa.id, patientName: 'Rosa Delgado', sessionId: rosa.id }
const asRosa: Actor = { ...base, kind: 'patient', id: rosa.id, name: 'Rosa Delgado' }
const id = (n: number) => `01900000-0000-7000-8000-00000000c00${n}`
const caregiver = (n: number, name: string): Actor => ({
  ...base,
  ...{ kind: 'caregiver', id: id(n), name, grantId: id(n), sections: ['answers'], sensitive: [] },
})
const ana = caregiver(1, 'Ana Delgado')
/** Another daughter of the same name. */
const otherAna = caregiver(2, 'Ana Delgado')
const luis: Actor = { ...base, kind: 'representative', id: id(3), name: 'Luis Delgado' }

describe('a caregiver’s words are hers wherever they stand', () => {
  let stage: Stage
  const write = (actor: Actor, symptoms: string) =>
    stage.actAs(practice.id, actor, (context) =>
      writeMyPrep(context, {
        ...{ id: context.newId(), symptoms, medicines: '', noticed: '', inTheWay: '', questions: '' },
      }),
    )
  const asked = <T>(routeId: string, input: object): Promise<T> => {
    const { handle } = contacts.find(({ route }) => route.id === routeId)!
    return stage.as(staff.lee, (context: Context) => handle!(context, input as never)) as Promise<T>
  }
  type Lists = { symptoms: string; saidBy: string; saidByName: string }[]
  const labels = (lists: Lists) =>
    Object.fromEntries(
      lists.map(({ symptoms, saidBy, saidByName }) => [symptoms, `${saidByName}, ${saidBy}`]),
    )
  const EACH = {
    'my knee': 'Rosa Delgado, patient',
    'her knee': 'Ana Delgado, caregiver',
    'her hip': 'Luis Delgado, representative',
  }

  before(async () => {
    stage = await openStage()
    await write(asRosa, 'my knee')
    await write(ana, 'her knee')
    await write(luis, 'her hip')
  })
  after(() => stage.close())

  it('on the call screen', async () => {
    const call = await stage.as(staff.lee, (context) =>
      open(context, { id: context.newId(), patientId: rosa.id }),
    )
    assert.deepEqual(labels(call.prep), EACH)
  })

  it('among the contacts of the chart', async () => {
    const { prep } = await asked<{ prep: Lists }>('contacts.list', { patientId: rosa.id })
    assert.deepEqual(labels(prep), EACH)
  })

  it('on the agenda of the day', async () => {
    await enrollAs(stage.as, '2026-03-03', rosa, ROSAS_CONDITIONS)
    const { rows } = await stage.as(staff.lee, (context) => tellWorklist(context, { whose: 'mine' }))
    const wrote = rows.flatMap(({ needs }) => needs).filter(({ kind }) => kind === 'wrote')
    assert.equal(wrote.length, 1)
    for (const who of Object.values(EACH)) {
      const [name, as] = who.split(', ')
      assert.ok(wrote[0]!.because.includes(`${name} (${as})`), who)
    }
  })

  it('on the patient’s page, and a caregiver reads her own only, whatever another is called', async () => {
    const mine = async (actor: Actor) => labels((await stage.actAs(practice.id, actor, readMyPrep)).lists)
    assert.deepEqual(await mine(asRosa), EACH)
    assert.deepEqual(await mine(luis), EACH)
    assert.deepEqual(await mine(ana), { 'her knee': EACH['her knee'] })
    assert.deepEqual(await mine(otherAna), {})
  })

  it('in the plan and on its print: a goal that the family named is not told as hers', () => {
    const goal = (saidBy: string, text: string) => ({ id: text, text, saidBy })
    const content = planContent.parse({
      goals: [goal('patient', 'Dance'), goal('caregiver', 'Sleep at night'), goal('team', 'Weigh')],
    })
    const version = { id: id(4), number: 1, content, signedBy: id(5), signedAt: stage.clock.now() }
    const surroundings = {
      templates: [],
      names: new Map(),
      phone: practice.phone,
      timeZone: practice.timeZone,
    }
    const plan = plainPlan(version, surroundings)
    assert.deepEqual(
      plan.goals.map(({ text, yours, familys }) => [text, yours, familys]),
      [
        ['Dance', true, false],
        ['Sleep at night', false, true],
        ['Weigh', false, false],
      ],
    )
    const reader = { name: 'Rosa', birthDate: rosa.birthDate, printedOn: '2026-03-03', notes: [] }
    const html = planHtml(plan, reader, practice)
    assert.match(html, /Sleep at night<\/span><br>Your family or helper said this\./)
    assert.equal(html.match(/Your family or helper said this/g)?.length, 1)
  })

  it('on every screen that shows such a list: none leaves out as whom it was said', () => {
    const root = join(import.meta.dirname, '..')
    const showing = globSync('apps/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
      /saidByName/.test(readFileSync(join(root, file), 'utf8')),
    )
    assert.deepEqual(showing.sort(), [
      'apps/patient/contacts/earlier-prep.tsx',
      'apps/patient/messages/messages.tsx',
      'apps/patient/readings/use-reading-words.ts',
      'apps/staff/contacts/prep-lists.tsx',
      'apps/staff/messages/speaker.ts',
      'apps/staff/readings/reading-words.ts',
    ])
    for (const file of showing)
      assert.match(readFileSync(join(root, file), 'utf8'), /SAID_BY\[\w+\.saidBy(Kind)?\]/, file)
  })
})
