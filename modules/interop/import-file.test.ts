import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { practice, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { findPatients } from '../patients/contract.ts'
import { readAllCards } from '../patients/index.ts'
import { readFacts } from '../record/index.ts'
import { importCommand } from './import-command.ts'
import { importFile } from './import-file.ts'
import { readReports } from './store.ts'

type Change = { onset?: string; id?: string; family?: string; phone?: string; conditions?: string[] }

/** Ines Prado's chart as an EHR would send it: a patient, two conditions, a blood pressure. */
const chart = ({
  onset = '2015-05-01',
  id = 'prado-0001',
  family = 'Prado',
  phone = '555-010-0144',
  conditions = ['c1', 'c2'],
}: Change = {}) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      resource: {
        resourceType: 'Patient',
        id,
        birthDate: '1951-08-09',
        gender: 'female',
        name: [{ family, given: ['Ines'] }],
        identifier: [{ system: 'urn:sample:ehr', value: `mrn-${id}`, type: { coding: [{ code: 'MR' }] } }],
        telecom: [{ system: 'phone', value: phone }],
      },
    },
    ...conditions.map((key) => ({
      resource: {
        resourceType: 'Condition',
        id: `${id}-${key}`,
        subject: { reference: `Patient/${id}` },
        onsetDateTime: onset,
        clinicalStatus: { coding: [{ code: 'active' }] },
        code: {
          coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: key === 'c1' ? 'E11.9' : 'I10' }],
          text: key === 'c1' ? 'Type 2 diabetes' : 'High blood pressure',
        },
      },
    })),
  ],
})
const file = (content: unknown, fileName = 'prado.json') => ({
  fileName,
  bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

describe('bringing a chart in', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())

  const bring = (content: unknown, fileName?: string) =>
    stage.as(staff.tomas, (context) => importFile(context, file(content, fileName)))
  const conditionsOf = (patientId: string) =>
    stage.as(staff.lee, ({ tx }) => readFacts(tx, patientId, ['condition']))
  const everybody = () => stage.as(staff.lee, ({ tx }) => readAllCards(tx))
  const papers = async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    return (await stage.owner.query('select count(*)::int as n from record.document')).rows[0]
  }
  let prado = ''

  it('makes a new patient with her facts, each with where it stood', async () => {
    const report = await bring(chart())
    assert.equal(report.outcome, 'imported')
    assert.deepEqual(report.read, { patient: 1, condition: 2 })
    prado = report.charts[0]!.patientId!
    const facts = await conditionsOf(prado)
    assert.deepEqual(facts.map(({ text }) => text).sort(), ['High blood pressure', 'Type 2 diabetes'])
    for (const fact of facts) {
      assert.match(fact.sourcePath, /entry\[\d\]/)
      assert.equal(fact.sourceSystem, 'urn:sample:ehr')
      assert.ok(fact.documentId)
    }
  })

  it('changes nothing the second time', async () => {
    const before = await conditionsOf(prado)
    const report = await bring(chart())
    assert.equal(report.outcome, 'unchanged')
    assert.equal(report.charts[0]?.unchanged, 2)
    assert.deepEqual(await conditionsOf(prado), before)
  })

  it('lets a newer version replace what changed and keeps the older words', async () => {
    const report = await bring(chart({ onset: '2014-02-01', conditions: ['c1', 'c2'] }))
    assert.deepEqual(
      [report.charts[0]?.added, report.charts[0]?.changed, report.charts[0]?.unchanged],
      [0, 2, 0],
    )
    assert.deepEqual(
      (await conditionsOf(prado)).map(({ startedOn }) => startedOn),
      ['2014-02-01', '2014-02-01'],
    )
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows } = await stage.owner.query(
      'select count(*)::int as n from record.fact where patient_id = $1 and replaced_by is not null',
      [prado],
    )
    assert.equal(rows[0].n, 2)
  })

  it('does not go back to the older words when the older file is sent again', async () => {
    const before = await conditionsOf(prado)
    assert.equal((await bring(chart())).outcome, 'unchanged')
    assert.deepEqual(await conditionsOf(prado), before)
  })

  it('keeps our phone number where the source has another, and says so', async () => {
    const report = await bring(chart({ onset: '2014-02-01', phone: '555-010-0199' }))
    assert.match(report.charts[0]!.remarks.join(), /phone number in the file is another than ours/)
    assert.equal((await everybody()).find(({ id }) => id === prado)?.phone, '555-010-0144')
  })

  it('names a namesake and merges nothing', async () => {
    const report = await bring(chart({ id: 'other-0002' }))
    assert.equal(report.charts[0]?.namesakes, 1)
    assert.notEqual(report.charts[0]?.patientId, prado)
  })

  it('gives each broken file its own sentence, and writes nothing of it', async () => {
    const before = (await everybody()).length
    const two = chart()
    two.entry.push(...chart({ id: 'second-0003', family: 'Vega' }).entry)
    const future = JSON.parse(
      JSON.stringify(chart({ id: 'future-0004' })).replace('1951-08-09', '2031-01-01'),
    )
    const broken: [string, unknown][] = [
      ['cut off', JSON.stringify(chart({ id: 'cut-0005' })).slice(0, 300)],
      ['two patients', two],
      ['a birth date in the future', future],
      ['a DOCTYPE', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><ClinicalDocument/>'],
      ['a PDF', '%PDF-1.7 nothing'],
      ['empty', ''],
    ]
    const sentences = new Set<string>()
    for (const [what, content] of broken) {
      const report = await bring(content, `${what}.json`)
      assert.equal(report.outcome, 'refused', what)
      assert.match(report.sentence, /\.$/, what)
      sentences.add(report.sentence)
    }
    assert.equal(sentences.size, broken.length)
    assert.equal((await everybody()).length, before)
  })

  it('does not stop the other files of a command at a broken one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'charts-'))
    writeFileSync(join(folder, 'a-broken.json'), '{')
    writeFileSync(join(folder, 'b-good.json'), JSON.stringify(chart({ id: 'good-0006', family: 'Bueno' })))
    const printed: string[] = []
    const code = await importCommand(stage.world, practice.id, [folder], (text) => printed.push(text))
    assert.equal(code, 1)
    assert.equal(printed.at(-1), '1 imported, 0 unchanged, 1 refused')
  })

  it('does not stop them at a fault of its own either: that file leaves a report and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'charts-'))
    writeFileSync(join(folder, 'a-fault.json'), JSON.stringify(chart({ id: 'fault-0009', family: 'Falla' })))
    writeFileSync(join(folder, 'b-good.json'), JSON.stringify(chart({ id: 'after-0010', family: 'Luego' })))
    let writes = 0
    const writeAudit: typeof stage.world.house.writeAudit = async (tx, lines) => {
      if (++writes === 1) throw new Error('the disk is full')
      await stage.world.house.writeAudit(tx, lines)
    }
    const world = { ...stage.world, house: { ...stage.world.house, writeAudit } }
    const printed: string[] = []
    assert.equal(await importCommand(world, practice.id, [folder], (text) => printed.push(text)), 1)
    assert.match(printed[0]!, /fault +a-fault\.json: \{"kind":"Error","where":\["at Object\.writeAudit/)
    assert.equal(printed.at(-1), '1 imported, 0 unchanged, 1 refused')
    const families = (await everybody()).map(({ familyName }) => familyName)
    assert.deepEqual([families.includes('Falla'), families.includes('Luego')], [false, true])
    const reports = await stage.as(staff.tomas, ({ tx }) => readReports(tx, 50))
    assert.match(
      reports.find(({ fileName }) => fileName === 'a-fault.json')!.sentence,
      /Nothing of this file was saved/,
    )
  })

  it('takes a bulk export in any order of its files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulk-'))
    const [who, ...facts] = chart({ id: 'bulk-0011', family: 'Tropel' }).entry.map(({ resource }) => resource)
    writeFileSync(join(folder, 'Condition.ndjson'), facts.map((fact) => JSON.stringify(fact)).join('\n'))
    writeFileSync(join(folder, 'Patient.ndjson'), JSON.stringify(who))
    const printed: string[] = []
    await importCommand(stage.world, practice.id, [folder], (text) => printed.push(text))
    assert.equal(printed.at(-1), '2 imported, 0 unchanged, 0 refused')
  })

  it('leaves nothing by half when something fails in the middle', async () => {
    const before = (await everybody()).length
    await assert.rejects(
      stage.as(staff.tomas, async (context) => {
        await importFile(context, file(chart({ id: 'half-0007', family: 'Medio' })))
        throw new Error('power cut')
      }),
    )
    assert.equal((await everybody()).length, before)
  })

  it('refuses facts about a stranger with the way out', async () => {
    const before = (await papers()).n
    const report = await bring({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [chart({ id: 'nobody-0008' }).entry[1]],
    })
    assert.equal(report.outcome, 'refused')
    assert.match(report.charts[0]!.remarks.join(), /Bring in the file with the patient first/)
    assert.equal((await papers()).n, before)
  })

  it('shows nothing of it to the other practice', async () => {
    assert.deepEqual(await stage.as(stranger, ({ tx }) => readFacts(tx, prado, ['condition'])), [])
    assert.equal(findPatients.permission, 'patients.list')
  })

  const corpus = join(
    import.meta.dirname,
    '..',
    '..',
    process.env.THROUGHLINE_TEST_DATA ?? '../shared/data',
    'synthea-r4-2021',
  )
  it('takes 136 charts in one command, without a refusal', {
    skip: existsSync(corpus) ? false : `needs ${corpus}`,
  }, async () => {
    const printed: string[] = []
    const code = await importCommand(stage.world, practice.id, [corpus], (text) => printed.push(text))
    assert.equal(code, 0)
    assert.equal(printed.at(-1), '136 imported, 0 unchanged, 0 refused')
  })
})
