import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { patients, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { readAllCards, readCard, readPatientByIdentifier } from '../patients/index.ts'
import type { IncomingChart, IncomingPatient } from '../record/index.ts'
import { boundKeys, KEY_CHARS_MAX } from './bound-keys.ts'
import { findOrAddPatient } from './find-patient.ts'
import { importFile } from './import-file.ts'

const { rosa, walter } = patients
const MBI = 'http://hl7.org/fhir/sid/us-mbi'
const EHR = 'urn:sample:ehr'

const person = (more: Partial<IncomingPatient> = {}): IncomingPatient => ({
  givenName: rosa.givenName,
  familyName: rosa.familyName,
  birthDate: rosa.birthDate,
  sex: 'female',
  identifiers: [{ system: MBI, value: rosa.mbi, kind: 'mbi' }],
  ...more,
})
const chartOf = (sourcePatientId: string, who?: IncomingPatient, sourceSystem = EHR): IncomingChart => ({
  sourceSystem,
  sourcePatientId,
  ...(who && { person: who }),
  facts: [],
  notUnderstood: [],
})

describe('whose chart a file is', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())
  const find = (chart: IncomingChart) => stage.as(staff.tomas, (context) => findOrAddPatient(context, chart))
  const count = async () => (await stage.as(staff.lee, ({ tx }) => readAllCards(tx))).length

  it('is hers where Medicare number and birth date agree', async () => {
    const found = await find(chartOf('r-1', person()))
    assert.deepEqual([found?.id, found?.isNew, found?.remarks], [rosa.id, false, []])
  })

  it('is hers where the source meant her before, even without a number', async () => {
    assert.equal((await find(chartOf('r-1', person({ identifiers: [] }))))?.id, rosa.id)
    assert.equal((await find(chartOf('r-1')))?.id, rosa.id)
  })

  it('keeps our name, birth date and sex where the source has others, and says each', async () => {
    const theirs = person({ givenName: 'Rose', birthDate: '1955-03-15', sex: 'male' })
    const found = await find(chartOf('r-1', theirs))
    assert.deepEqual(
      found?.remarks.map((remark) => /^The (.+) in the file/.exec(remark)?.[1]),
      ['first name', 'birth date', 'sex'],
    )
    const card = await stage.as(staff.lee, ({ tx }) => readCard(tx, rosa.id))
    assert.deepEqual([card?.givenName, card?.birthDate, card?.sex], ['Rosa', rosa.birthDate, 'female'])
  })

  it('does not mind capitals', async () => {
    assert.deepEqual((await find(chartOf('r-1', person({ familyName: 'DELGADO' }))))?.remarks, [])
  })

  it('is another patient where the Medicare number agrees and the birth date does not', async () => {
    const found = await find(chartOf('x-1', person({ givenName: 'Luz', birthDate: '1961-01-02' })))
    assert.equal(found?.isNew, true)
    assert.match(found?.remarks.join() ?? '', /Medicare number in the file belongs to another patient/)
    const holder = await stage.as(staff.lee, ({ tx }) => readPatientByIdentifier(tx, MBI, rosa.mbi))
    assert.equal(holder?.patientId, rosa.id)
  })

  it('never takes a record number away from the one who has it', async () => {
    const mrn = { system: 'urn:sample:mrn', value: '4711', kind: 'mrn' as const }
    await find(
      chartOf('w-1', person({ ...walter, language: 'en', email: undefined, identifiers: [mrn] } as never)),
    )
    const found = await find(chartOf('w-2', person({ givenName: 'Wilma', identifiers: [mrn] })))
    assert.match(found?.remarks.join() ?? '', /record number in the file belongs to another patient/)
  })

  it('is nobody where facts come alone and the id is too short to be only hers', async () => {
    await find(chartOf('17', person({ givenName: 'Seventeen', identifiers: [] })))
    assert.equal(await find(chartOf('17', undefined, 'unknown')), null)
  })

  it('takes ids of any length, each still an id of its own', async () => {
    const long = () => randomBytes(1_900).toString('hex').slice(0, 1_900)
    const [system, one, other] = [`urn:${long()}`, long(), long()]
    const bytes = Buffer.from(
      JSON.stringify({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [
          {
            resource: {
              resourceType: 'Patient',
              id: long(),
              birthDate: '1950-01-01',
              name: [{ family: 'Long', given: ['Ida'] }],
              identifier: [{ system, value: long() }],
            },
          },
          ...[one, other].map((id) => ({
            resource: { resourceType: 'Condition', id, code: { text: 'Asthma' } },
          })),
        ],
      }),
    )
    const before = await count()
    const report = await stage.as(staff.tomas, (context) =>
      importFile(context, { fileName: 'long.json', bytes }),
    )
    assert.equal(report.sentence, '1 new patient, 2 new facts, 0 newer, 0 as before.')
    assert.equal(await count(), before + 1)
  })

  it('leaves ids of a usual length alone', () => {
    const usual = chartOf('x'.repeat(KEY_CHARS_MAX), person())
    assert.deepEqual(boundKeys(usual), usual)
  })
})
