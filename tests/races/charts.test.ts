import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { importFile } from '../../modules/interop/import-file.ts'
import { add, change } from '../../modules/medications/change-list.ts'
import { review } from '../../modules/medications/review-list.ts'
import { change as changePatient, recordNeed } from '../../modules/patients/change-patient.ts'
import { staff } from '../../samples/cast.ts'
import { chartOf } from '../../samples/charts.ts'
import { openStage, type Stage } from '../stage.ts'
import { chainsHold, count, look, newPatient, race, refusals, won } from './race.ts'

const NO_NEED = {
  preferredName: null,
  interpreter: null,
  hearing: null,
  vision: null,
  speech: null,
  bestTimes: null,
  channel: null,
  callFrom: null,
  callUntil: null,
  doNot: null,
}

describe('races for a chart', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
  })
  after(() => stage.close())

  const chartFile = (name: string, medicine = 'Metformin 500 mg') => ({
    fileName: `${name}.json`,
    bytes: Buffer.from(
      JSON.stringify(
        chartOf({
          id: `ehr-person-${name}`,
          givenName: 'Ines',
          familyName: `Prado ${name}`,
          birthDate: '1951-08-09',
          sex: 'female',
          conditions: [{ icd10: 'E11.9', text: 'Type 2 diabetes', since: '2015-05-01' }],
          medicines: [{ text: medicine, how: 'One in the morning' }],
          lastVisitOn: '2026-02-01',
        }),
      ),
    ),
  })
  const bring = (
    file: ReturnType<typeof chartFile>,
    who: typeof staff.lee | typeof staff.tomas = staff.lee,
  ) => stage.as(who, (context) => importFile(context, file))
  const called = (name: string) => count(stage, 'patients.patient where family_name = $1', [`Prado ${name}`])
  const outcomes = (finishes: { value: unknown }[]) =>
    finishes.map(({ value }) => (value as { outcome: string }).outcome).sort()

  race(
    'one file brought in twice at once: one patient, one paper, and the other is told it was here',
    async (together) => {
      const name = crypto.randomUUID().slice(0, 8)
      const both = await together(
        () => bring(chartFile(name)),
        () => bring(chartFile(name), staff.tomas),
      )
      assert.deepEqual(outcomes(both), ['imported', 'unchanged'])
      assert.equal(await called(name), 1)
      assert.equal(await count(stage, 'record.document where file_name = $1', [`${name}.json`]), 1)
    },
  )

  race('two files about one new patient at once: one patient', async (together) => {
    const name = crypto.randomUUID().slice(0, 8)
    const both = await together(
      () => bring(chartFile(name)),
      () => bring(chartFile(name, 'Lisinopril 10 mg'), staff.tomas),
    )
    assert.deepEqual(outcomes(both), ['imported', 'imported'])
    assert.equal(await called(name), 1)
  })

  const words = {
    directions: 'One in the morning',
    purpose: null,
    prescriber: null,
    dayParts: ['morning' as const],
  }
  const withMedicine = async (status: 'taking' | 'unsure') => {
    const { id: patientId } = await newPatient(stage)
    const medicationId = crypto.randomUUID()
    await stage.as(staff.lee, (context) =>
      add(context, {
        patientId,
        id: medicationId,
        name: 'Lisinopril',
        dose: '10 mg',
        ...words,
        status,
        source: 'Rosa, from the bottle',
        why: '',
        patientTold: true,
      }),
    )
    return { patientId, medicationId }
  }
  const changes = (medicationId: string) =>
    count(stage, 'medications.change where medication_id = $1', [medicationId])

  race(
    'a list gone over by two at once: both talks are on record, each line is settled once',
    async (together) => {
      const { patientId, medicationId } = await withMedicine('unsure')
      const ask = (who: typeof staff.lee | typeof staff.tomas) => () =>
        stage.as(who, (context) =>
          review(context, {
            patientId,
            id: crypto.randomUUID(),
            contactId: null,
            answers: [{ medicationId, taking: 'yes' } as never],
          }),
        )
      assert.equal(won(await together(ask(staff.lee), ask(staff.tomas))), 2)
      assert.equal(await changes(medicationId), 2, 'that it was added, and that she takes it')
      assert.equal(await count(stage, 'medications.review where patient_id = $1', [patientId]), 2)
    },
  )

  race('one talk about the list sent twice at once is one', async (together) => {
    const { patientId, medicationId } = await withMedicine('unsure')
    const id = crypto.randomUUID()
    const ask = () =>
      stage.as(staff.lee, (context) =>
        review(context, {
          patientId,
          id,
          contactId: null,
          answers: [{ medicationId, taking: 'yes' } as never],
        }),
      )
    assert.equal(won(await together(ask, ask)), 2)
    assert.equal(await count(stage, 'medications.review where patient_id = $1', [patientId]), 1)
  })

  race('a dose changed by two at once: one is kept, the other sees it', async (together) => {
    const { patientId, medicationId } = await withMedicine('taking')
    const to = (dose: string) => () =>
      stage.as(staff.lee, (context) =>
        change(context, {
          patientId,
          medicationId,
          id: crypto.randomUUID(),
          version: 1,
          why: 'The dose was too high',
          patientTold: true,
          name: 'Lisinopril',
          dose,
          ...words,
          status: 'taking',
        }),
      )
    const both = await together(to('5 mg'), to('2.5 mg'))
    assert.deepEqual(refusals(both), ['STALE'])
    const [line] = await look<{ dose: string }>(
      stage,
      'select dose from medications.medication where id = $1',
      [medicationId],
    )
    assert.equal(line!.dose, both[0]!.refused ? '2.5 mg' : '5 mg')
    assert.equal(await changes(medicationId), 2)
  })

  race(
    'what to know before speaking to her, written by two at once: both are on record',
    async (together) => {
      const { id: patientId } = await newPatient(stage)
      const note = (who: typeof staff.lee | typeof staff.tomas, words: string) => () =>
        stage.as(who, (context) => recordNeed(context, { patientId, ...NO_NEED, note: words }))
      const both = await together(note(staff.lee, 'left ear is better'), note(staff.tomas, 'uses a walker'))
      assert.equal(won(both), 2)
      assert.equal(await count(stage, 'patients.need where patient_id = $1', [patientId]), 2)
    },
  )

  race('a phone number changed by two at once: one is kept, the other sees it', async (together) => {
    const { id: patientId } = await newPatient(stage)
    const to = (phone: string) => () =>
      stage.as(staff.lee, (context) =>
        changePatient(context, {
          patientId,
          version: 1,
          phone,
          email: null,
          language: 'es',
          addressLine: null,
          city: null,
          state: 'OH',
          postalCode: '45501',
          mbi: null,
          deceasedOn: null,
        }),
      )
    const both = await together(to('(555) 010-0198'), to('(555) 010-0199'))
    assert.deepEqual(refusals(both), ['STALE'])
  })

  chainsHold(() => stage)
})
