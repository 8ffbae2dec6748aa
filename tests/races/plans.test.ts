import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { give } from '../../modules/plans/give-copy.ts'
import type { PlanContent } from '../../modules/plans/plan-content.ts'
import { save } from '../../modules/plans/save-draft.ts'
import { sign } from '../../modules/plans/sign-plan.ts'
import { start } from '../../modules/plans/start-draft.ts'
import { readDraft, readSigned } from '../../modules/plans/store.ts'
import { ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { withRosasWords } from '../../samples/rosas-plan.ts'
import { openStage, type Stage } from '../stage.ts'
import { chainsHold, count, look, newPatient, race, refusals, refusedOnlyBy, won } from './race.ts'

const TODAY = '2026-03-03'

describe('races for a plan', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())

  const draftOf = async (patientId: string) =>
    (await stage.as(staff.lee, ({ tx }) => readDraft(tx, patientId)))!
  const saveAs = (
    patientId: string,
    version: number,
    content: PlanContent,
    who: typeof staff.lee | typeof staff.tomas = staff.lee,
  ) => stage.as(who, (context) => save(context, { patientId, version, content }))
  const signAs = (
    patientId: string,
    draftVersion: number,
    id: string = crypto.randomUUID(),
    who: typeof staff.haddad | typeof staff.priya = staff.haddad,
  ) => stage.as(who, (context) => sign(context, { patientId, id, draftVersion }))
  const enrolled = async () => {
    const patient = await newPatient(stage)
    await enrollAs(stage.as, TODAY, patient, ROSAS_CONDITIONS)
    return patient.id
  }
  /** A complete draft that nobody has signed yet. */
  const complete = async () => {
    const patientId = await enrolled()
    await stage.as(staff.haddad, (context) => start(context, { patientId }))
    const { version, content } = await draftOf(patientId)
    await saveAs(patientId, version, withRosasWords(content, TODAY))
    return { patientId, ...(await draftOf(patientId)) }
  }
  const numbers = async (patientId: string) =>
    (
      await look<{ number: number }>(
        stage,
        'select number from plans.signed_version where patient_id = $1 order by number',
        [patientId],
      )
    ).map(({ number }) => number)

  race('a plan signed while it is edited: what is signed is what the signer read', async (together) => {
    const { patientId, version, content } = await complete()
    const id = crypto.randomUUID()
    const edited = { ...content, whatMatters: 'Otra cosa: caminar hasta el mercado.' }
    const [signed, saved] = await together(
      () => signAs(patientId, version, id),
      () => saveAs(patientId, version, edited),
    )
    refusedOnlyBy([signed!], 'STALE')
    assert.equal(saved!.refused, null)
    assert.equal((await draftOf(patientId)).content.whatMatters, edited.whatMatters)
    const kept = await stage.as(staff.lee, ({ tx }) => readSigned(tx, patientId, id))
    if (signed!.refused) assert.equal(kept, undefined)
    else assert.equal(kept!.content.whatMatters, content.whatMatters)
  })

  race('two drafts started at once: one draft', async (together) => {
    const patientId = await enrolled()
    const begin = (who: typeof staff.lee | typeof staff.haddad) => () =>
      stage.as(who, (context) => start(context, { patientId }))
    const both = await together(begin(staff.lee), begin(staff.haddad))
    assert.deepEqual(
      both.map(({ value }) => value),
      [{ version: 1 }, { version: 1 }],
    )
    assert.equal(await count(stage, 'plans.draft where patient_id = $1', [patientId]), 1)
  })

  race('two edits of one version: one is kept, the other sees what changed', async (together) => {
    const { patientId, version, content } = await complete()
    const both = await together(
      () => saveAs(patientId, version, { ...content, whatMatters: 'Bailar.' }),
      () => saveAs(patientId, version, { ...content, whatMatters: 'Caminar.' }, staff.tomas),
    )
    assert.deepEqual(refusals(both), ['STALE'])
    const kept = await draftOf(patientId)
    assert.equal(kept.version, version + 1)
    assert.equal(kept.content.whatMatters, both[0]!.refused ? 'Caminar.' : 'Bailar.')
  })

  race('signed by two at once: two versions, numbered one after the other', async (together) => {
    const { patientId, version } = await complete()
    const both = await together(
      () => signAs(patientId, version),
      () => signAs(patientId, version, crypto.randomUUID(), staff.priya),
    )
    assert.equal(won(both), 2)
    assert.deepEqual(await numbers(patientId), [1, 2])
  })

  race('one signature sent twice at once is one version', async (together) => {
    const { patientId, version } = await complete()
    const id = crypto.randomUUID()
    const both = await together(
      () => signAs(patientId, version, id),
      () => signAs(patientId, version, id),
    )
    assert.deepEqual(both[0]!.value, both[1]!.value)
    assert.deepEqual(await numbers(patientId), [1])
  })

  race(
    'a copy given while the next version is signed: it names a version that was signed',
    async (together) => {
      const { patientId, version } = await complete()
      const copy = () =>
        stage.as(staff.lee, (context) =>
          give(context, {
            patientId,
            id: crypto.randomUUID(),
            channel: 'in_person',
            givenTo: 'Rosa Delgado',
          }),
        )
      const [given, signed] = await together(copy, () => signAs(patientId, version))
      refusedOnlyBy([given!], 'NOT_SIGNED')
      assert.equal(signed!.refused, null)
      assert.equal(
        await count(
          stage,
          'plans.copy_given c join plans.signed_version v on v.id = c.plan_version_id where c.patient_id = $1 and v.signed_at <= c.given_at',
          [patientId],
        ),
        won([given!]),
      )
    },
  )

  chainsHold(() => stage)
})
