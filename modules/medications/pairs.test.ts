import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it, test } from 'node:test'
import { patients, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { load, stop, tellPairLists } from './load-pairs.ts'
import { compare, keepList, tellReconciliation } from './reconcile.ts'
import { readPairs } from './rules/read-pairs.ts'

const id = () => crypto.randomUUID()
const patientId = patients.walter.id

describe('pairs of medicines that a practice loads itself', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-03-10T14:00:00Z')
  })
  after(() => stage.close())

  const loadOne = (text: string, name = 'House list') =>
    stage.as(staff.haddad, (context) => load(context, { id: id(), name, source: 'our pharmacist', text }))
  const lists = () => stage.as(staff.lee, tellPairLists).then((told) => told.lists)
  const lay = (text: string) => {
    stage.clock.advance(1000)
    return stage.as(staff.lee, async (context) => {
      const list = { patientId, kind: 'bottle', label: 'Bottles', takenOn: '2026-03-10' } as const
      await keepList(context, { ...list, id: id(), text })
      await compare(context, { id: id(), patientId })
      return (await tellReconciliation(context, { patientId })).discrepancies.filter(
        ({ kind }) => kind === 'interaction',
      )
    })
  }

  it('is loaded whole as a version, or not at all', async () => {
    await assert.rejects(loadOne('one,other\nWarfarin,Fluconazole\nDigoxin'), {
      code: 'PAIRS',
      field: 'text',
      message: /^Line 3: .* Nothing was loaded\.$/,
    })
    assert.deepEqual(await lists(), [])
    assert.deepEqual(await loadOne('one,other\nWarfarin,Fluconazole\nDiflucan,Digoxin'), {
      version: 1,
      pairs: 2,
      doubles: 0,
    })
  })

  it('asks about a pair she has, once, under brand or ingredient', async () => {
    const found = await lay('Coumadin; 5 mg; daily\nFluconazole; 100 mg; daily')
    assert.deepEqual(
      found.map(({ medicine }) => medicine),
      ['fluconazole and warfarin'],
    )
    assert.equal((await lay('Coumadin; 5 mg; daily\nFluconazole; 100 mg; daily')).length, 1)
  })

  it('goes by the newest version only, and by none once the list is stopped', async () => {
    assert.equal((await loadOne('one,other\nAmiodarone,Simvastatin')).version, 2)
    assert.equal(
      (await lay('Digoxin; 0.125 mg; daily\nWarfarin; 5 mg; daily\nFluconazole; 100 mg')).length,
      1,
    )
    assert.equal((await lay('Amiodarone; 200 mg; daily\nZocor; 20 mg; daily')).length, 2)
    await stage.as(staff.haddad, (context) => stop(context, { id: id(), name: 'House list', reason: 'old' }))
    assert.deepEqual(
      (await lists()).map(({ version, pairs }) => [version, pairs]),
      [
        [3, 0],
        [2, 1],
        [1, 2],
      ],
    )
    await assert.rejects(
      stage.as(staff.haddad, (context) => stop(context, { id: id(), name: 'House list', reason: 'old' })),
      { code: 'STOPPED' },
    )
    await assert.rejects(
      stage.as(staff.haddad, (context) => stop(context, { id: id(), name: 'No such list', reason: 'old' })),
      { code: 'NOT_FOUND' },
    )
  })

  it('two who load one name at once get two versions', async () => {
    const versions = await Promise.all(
      [1, 2, 3].map(() => loadOne('one,other\nWarfarin,Aspirin', 'At once').then(({ version }) => version)),
    )
    assert.deepEqual(versions.sort(), [1, 2, 3])
  })
})

/** An outside check, where the lists of the Office of the National Coordinator lie beside the repository. */
const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../../shared/data')
const folder = join(data, 'terminology/ddi')
const skip = existsSync(folder) ? false : 'the lists of the ONC are not here'

test('the lists of the ONC can be loaded as they are, with a head line', { skip }, () => {
  for (const [file, named] of [
    ['ONC_High_Priority_Mapped.csv', ['amiodarone', 'escitalopram']],
    ['ONC_Non_Interuptive_Mapped.csv', ['alprenolol', 'tolmetin']],
  ] as const) {
    const lines = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')
    const read = readPairs(`one$code$other$code of other$\n${lines}`)
    assert.ok('pairs' in read, JSON.stringify(read))
    const all = lines.split(/\r?\n/).filter((line) => line.trim() !== '').length
    assert.equal(read.pairs.length + read.doubles, all)
    assert.ok(
      read.pairs.some(({ one, other }) => one === named[0] && other === named[1]),
      file,
    )
  }
})
