import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { add } from './change-list.ts'
import { end, handOver, note } from './follow-discrepancy.ts'
import { readOpenDiscrepancies, readReconciled } from './index.ts'
import { compare, keepList, tellReconciliation } from './reconcile.ts'

const patientId = patients.rosa.id
const id = () => crypto.randomUUID()

describe('lists of medicines, side by side', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-03-10T14:00:00Z')
    for (const [name, dose, directions] of [
      ['Lisinopril', '10 mg', 'one daily'],
      ['Lasix', '40 mg', 'every morning'],
      ['Warfarin', '5 mg', 'daily'],
    ] as const)
      await stage.as(staff.lee, (context) =>
        add(context, {
          patientId,
          id: id(),
          name,
          dose,
          directions,
          purpose: null,
          prescriber: null,
          dayParts: ['morning'],
          status: 'taking',
          source: 'Rosa, from the bottle',
          why: '',
          patientTold: true,
        }),
      )
  })
  after(() => stage.close())

  const paste = (text: string, more: object = {}) =>
    stage.as(staff.lee, (context) =>
      keepList(context, {
        patientId,
        id: id(),
        kind: 'discharge',
        label: 'Mercy papers',
        takenOn: '2026-03-09',
        text,
        ...more,
      }),
    )
  const tell = () => stage.as(staff.lee, (context) => tellReconciliation(context, { patientId }))
  const lay = (one = id()) => stage.as(staff.lee, (context) => compare(context, { id: one, patientId }))
  const open = async () => (await tell()).discrepancies.filter(({ ended }) => !ended)

  it('keeps a pasted list whole, or names the line and keeps nothing', async () => {
    await assert.rejects(paste('Lisinopril; 20 mg; daily\n12; 4'), {
      code: 'LIST',
      field: 'text',
      message: /^Line 2/,
    })
    assert.equal((await tell()).columns.length, 1)
    const given = { id: id() }
    for (const _ of [1, 2])
      assert.deepEqual(
        await paste('Lisinopril; 20 mg; one daily\nFurosemide; 40 mg; once a day\nStop Warfarin', given),
        { lines: 3 },
      )
    assert.deepEqual(
      (await tell()).columns.map(({ label }) => label),
      ['Our list', 'Mercy papers'],
    )
  })

  it('sets brand and ingredient in one row, each source in its own cell, and merges nothing', async () => {
    const { rows } = await tell()
    const furosemide = rows.find(({ ingredient }) => ingredient === 'furosemide')!
    assert.deepEqual(
      furosemide.cells.map(([line]) => line?.name),
      ['Lasix', 'Furosemide'],
    )
  })

  it('writes each mismatch down once, the gravest among them, and changes no list', async () => {
    assert.ok((await tell()).notYet > 0)
    const one = id()
    const first = await lay(one)
    assert.deepEqual(await lay(one), { opened: 0, open: first.open })
    const kinds = (await open()).map(({ kind, medicine }) => `${kind} ${medicine}`).sort()
    assert.deepEqual(kinds, ['dose lisinopril', 'high_alert warfarin', 'stopped warfarin'])
    assert.equal((await tell()).notYet, 0)
    assert.deepEqual(
      await stage
        .as(staff.lee, ({ tx }) => readOpenDiscrepancies(tx, [patientId]))
        .then(([row]) => row?.count),
      3,
    )
  })

  it('keeps each step: opened, the prescriber asked, handed on, and refuses a word after the end', async () => {
    const of = async () => (await open()).find(({ kind }) => kind === 'dose')!
    const { id: discrepancyId, version } = await of()
    const asking = { patientId, discrepancyId, kind: 'asked' as const, words: 'Faxed Dr. Haddad' }
    stage.clock.advance(1000)
    await stage.as(staff.lee, (context) => note(context, { ...asking, id: id() }))
    stage.clock.advance(1000)
    await stage.as(staff.lee, (context) =>
      handOver(context, { patientId, discrepancyId, version, ownerId: staff.tomas.id }),
    )
    const { steps, owner } = await of()
    assert.deepEqual(
      steps.map(({ kind, words, by }) => [kind, words, by]),
      [
        ['opened', '', 'Nurse Lee'],
        ['asked', 'Faxed Dr. Haddad', 'Nurse Lee'],
        ['handed', 'Tomás Rivera', 'Nurse Lee'],
      ],
    )
    assert.equal(owner, 'Tomás Rivera')
  })

  it('is reconciled only when the last mismatch has an end', async () => {
    const since = new Date('2026-03-09T00:00:00Z')
    const reconciled = () => stage.as(staff.lee, ({ tx }) => readReconciled(tx, patientId, since))
    assert.deepEqual(await reconciled(), { compared: true, open: 3 })
    stage.clock.advance(1000)
    for (const { id: discrepancyId, version } of await open())
      await stage.as(staff.lee, (context) =>
        end(context, {
          patientId,
          discrepancyId,
          version,
          how: 'prescriber_decided',
          note: 'Dr. Haddad: as the hospital says',
          patientTold: true,
        }),
      )
    assert.deepEqual(await reconciled(), { compared: true, open: 0 })
    const [ended] = (await tell()).discrepancies
    assert.deepEqual([ended!.ended?.by, ended!.ended?.told], ['Nurse Lee', true])
    assert.equal(ended!.steps.at(-1)?.kind, 'ended')
    const late = { patientId, discrepancyId: ended!.id, id: id(), kind: 'noted' as const, words: 'too late' }
    await assert.rejects(
      stage.as(staff.lee, (context) => note(context, late)),
      { code: 'ENDED' },
    )
  })

  it('opens nothing again that was ended, until a source says something else', async () => {
    assert.deepEqual(await lay(), { opened: 0, open: 0 })
    stage.clock.advance(86_400_000)
    await paste('Lisinopril; 40 mg; one daily\nFurosemide; 40 mg; once a day\nStop Warfarin', {
      takenOn: '2026-03-11',
    })
    assert.equal((await lay()).opened, 1)
  })

  it('shows the second of two who settle one mismatch what the first did, and writes nothing', async () => {
    const [one] = await open()
    const seen = { patientId, discrepancyId: one!.id, version: one!.version }
    await stage.as(staff.lee, (context) => handOver(context, { ...seen, ownerId: staff.tomas.id }))
    await assert.rejects(
      stage.as(staff.haddad, (context) =>
        end(context, { ...seen, how: 'kept', note: 'as it is', patientTold: false }),
      ),
      (error: { status: number; details: { now: { owner: string } } }) =>
        error.status === 409 && error.details.now.owner === 'Tomás Rivera',
    )
    assert.equal((await open()).length, 1)
  })
})
