import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { end, giveTo, tellInbox } from '../messages/inbox.ts'
import { readMine } from '../messages/my-messages.ts'
import { answer, keepScore, tellInstruments } from './ask.ts'

const { rosa, walter } = patients

describe('questions asked and answered', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-03-03T15:00:00Z')
  })
  after(() => stage.close())

  const ask = (setKey: string, answers: Record<string, number>, more: object = {}) =>
    stage.as(staff.lee, (context) =>
      answer(context, {
        patientId: walter.id,
        id: context.newId(),
        askedOn: '2026-03-03',
        saidBy: 'patient',
        setKey,
        language: 'en',
        answers,
        ...more,
      }),
    )
  const inbox = async () => (await stage.as(staff.lee, tellInbox)).threads

  it('are kept with score, result, who was asked and by whom', async () => {
    assert.equal((await ask('falls', { fallen: 0, unsteady: 1, worried: 1 })).score, 1)
    const { answered } = await stage.as(staff.lee, (context) =>
      tellInstruments(context, { patientId: walter.id }),
    )
    assert.deepEqual(
      answered.map(({ name, score, by, askedOn }) => [name, score, by, askedOn]),
      [['Falls', 1, 'Nurse Lee', '2026-03-03']],
    )
    assert.equal((await inbox()).length, 0)
  })

  it('are refused on a day to come, with an answer that is not there, without any, or in a language they have not', async () => {
    await assert.rejects(ask('falls', { fallen: 0 }, { askedOn: '2026-03-04' }), { code: 'IN_FUTURE' })
    await assert.rejects(ask('falls', { fallen: 7 }), { code: 'NO_SUCH_ANSWER' })
    await assert.rejects(ask('falls', { harm: 1 }), { code: 'NO_SUCH_ANSWER' })
    await assert.rejects(ask('falls', {}), { code: 'NOTHING_ANSWERED' })
    await assert.rejects(ask('gad-7', { nervous: 1 }, { language: 'es' }), { code: 'NO_SPANISH' })
    await assert.rejects(ask('zarit', { one: 1 }), { code: 'NOT_FOUND' })
  })

  it('a thought of self-harm is in the inbox as urgent at once, hidden from her family’s page, until somebody has taken it', async () => {
    const came = await ask('phq-9', { harm: 1 }, { patientId: rosa.id, language: 'es' })
    assert.deepEqual([came.needsPerson, came.score], [true, null])
    const [thread] = await inbox()
    assert.deepEqual([thread?.urgency, thread?.name, thread?.channel], ['now', 'Rosa Delgado', 'outside'])
    assert.ok(thread?.reasons.some((reason) => /988/.test(reason)))
    const hers = {
      kind: 'patient' as const,
      id: rosa.id,
      name: 'Rosa',
      patientId: rosa.id,
      sessionId: rosa.id,
    }
    assert.deepEqual((await stage.actAs(practice.id, hers, readMine)).threads, [])
    const seen = { threadId: thread!.id, version: thread!.version }
    await assert.rejects(
      stage.as(staff.lee, (context) => end(context, seen)),
      { code: 'STILL_URGENT' },
    )
    await stage.as(staff.lee, (context) => giveTo(context, { ...seen, staffId: staff.lee.id }))
    await stage.as(staff.lee, (context) => end(context, { ...seen, version: seen.version + 1 }))
    assert.deepEqual(await inbox(), [])
  })

  it('a score of a set that we may not show is kept as it was told', async () => {
    await stage.as(staff.lee, (context) =>
      keepScore(context, {
        patientId: walter.id,
        id: context.newId(),
        askedOn: '2026-02-20',
        saidBy: 'patient',
        name: 'MoCA, by Dr. Haddad',
        score: 24,
        result: 'below 26',
      }),
    )
    const { answered } = await stage.as(staff.lee, (context) =>
      tellInstruments(context, { patientId: walter.id }),
    )
    assert.deepEqual(
      answered.map(({ name, score }) => [name, score]),
      [
        ['Falls', 1],
        ['MoCA, by Dr. Haddad', 24],
      ],
    )
  })
})
