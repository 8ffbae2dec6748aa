import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { closePrinter } from '../../platform/print.ts'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { pdfText } from '../../tests/read-pdf.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { print, write } from './letters.ts'

const { rosa, june } = patients

describe('letters', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-03-03T15:00:00Z')
    await enrollAs(stage.as, '2026-03-03', rosa, ROSAS_CONDITIONS)
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query(
      "update patients.patient set address_line = '4 Elm Road <b>', city = 'Springfield', state = 'OH', postal_code = '455011234' where id = any($1)",
      [[rosa.id, june.id]],
    )
    await stage.owner.query('update patients.patient set address_line = null where id = $1', [
      patients.walter.id,
    ])
  })
  after(async () => {
    await closePrinter()
    await stage.close()
  })
  const writing = crypto.randomUUID()

  it('go to many at once, each in her language with her coordinator’s name; who has no address is named', async () => {
    const patientIds = [rosa.id, june.id, patients.walter.id]
    const given = { id: writing, letter: 'couldNotReach' as const, patientIds, on: null }
    const came = await stage.as(staff.lee, (context) => write(context, given))
    assert.deepEqual(came, { written: 2, without: ['Walter Okafor'] })
    const { bytes, mediaType } = await stage.as(staff.lee, (context) =>
      print(context, { writingId: writing }),
    )
    assert.equal(mediaType, 'application/pdf')
    const file = Buffer.from(bytes).toString('latin1')
    assert.match(file, /\/StructTreeRoot/, 'tagged, for who hears it')
    const text = pdfText(bytes).replace(/\s+/g, ' ')
    assert.match(text, /Rosa Delgado/)
    assert.match(text, /Nurse Lee/)
    assert.match(text, /Dear June Pike/)
    assert.match(text, /Estimad|Querid|Hola/)
    assert.match(text, /4 Elm Road <b>/, 'what somebody typed stays words')
    assert.doesNotMatch(text, /diabet|heart|corazón/i)
  })
  it('that tell of a day to talk need one', async () => {
    const given = { id: crypto.randomUUID(), letter: 'nextContact' as const, patientIds: [rosa.id] }
    await assert.rejects(
      stage.as(staff.lee, (context) => write(context, { ...given, on: null })),
      { code: 'NO_DAY' },
    )
    await stage.as(staff.lee, (context) => write(context, { ...given, on: '2026-03-17' }))
    const { bytes } = await stage.as(staff.lee, (context) => print(context, { writingId: given.id }))
    assert.match(pdfText(bytes), /17 de marzo de 2026/)
  })
  it('of a writing that never was are not there', async () => {
    const none = { writingId: crypto.randomUUID() }
    await assert.rejects(
      stage.as(staff.lee, (context) => print(context, none)),
      { code: 'NOT_FOUND' },
    )
  })
})
