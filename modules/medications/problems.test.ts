import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { add } from './change-list.ts'
import { end, hand, note } from './follow-problem.ts'
import { open } from './open-problem.ts'
import type { ProblemKind } from './problem-contract.ts'
import { review } from './review-list.ts'
import { tellAdherence } from './tell-adherence.ts'
import { tellAllOpen, tellProblemsOf } from './tell-problems.ts'

const patientId = patients.rosa.id
const id = () => crypto.randomUUID()

describe('what stands between her and a medicine', () => {
  let stage: Stage
  const medicationId = id()
  before(async () => {
    stage = await openStage('2026-03-10T14:00:00Z')
    await stage.as(staff.lee, (context) =>
      add(context, {
        patientId,
        id: medicationId,
        name: 'Eliquis',
        dose: '5 mg',
        directions: 'one twice a day',
        purpose: 'to prevent a stroke',
        prescriber: null,
        dayParts: ['morning', 'evening'],
        status: 'taking',
        source: 'Rosa, from the bottle',
        why: '',
        patientTold: true,
      }),
    )
  })
  after(() => stage.close())

  const openOne = (kind: ProblemKind, words = 'No refill left', one = id()) =>
    stage.as(staff.lee, (context) => open(context, { patientId, id: one, medicationId, kind, words }))
  const hers = () =>
    stage.as(staff.lee, (context) => tellProblemsOf(context, { patientId })).then(({ problems }) => problems)
  const all = () => stage.as(staff.tomas, tellAllOpen).then(({ problems }) => problems)

  it('is held by whoever heard of it, on the list of everybody', async () => {
    await openOne('refill')
    const [one] = await all()
    assert.deepEqual(
      [one!.patientName, one!.medicine, one!.kind, one!.owner, one!.fromHome],
      ['Delgado, Rosa', 'Eliquis 5 mg', 'refill', 'Nurse Lee', false],
    )
  })

  it('told again while it is open is the same one, with one more step', async () => {
    const [before] = await hers()
    stage.clock.advance(1000)
    assert.deepEqual(await openOne('refill', 'Still none'), { problemId: before!.id })
    const [one, ...more] = await hers()
    assert.deepEqual(more, [])
    assert.deepEqual(
      one!.steps.map(({ kind, words }) => [kind, words]),
      [
        ['opened', 'No refill left'],
        ['said_again', 'Still none'],
      ],
    )
  })

  it('goes from hand to hand; a note by the way makes nobody’s version old', async () => {
    const [one] = await hers()
    const of = { patientId, problemId: one!.id }
    await stage.as(staff.tomas, (context) => note(context, { ...of, id: id(), words: 'Faxed Dr. Haddad' }))
    await stage.as(staff.lee, (context) =>
      hand(context, { ...of, id: id(), version: one!.version, ownerId: staff.tomas.id }),
    )
    assert.equal((await hers())[0]!.owner, 'Tomás Rivera')
  })

  it('shows the second of two who change it what the first did, and writes nothing', async () => {
    const [one] = await hers()
    await assert.rejects(
      stage.as(staff.haddad, (context) =>
        end(context, {
          patientId,
          problemId: one!.id,
          id: id(),
          version: one!.version - 1,
          cameOfIt: 'refilled',
          toldHow: 'call',
        }),
      ),
      (error: { status: number; details: { now: { owner: string } } }) =>
        error.status === 409 && error.details.now.owner === 'Tomás Rivera',
    )
    assert.equal((await hers())[0]!.ended, null)
  })

  it('ends once, with what came of it and how she was told, and leaves the list', async () => {
    const [one] = await hers()
    const given = { patientId, problemId: one!.id, version: one!.version, toldHow: 'call' as const }
    const finish = () =>
      stage.as(staff.tomas, (context) =>
        end(context, { ...given, id: id(), cameOfIt: 'Refilled for 90 days' }),
      )
    await finish()
    await assert.rejects(finish(), { code: 'ENDED' })
    const [ended] = await hers()
    assert.deepEqual(
      [ended!.ended?.cameOfIt, ended!.ended?.toldHow, ended!.ended?.by],
      ['Refilled for 90 days', 'call', 'Tomás Rivera'],
    )
    assert.deepEqual(await all(), [])
    await openOne('refill')
    assert.equal((await all()).length, 1, 'the same trouble later is a new one')
  })

  it('the database knows no end without the patient told', async () => {
    const [one] = await all()
    await assert.rejects(
      stage.as(staff.lee, ({ tx }) =>
        tx.updateTable('medications.problem').set({ cameOfIt: 'done' }).where('id', '=', one!.id).execute(),
      ),
      /check constraint/,
    )
  })

  it('opens by itself where a review says money, side effects or two missed days', async () => {
    const ask = (answer: object) =>
      stage.as(staff.lee, (context) =>
        review(context, {
          patientId,
          id: id(),
          contactId: null,
          answers: [
            { medicationId, taking: 'yes', missedDays: 0, hardToPay: false, sideEffects: '', ...answer },
          ],
        }),
      )
    const before = (await all()).length
    await ask({ missedDays: 1 })
    assert.equal((await all()).length, before, 'one missed day is written down, no more')
    stage.clock.advance(30 * 86_400_000)
    await ask({ missedDays: 3, hardToPay: true, sideEffects: 'Bruises' })
    const kinds = (await all()).map(({ kind }) => kind).sort()
    assert.deepEqual(kinds, ['cost', 'missed', 'refill', 'side_effects'])
    const { medicines } = await stage.as(staff.lee, (context) => tellAdherence(context, { patientId }))
    assert.deepEqual(
      medicines.map(({ name, direction, told }) => [name, direction, told.map((one) => one.missedDays)]),
      [['Eliquis 5 mg', 'worse', [3, 1]]],
    )
  })
})
