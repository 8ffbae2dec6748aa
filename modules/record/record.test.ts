import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { patients, practice, SAMPLE_PASSWORD, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import {
  addSourcePatient,
  type IncomingChart,
  type IncomingFact,
  keepDocument,
  readFacts,
  readPatientsBySourceId,
  readScreeningFacts,
  readSourcePatient,
  receiveChart,
} from './index.ts'

const { rosa, walter } = patients
const EHR = 'urn:sample:ehr'

const fact = (sourceKey: string, more: Partial<IncomingFact> = {}): IncomingFact => ({
  kind: 'condition',
  sourceKey,
  sourcePath: `entry[1] Condition/${sourceKey}`,
  text: 'Heart failure',
  codes: [{ system: 'icd10cm', code: 'I50.9' }],
  status: 'active',
  startedOn: '2019-04',
  ...more,
})
const chartOf = (facts: IncomingFact[], sourceSystem = EHR): IncomingChart => ({
  sourceSystem,
  sourcePatientId: 'rosa-at-the-ehr',
  facts,
  notUnderstood: [],
})

describe('the chart as it arrived', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())

  /** A document of these bytes that states these facts of Rosa. */
  const bring = (bytes: string, facts: IncomingFact[], sourceSystem?: string) =>
    stage.as(staff.tomas, async (context) => {
      const paper = { fileName: 'rosa.json', format: 'fhir-bundle', bytes: Buffer.from(bytes) }
      const document = await keepDocument(context, paper)
      return receiveChart(context, rosa.id, document, chartOf(facts, sourceSystem))
    })
  const conditions = () => stage.as(staff.lee, ({ tx }) => readFacts(tx, rosa.id, ['condition']))
  const rows = async (query: string) => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    return (await stage.owner.query(query)).rows
  }

  it('keeps the words, the codes and the source of a fact as they came, no more precise than they were', async () => {
    assert.deepEqual(await bring('first', [fact('hf')]), { added: 1, changed: 0, unchanged: 0 })
    const [only, ...none] = await conditions()
    assert.deepEqual(none, [])
    assert.equal(only?.text, 'Heart failure')
    assert.equal(only?.startedOn, '2019-04')
    assert.deepEqual(only?.codes, [{ system: 'icd10cm', code: 'I50.9' }])
    assert.deepEqual(
      [only?.sourceSystem, only?.sourceKey, only?.sourcePath],
      [EHR, 'hf', 'entry[1] Condition/hf'],
    )
    assert.equal(only?.receivedAt.toISOString(), stage.clock.now().toISOString())
  })

  it('keeps the paper byte for byte, once', async () => {
    await bring('first', [fact('hf')])
    const kept = await rows('select content, sha256 from record.document')
    assert.equal(kept.length, 1)
    assert.equal(gunzipSync(kept[0].content).toString(), 'first')
  })

  it('finds nothing new in another file that says the same from another place', async () => {
    const before = await conditions()
    const moved = fact('hf', { sourcePath: 'entry[7] Condition/hf' })
    assert.deepEqual(await bring('in another order', [moved]), { added: 0, changed: 0, unchanged: 1 })
    assert.deepEqual(await conditions(), before)
  })

  it('lets a newer version replace the older, which keeps its words and names its successor', async () => {
    stage.clock.advance(60_000)
    assert.deepEqual(await bring('newer', [fact('hf', { status: 'resolved' })]), {
      added: 0,
      changed: 1,
      unchanged: 0,
    })
    const [newest] = await conditions()
    assert.equal(newest?.status, 'resolved')
    const [older] = await rows(
      'select status, replaced_by, replaced_at from record.fact where replaced_at is not null',
    )
    assert.equal(older.status, 'active')
    assert.equal(older.replaced_by, newest?.id)
    assert.equal(older.replaced_at.toISOString(), stage.clock.now().toISOString())
  })

  it('does not bring older words back when an old file is sent again', async () => {
    assert.deepEqual(await bring('first', [fact('hf')]), { added: 0, changed: 0, unchanged: 1 })
    assert.equal((await conditions())[0]?.status, 'resolved')
  })

  it('counts a statement that stands twice in one document once, and believes the last', async () => {
    const twice = [fact('ckd', { text: 'CKD 3' }), fact('ckd', { text: 'CKD 3a' })]
    assert.deepEqual(await bring('twice', twice), { added: 1, changed: 0, unchanged: 0 })
    assert.ok((await conditions()).some(({ text }) => text === 'CKD 3a'))
  })

  it('keeps what two systems say of the same thing side by side', async () => {
    await bring('hospital', [fact('hf')], 'urn:sample:hospital')
    const failures = (await conditions()).filter(({ text }) => text === 'Heart failure')
    assert.deepEqual(failures.map(({ sourceSystem }) => sourceSystem).sort(), [EHR, 'urn:sample:hospital'])
  })

  it('takes more facts than fit into one query', async () => {
    const many = Array.from({ length: 4_500 }, (_, at) =>
      fact(`bp-${at}`, { kind: 'vital', text: 'Systolic', valueNumber: 120 + (at % 9), unit: 'mm[Hg]' }),
    )
    assert.deepEqual(await bring('ten years', many), { added: 4_500, changed: 0, unchanged: 0 })
  })

  it('lets nobody change the words of a fact, nor remove one', async () => {
    for (const attempt of ["update record.fact set text = 'well'", 'delete from record.fact'])
      await assert.rejects(
        stage.as(staff.lee, ({ tx }) => sql.raw(attempt).execute(tx)),
        /permission denied/,
        attempt,
      )
  })

  it('gives screening the current conditions of everybody and the last visit', async () => {
    await bring('visits', [
      fact('v1', { kind: 'encounter', text: 'Office visit', startedOn: '2025-11-20T15:00:00Z' }),
      fact('v2', { kind: 'encounter', text: 'Office visit', startedOn: '2026-02-10T15:00:00Z' }),
    ])
    const seen = await stage.as(staff.tomas, ({ tx }) => readScreeningFacts(tx))
    assert.equal(seen.lastEncounters.get(rosa.id), '2026-02-10T15:00:00Z')
    assert.equal(seen.lastEncounters.has(walter.id), false)
    assert.deepEqual(
      seen.conditions
        .filter(({ text }) => text === 'Heart failure')
        .map(({ status }) => status)
        .sort(),
      ['active', 'resolved'],
    )
  })

  it('remembers whom another system means', async () => {
    await stage.as(staff.tomas, async ({ tx }) => {
      const row = { practiceId: practice.id, sourceSystem: EHR, sourcePatientId: 'r-77', patientId: rosa.id }
      await addSourcePatient(tx, row)
      await addSourcePatient(tx, row)
      assert.equal(await readSourcePatient(tx, EHR, 'r-77'), rosa.id)
      assert.equal(await readSourcePatient(tx, 'urn:sample:other', 'r-77'), undefined)
      assert.deepEqual(await readPatientsBySourceId(tx, 'r-77'), [{ patientId: rosa.id, sourceSystem: EHR }])
    })
  })

  it('is not there for another practice', async () => {
    await stage.as(stranger, async ({ tx }) => {
      assert.deepEqual(await readFacts(tx, rosa.id, ['condition', 'vital']), [])
      assert.deepEqual((await readScreeningFacts(tx)).conditions, [])
      assert.equal(await readSourcePatient(tx, EHR, 'r-77'), undefined)
    })
  })
})

describe('the chart on the screen', () => {
  let stage: Stage
  let app: Awaited<ReturnType<Stage['app']>>
  before(async () => {
    stage = await openStage()
    app = await stage.app()
  })
  after(async () => {
    await app.close()
    await stage.close()
  })
  const get = async (path: string, who: { email: string } = staff.lee) => {
    const payload = { email: who.email, password: SAMPLE_PASSWORD }
    const headers = { 'x-throughline': '1' }
    const { cookies } = await app.inject({ method: 'POST', url: '/api/sign-in', payload, headers })
    return app.inject({ url: path, headers: { cookie: `${cookies[0]?.name}=${cookies[0]?.value}` } })
  }
  const packed = gzipSync('{"resourceType":"Bundle"}')
  let documentId = ''

  it('shows of each vital sign only the newest, with unit and source', async () => {
    documentId = await stage.as(staff.tomas, async (context) => {
      const document = await keepDocument(context, {
        fileName: 'rosa.json.gz',
        format: 'fhir-bundle',
        bytes: packed,
      })
      const weight = (key: string, startedOn: string, valueNumber: number) =>
        fact(key, { kind: 'vital', text: 'Weight', startedOn, valueNumber, unit: 'kg' })
      const facts = [weight('w1', '2025-01-05', 82), weight('w2', '2026-01-05', 79.5)]
      await receiveChart(context, rosa.id, document, chartOf(facts))
      return document.id
    })
    const answer = await get(`/api/patients/${rosa.id}/chart`)
    const { facts } = answer.json() as { facts: { value: string; source: { documentId: string } }[] }
    assert.deepEqual(
      facts.map(({ value }) => value),
      ['79.5 kg'],
    )
    assert.equal(facts[0]?.source.documentId, documentId)
  })

  it('hands the paper out as it came in, packed where it came packed', async () => {
    const answer = await get(`/api/patients/${rosa.id}/documents/${documentId}`)
    assert.equal(answer.statusCode, 200)
    assert.deepEqual(answer.rawPayload, packed)
    assert.match(String(answer.headers['content-disposition']), /rosa\.json\.gz/)
    assert.match(String(answer.headers['content-type']), /gzip/)
  })

  it('has no such paper under another patient, nor for another practice', async () => {
    assert.equal((await get(`/api/patients/${walter.id}/documents/${documentId}`)).statusCode, 404)
    assert.equal((await get(`/api/patients/${rosa.id}/documents/${documentId}`, stranger)).statusCode, 404)
    assert.equal((await get(`/api/patients/${rosa.id}/chart`, stranger)).statusCode, 404)
  })
})
