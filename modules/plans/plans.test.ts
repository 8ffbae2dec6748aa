import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { patients, practice, staff, stranger } from '../../samples/cast.ts'
import { withRosasWords } from '../../samples/rosas-plan.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { confirm } from '../enrollment/confirm.ts'
import { give } from './give-copy.ts'
import { readHomeLimits, readPlanStatus } from './index.ts'
import type { PlanContent } from './plan-content.ts'
import { compare, read, readOne } from './read-plan.ts'
import { save } from './save-draft.ts'
import { sign } from './sign-plan.ts'
import { start } from './start-draft.ts'

const { rosa, walter } = patients
const DAY_MS = 86_400_000
const conditions = [
  { icd10: 'I50.22', label: 'Chronic systolic heart failure', category: 'heart_failure' },
  { icd10: 'E11.9', label: 'Type 2 diabetes', category: 'diabetes' },
]
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

describe('the care plan', () => {
  let stage: Stage
  const asLee = <T>(command: (context: Context) => Promise<T>) => stage.as(staff.lee, command)
  const asHaddad = <T>(command: (context: Context) => Promise<T>) => stage.as(staff.haddad, command)
  const plan = (patientId: string = rosa.id) => asLee((context) => read(context, { patientId }))
  const saveRosa = async (change: (content: PlanContent) => PlanContent) => {
    const { draft } = await plan()
    return asLee((context) =>
      save(context, { patientId: rosa.id, version: draft!.version, content: change(draft!.content) }),
    )
  }
  const today = () => stage.clock.now().toISOString().slice(0, 10)
  const signNow = async (who: Parameters<Stage['as']>[0], id?: string) => {
    const { draft } = await plan()
    return stage.as(who, (context) =>
      sign(context, { patientId: rosa.id, id: id ?? context.newId(), draftVersion: draft!.version }),
    )
  }
  const giveRosa = (channel: 'mail' | 'link', id?: string) =>
    asLee((context) =>
      give(context, { patientId: rosa.id, id: id ?? context.newId(), channel, givenTo: 'Rosa Delgado' }),
    )
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())

  it('does not begin before a condition is confirmed', async () => {
    await assert.rejects(
      asLee((context) => start(context, { patientId: walter.id })),
      refusal('NO_CONDITIONS'),
    )
    assert.equal((await plan(walter.id)).draft, null)
  })

  it('begins from the templates of her confirmed conditions, in her language', async () => {
    for (const condition of conditions) {
      stage.clock.advance(1000)
      await asHaddad((context) =>
        confirm(context, {
          ...condition,
          patientId: rosa.id,
          id: context.newId(),
          onsetOn: '2014',
          expectedMonths: 12,
          factIds: [],
        }),
      )
    }
    await asLee((context) => start(context, { patientId: rosa.id }))
    const { draft, meter } = await plan()
    assert.equal(draft?.version, 1)
    assert.equal(draft.content.language, 'es')
    assert.deepEqual(
      draft.content.problems.map(({ icd10, onsetOn }) => [icd10, onsetOn]),
      [
        ['I50.22', '2014'],
        ['E11.9', '2014'],
      ],
    )
    assert.equal(draft.savedBy, 'Nurse Lee')
    assert.equal(meter?.complete, false)
  })

  it('leaves a draft alone that is there already', async () => {
    await saveRosa((content) => ({ ...content, whatMatters: 'La boda.' }))
    assert.deepEqual(await asLee((context) => start(context, { patientId: rosa.id })), { version: 2 })
    assert.equal((await plan()).draft?.content.whatMatters, 'La boda.')
  })

  it('refuses a draft saved on a stale version, and shows the difference', async () => {
    const opened = (await plan()).draft!
    await saveRosa((content) => ({ ...content, whatMatters: 'La boda en octubre.' }))
    const late = asHaddad((context) =>
      save(context, { patientId: rosa.id, version: opened.version, content: opened.content }),
    )
    await assert.rejects(late, (error) => {
      assert.ok(error instanceof Refusal && error.code === 'STALE' && error.status === 409)
      const { savedBy, changes } = error.details as { savedBy: string; changes: { after: string }[] }
      assert.equal(savedBy, 'Nurse Lee')
      assert.deepEqual(
        changes.map((change) => change.after),
        ['La boda en octubre'],
      )
      return true
    })
    assert.equal((await plan()).draft?.content.whatMatters, 'La boda en octubre.')
  })

  it('takes the same words sent twice as one save', async () => {
    const { draft } = await plan()
    const content = { ...draft!.content, whatMatters: 'Bailar en la boda.' }
    const once = await asLee((context) =>
      save(context, { patientId: rosa.id, version: draft!.version, content }),
    )
    const again = await asLee((context) =>
      save(context, { patientId: rosa.id, version: draft!.version, content }),
    )
    assert.equal(again.version, once.version)
  })

  it('is not signed while an element is missing, and says which', async () => {
    await assert.rejects(signNow(staff.haddad), (error) => {
      assert.ok(error instanceof Refusal && error.code === 'INCOMPLETE')
      assert.match(error.message, /Home: Ask about the home and record the day\./)
      const { missing } = error.details as { missing: { key: string }[] }
      assert.ok(missing.some(({ key }) => key === 'advance_care'))
      return true
    })
  })

  it('gives no copy of what nobody signed', async () => {
    await assert.rejects(giveRosa('mail'), refusal('NOT_SIGNED'))
  })

  it('is signed only by who may bill, and only as it was read', async () => {
    await saveRosa((content) => withRosasWords(content, today()))
    assert.equal((await plan()).meter?.complete, true)
    await assert.rejects(
      signNow({ ...staff.lee, roles: ['practitioner'] }),
      refusal('NOT_A_BILLING_PRACTITIONER'),
    )
    const { draft } = await plan()
    await saveRosa((content) => ({ ...content, whatMatters: `${content.whatMatters} Ana también.` }))
    await assert.rejects(
      asHaddad((context) =>
        sign(context, { patientId: rosa.id, id: context.newId(), draftVersion: draft!.version }),
      ),
      refusal('STALE'),
    )
  })

  it('becomes version 1 once, however often the signature is sent', async () => {
    const id = '01900000-0000-7000-8000-000000000501'
    assert.equal((await signNow(staff.haddad, id)).number, 1)
    assert.equal((await signNow(staff.haddad, id)).number, 1)
    assert.deepEqual(
      (await plan()).versions.map(({ number, signedBy }) => [number, signedBy]),
      [[1, 'Dr. Haddad']],
    )
  })

  it('never changes once signed: the database refuses', async () => {
    for (const change of ['update plans.signed_version set number = 9', 'delete from plans.signed_version']) {
      await stage.owner.query(`set app.practice_id = '01900000-0000-7000-8000-000000000001'`)
      await assert.rejects(stage.owner.query(change), /the record only grows/)
    }
  })

  it('records a copy once, and makes a link where she reads it herself', async () => {
    const id = '01900000-0000-7000-8000-000000000502'
    assert.deepEqual(await giveRosa('mail', id), { number: 1, link: null })
    await giveRosa('mail', id)
    assert.match((await giveRosa('link')).link ?? '', /\/my\/#\/open\//)
    assert.deepEqual(
      (await plan()).copies.map(({ channel, language, number }) => [channel, language, number]).sort(),
      [
        ['link', 'es', 1],
        ['mail', 'es', 1],
      ],
    )
  })

  it('goes on from what was signed, and shows what changed since', async () => {
    stage.clock.advance(10 * DAY_MS)
    const saved = await saveRosa((content) => ({
      ...content,
      home: { ...content.home, mobility: 'Usa andador.' },
    }))
    assert.deepEqual(
      saved.changes.map(({ path, after }) => [path, after]),
      [['home/mobility', 'Usa andador']],
    )
    assert.equal((await signNow(staff.priya)).number, 2)
    const [second, first] = (await plan()).versions
    const { changes } = await asLee((context) =>
      compare(context, { patientId: rosa.id, from: first!.id, to: second!.id }),
    )
    assert.deepEqual(changes, saved.changes)
    const old = await asLee((context) => readOne(context, { patientId: rosa.id, versionId: first!.id }))
    assert.equal(old.content.home.mobility, 'Camina con bastón.')
    assert.equal(old.signedBy, 'Dr. Haddad')
  })

  it('tells billing what stood on a day, in the calendar of the practice', async () => {
    const status = (day: string) => asLee(({ tx }) => readPlanStatus(tx, rosa.id, day, practice.timeZone))
    assert.deepEqual(await status('2026-03-02'), {
      established: false,
      signedOn: null,
      copyGiven: false,
      copyGivenOn: null,
    })
    const first = { established: true, signedOn: '2026-03-03', copyGiven: true, copyGivenOn: '2026-03-03' }
    assert.deepEqual(await status('2026-03-03'), first)
    assert.deepEqual(await status('2026-03-31'), { ...first, revisedOrMonitoredOn: '2026-03-13' })
  })

  it('tells the caller of her home', async () => {
    const home = await asLee(({ tx }) => readHomeLimits(tx, rosa.id))
    assert.equal(home?.mobility, 'Usa andador.')
    assert.equal(home?.shortOnly, false)
    assert.equal(await asLee(({ tx }) => readHomeLimits(tx, walter.id)), null)
  })

  it('is not there for another practice', async () => {
    await assert.rejects(
      stage.as(stranger, (context) => read(context, { patientId: rosa.id })),
      refusal('NOT_FOUND'),
    )
    await assert.rejects(
      stage.as(stranger, (context) => start(context, { patientId: rosa.id })),
      refusal('NOT_FOUND'),
    )
  })
})
