import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Refusal } from '../../platform/refusal.ts'
import { patients, practice, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { confirm } from '../enrollment/confirm.ts'
import { putBack, set } from './change-template.ts'
import { readTemplatesEver, templatesOfTheHouse } from './own-templates.ts'
import { read } from './read-plan.ts'
import { listAll, readOneTemplate } from './read-templates.ts'
import { withoutSensitive } from './rules/leave-out.ts'
import { start } from './start-draft.ts'
import { bodyOf, type TemplateBody } from './template-body-contract.ts'

const house = bodyOf(templatesOfTheHouse.find(({ id }) => id === 'depression')!)
const own: TemplateBody = {
  ...house,
  medicines: { en: 'Take your mood pill with breakfast.', es: 'Tome su pastilla con el desayuno.' },
}
const templateId = 'depression'
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

describe('a template as the practice writes it', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())
  const write = (body: TemplateBody, seen: number, reason = 'We say it our way') =>
    stage.as(staff.haddad, (context) => set(context, { templateId, id: context.newId(), seen, body, reason }))
  const tell = (who: Parameters<Stage['as']>[0] = staff.haddad) =>
    stage.as(who, (context) => readOneTemplate(context, { templateId }))

  it('is the house’s own until somebody writes another', async () => {
    const { number, body, versions } = await tell()
    assert.deepEqual([number, body, versions], [0, house, []])
  })

  it('becomes version 1 with who, when, why and what changed', async () => {
    assert.deepEqual(await write(own, 0), { number: 1 })
    const { number, body, versions } = await tell()
    assert.deepEqual([number, body], [1, own])
    assert.deepEqual(
      versions.map(({ setBy, reason }) => [setBy, reason]),
      [['Dr. Haddad', 'We say it our way']],
    )
    assert.match(
      versions[0]!.changes[0]!.text,
      /^On medicines, English: Take your mood pill with breakfast; before:/,
    )
  })

  it('refuses what was written on an older one, and shows the difference', async () => {
    await assert.rejects(write(house, 0), (error) => {
      assert.ok(error instanceof Refusal && error.code === 'STALE')
      assert.equal((error.details as { changes: unknown[] }).changes.length, 2)
      return true
    })
  })

  it('refuses a version that is no other, and one that is not safe', async () => {
    await assert.rejects(write(own, 1), refusal('NOTHING_CHANGED'))
    const red = [
      { notice: { en: 'You see no way out.', es: 'No ve salida.' }, do: { en: 'Rest.', es: 'Descanse.' } },
    ]
    await assert.rejects(write({ ...own, zones: { ...own.zones, red } }, 1), refusal('UNSAFE_TEMPLATE'))
    const symptoms = { en: 'Take two extra pills: take extra.', es: 'Descanse.' }
    await assert.rejects(write({ ...own, symptoms }, 1), refusal('UNSAFE_TEMPLATE'))
    assert.equal((await tell()).number, 1)
  })

  it('is what a new plan begins from, and the plan says which version that was', async () => {
    const { rosa } = patients
    await stage.as(staff.haddad, (context) =>
      confirm(context, {
        ...{ patientId: rosa.id, id: context.newId(), icd10: 'F33.9', label: 'Depression' },
        ...{ category: 'depression', onsetOn: '2019', expectedMonths: 12, factIds: [] },
      }),
    )
    await stage.as(staff.lee, (context) => start(context, { patientId: rosa.id }))
    const { draft } = await stage.as(staff.lee, (context) => read(context, { patientId: rosa.id }))
    assert.equal(draft?.content.problems[0]?.templateId, 'depression@1.1')
    assert.equal(draft.content.medicines.notes, 'Tome su pastilla con el desayuno.')
    const ever = await stage.as(staff.lee, ({ tx }) => readTemplatesEver(tx))
    assert.equal(withoutSensitive(draft.content, ['behavioral_health'], ever).medicines.notes, '')
  })

  it('is put back as a new version; nothing is taken away', async () => {
    const back = (to: number, seen: number) =>
      stage.as(staff.haddad, (context) =>
        putBack(context, { templateId, id: context.newId(), seen, back: to, reason: 'It was better' }),
      )
    assert.deepEqual(await back(0, 1), { number: 2 })
    const { body, versions } = await tell()
    assert.deepEqual(body, house)
    assert.deepEqual(
      versions.map(({ number }) => number),
      [2, 1],
    )
    await assert.rejects(back(9, 2), refusal('NOT_FOUND'))
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await assert.rejects(stage.owner.query('delete from plans.template_version'), /the record only grows/)
  })

  it('is another practice’s own affair', async () => {
    assert.equal((await tell(stranger)).number, 0)
    const { templates } = await stage.as(stranger, (context) => listAll(context))
    assert.ok(templates.every((one) => one.own === null) && templates.length === 21)
  })
})
