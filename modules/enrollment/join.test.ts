import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { codeOf, type Visitor, visitor } from '../../tests/visitor.ts'

const PAGE = `/api/join/${practice.slug}`
const answers = { twoConditions: 'yes', partB: 'yes', seenThisYear: 'no' }

describe('“Is this for me?”, for somebody who is nobody’s patient yet', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  let anyone: Visitor
  let nurse: Visitor
  before(async () => {
    stage = await openStage()
    app = await stage.app()
    anyone = visitor(app)
    nurse = visitor(app)
    await nurse.enter(staff.tomas.email)
  })
  after(async () => {
    await app.close()
    await stage.close()
  })

  const estimate = async (...coverages: string[]) =>
    (await anyone.post(`${PAGE}/estimate`, { coverages })).json()
  const ask = (name: string, more: object = {}) => {
    const id = crypto.randomUUID()
    const given = { id, name, phone: '(555) 010-0177', bestTime: 'after 2', language: 'es', answers, ...more }
    return anyone.post(`${PAGE}/calls`, given)
  }
  const waiting = async () => (await nurse.get('/api/join-asks')).json().asks

  it('tells the practice’s name and number, and nothing of a practice that does not exist', async () => {
    assert.deepEqual((await anyone.get(PAGE)).json(), { name: practice.name, phone: practice.phone })
    assert.equal((await anyone.get('/api/join/nobody-there')).statusCode, 404)
  })

  it('estimates her own cost by what she has, the strongest protection first', async () => {
    // 20 % of 66.13 dollars, the national amount of 2026.
    assert.match((await estimate('medicare_part_b')).cost.en, /\$13\.23/)
    assert.deepEqual(await estimate('medicare_part_b', 'qmb'), {
      cost: { en: 'nothing', es: 'nada' },
      why: 'qmb',
    })
    assert.equal((await estimate('medicare_part_b', 'medigap')).why, 'medigap')
    assert.equal((await estimate('commercial')).why, 'none')
  })

  it('keeps her ask once, however often it is sent, until a person ended it', async () => {
    const id = crypto.randomUUID()
    for (const _ of [1, 2]) assert.equal((await ask('Flora Test', { id })).statusCode, 200)
    const [flora, ...others] = await waiting()
    assert.deepEqual(others, [])
    assert.deepEqual([flora.name, flora.bestTime, flora.language], ['Flora Test', 'after 2', 'es'])
    assert.deepEqual(flora.answers, answers)
    assert.equal((await nurse.post(`/api/join-asks/${id}/end`, { how: 'called' })).statusCode, 200)
    assert.deepEqual(await waiting(), [])
    assert.equal((await nurse.post(`/api/join-asks/${id}/end`, { how: 'called' })).statusCode, 404)
  })

  it('refuses a number nobody can call, and names the field', async () => {
    const refused = (await ask('Flora Test', { phone: '555' })).json().refusal
    assert.equal(refused.field, 'phone')
    assert.match(refused.message, /ten digits/)
  })

  it('stops after five from one place in an hour, and gives the number to call', async () => {
    const codes = []
    for (const name of ['Ada', 'Bea', 'Cora', 'Dora', 'Ella']) codes.push(codeOf(await ask(name)))
    assert.equal(codes.at(-1), 'TOO_MANY')
    assert.ok((await ask('Fay')).json().refusal.message.includes(practice.phone))
    assert.equal((await waiting()).length, 4)
  })
})
