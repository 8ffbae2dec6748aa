import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor, Context } from '../../platform/context.ts'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { step, tellAlerts } from './alerts.ts'
import { decide } from './asked.ts'
import { tellReadings, writeOnPhone } from './chart-readings.ts'
import type { NewReading } from './contract.ts'
import { readMine, writeMine } from './my-readings.ts'

const { rosa, walter, harold } = patients
const HERS: Actor = {
  kind: 'patient',
  id: rosa.id,
  name: 'Rosa Delgado',
  patientId: rosa.id,
  sessionId: rosa.id,
}
const ANA = '01900000-0000-7000-8000-00000000c001'
const daughter = (sensitive: string[]): Actor => ({
  kind: 'caregiver',
  id: ANA,
  name: 'Ana Delgado',
  patientId: rosa.id,
  grantId: ANA,
  patientName: 'Rosa Delgado',
  sections: ['readings'],
  sensitive,
  sessionId: ANA,
})

describe('readings from home', () => {
  let stage: Stage
  before(async () => {
    // A Tuesday, ten in the morning.
    stage = await openStage('2026-03-10T14:00:00Z')
    await enrollAs(stage.as, '2026-03-10', rosa, ROSAS_CONDITIONS)
  })
  after(() => stage.close())

  const ask = <T>(actor: Actor, command: (context: Context) => Promise<T>) =>
    stage.actAs(practice.id, actor, command)
  const reading = (more: Partial<NewReading>): NewReading => ({
    id: crypto.randomUUID(),
    kind: 'weight',
    value: 168,
    lower: null,
    unit: 'lb',
    takenAt: stage.clock.now().toISOString(),
    corrects: null,
    ...more,
  })
  const write = (more: Partial<NewReading>, as: Actor = HERS) =>
    ask(as, (context) => writeMine(context, reading(more)))
  const open = async () => (await stage.as(staff.lee, tellAlerts)).alerts
  const chart = () => stage.as(staff.lee, (context) => tellReadings(context, { patientId: rosa.id }))

  it('until somebody decided, a weight that went up says nothing, and a low sugar is told', async () => {
    await write({ value: 168, takenAt: '2026-03-08T13:00:00Z' })
    assert.deepEqual(await write({ value: 169, takenAt: '2026-03-09T13:00:00Z' }), {
      zone: null,
      reasons: [],
    })
    const { zone } = await write({ kind: 'sugar', value: 66, unit: 'mg/dL' })
    assert.equal(zone, 'yellow')
    assert.deepEqual(
      (await open()).map(({ name, zone: color, reading: { value } }) => [name, color, value]),
      [['Delgado, Rosa', 'yellow', 66]],
    )
  })

  it('what is suggested goes by the conditions that were confirmed, and a nurse decides', async () => {
    const { suggested, decided } = await chart()
    assert.equal(decided, null)
    assert.deepEqual(
      suggested.rules.filter(({ kind }) => kind === 'weight').map(({ limit, days }) => [limit, days]),
      [
        [3, 1],
        [5, 7],
      ],
    )
    const id = crypto.randomUUID()
    await stage.as(staff.lee, (context) => decide(context, { patientId: rosa.id, id, seen: 0, ...suggested }))
    assert.deepEqual((await chart()).decided, { version: 1, by: 'Nurse Lee', at: '2026-03-10T14:00:00.000Z' })
  })

  it('who decides on what a colleague has changed since is refused, and nothing is lost', async () => {
    const late = { patientId: rosa.id, id: crypto.randomUUID(), seen: 0, rules: [], goals: [] }
    await assert.rejects(
      stage.as(staff.haddad, (context) => decide(context, late)),
      { code: 'STALE' },
    )
    assert.equal((await chart()).decided?.version, 1)
  })

  it('three pounds more since yesterday is told to her and to the list', async () => {
    const { zone, reasons } = await write({ value: 172 })
    assert.equal(zone, 'yellow')
    assert.deepEqual(
      reasons.map(({ act, found, since }) => [act, found, since]),
      [['today', 3, '2026-03-09']],
    )
    assert.equal((await open()).filter(({ reading: { kind } }) => kind === 'weight').length, 1)
  })

  it('a number that meets nothing is green where the practice asked about its kind', async () => {
    assert.deepEqual(await write({ kind: 'sugar', value: 120, unit: 'mg/dL' }), {
      zone: 'green',
      reasons: [],
    })
  })

  it('what was forgotten and written later makes the newest one a gain', async () => {
    const ofWalter = { patientId: walter.id }
    const { suggested } = await chart()
    await stage.as(staff.lee, (context) =>
      decide(context, { ...ofWalter, id: crypto.randomUUID(), seen: 0, ...suggested }),
    )
    const onPhone = (value: number, takenAt: string) =>
      stage.as(staff.lee, (context) => writeOnPhone(context, { ...ofWalter, ...reading({ value, takenAt }) }))
    assert.equal((await onPhone(190, '2026-03-10T12:00:00Z')).zone, 'green')
    assert.equal((await onPhone(186, '2026-03-09T12:00:00Z')).zone, 'green')
    const his = (await open()).filter(({ patientId }) => patientId === walter.id)
    assert.deepEqual(
      his.map(({ reading: { value, saidByKind, saidByName } }) => [value, saidByKind, saidByName]),
      [[190, 'staff', 'Nurse Lee']],
    )
  })

  it('a dangerous number is kept, is red for anybody, and stands first on the list', async () => {
    const { zone, reasons } = await write({ kind: 'blood_pressure', value: 196, lower: 112, unit: 'mmHg' })
    assert.deepEqual([zone, reasons[0]?.act], ['red', 'now'])
    assert.equal((await open())[0]?.zone, 'red')
  })

  it('a reading of 900 is refused with what is possible, and without repeating it', async () => {
    await assert.rejects(write({ kind: 'sugar', value: 900, unit: 'mg/dL' }), (error: Error) => {
      assert.match(error.message, /^Is that right\? It can be from 20 to 600\./)
      assert.doesNotMatch(error.message, /900/)
      return true
    })
  })

  it('a moment to come and one long ago are refused; a phone whose clock runs ahead is believed', async () => {
    await assert.rejects(write({ takenAt: '2026-03-10T15:00:00Z' }), { code: 'IN_FUTURE' })
    await assert.rejects(write({ takenAt: '2026-01-01T15:00:00Z' }), { code: 'TOO_OLD' })
    const id = crypto.randomUUID()
    await write({ id, kind: 'oxygen', value: 97, unit: '%', takenAt: '2026-03-10T14:05:00Z' })
    const kept = (await chart()).readings.find((one) => one.id === id)
    assert.equal(kept?.takenAt, '2026-03-10T14:00:00.000Z')
  })

  it('a correction names what it corrects, once; the first stays and is counted no more', async () => {
    const [wrong, right] = [crypto.randomUUID(), crypto.randomUUID()]
    await write({ id: wrong, kind: 'oxygen', value: 69, unit: '%' })
    await write({ id: right, kind: 'oxygen', value: 96, unit: '%', corrects: wrong })
    const shown = new Map((await chart()).readings.map((one) => [one.id, one]))
    assert.deepEqual(
      [wrong, right].map((id) => [shown.get(id)?.isCorrected, shown.get(id)?.corrects]),
      [
        [true, null],
        [false, wrong],
      ],
    )
    await assert.rejects(write({ kind: 'oxygen', value: 95, unit: '%', corrects: wrong }), {
      code: 'CORRECTED',
    })
    await assert.rejects(write({ value: 168, corrects: right }), { code: 'NOT_FOUND' })
    await assert.rejects(
      write({ kind: 'oxygen', value: 95, unit: '%', corrects: right }, daughter([])),
      { code: 'NOT_FOUND' },
      'a caregiver does not correct what Rosa wrote',
    )
  })

  it('what was corrected makes no gain of the next one', async () => {
    const ofHarold = { patientId: harold.id }
    const { suggested } = await chart()
    await stage.as(staff.lee, (context) =>
      decide(context, { ...ofHarold, id: crypto.randomUUID(), seen: 0, ...suggested }),
    )
    const onPhone = (more: Partial<NewReading>) =>
      stage.as(staff.lee, (context) => writeOnPhone(context, { ...ofHarold, ...reading(more) }))
    const [wrong, yesterday] = [crypto.randomUUID(), '2026-03-09T12:00:00Z']
    await onPhone({ id: wrong, value: 120, takenAt: yesterday })
    await onPhone({ value: 210, takenAt: yesterday, corrects: wrong })
    assert.equal((await onPhone({ value: 211 })).zone, 'green')
  })

  it('a caregiver is named where she writes, and sees how Rosa feels only where that is shared', async () => {
    await write({ kind: 'mood', value: 4, unit: 'of 5' })
    await write({ value: 171 }, daughter([]))
    const kindsSeen = async (sensitive: string[]) => {
      const { kinds, readings } = await ask(daughter(sensitive), readMine)
      return [kinds.includes('mood'), readings.some(({ kind }) => kind === 'mood')]
    }
    assert.deepEqual(await kindsSeen([]), [false, false])
    assert.deepEqual(await kindsSeen(['behavioral_health']), [true, true])
    await assert.rejects(write({ kind: 'mood', value: 3, unit: 'of 5' }, daughter([])), {
      code: 'NOT_FOUND',
    })
    const hers = (await chart()).readings.find(({ value }) => value === 171)
    assert.deepEqual([hers?.saidByKind, hers?.saidByName], ['caregiver', 'Ana Delgado'])
  })

  it('somebody has seen it, then ends it with what came of it, each once', async () => {
    const [first] = await open()
    const act = (kind: 'seen' | 'ended', words: string) =>
      stage.as(staff.lee, (context) =>
        step(context, { alertId: first!.id, id: crypto.randomUUID(), kind, words }),
      )
    await act('seen', '')
    assert.equal((await open())[0]?.seen?.by, 'Nurse Lee')
    await assert.rejects(act('seen', ''), { code: 'DONE_BEFORE' })
    const mine = (await ask(HERS, readMine)).readings.find(({ id }) => id === first!.reading.id)
    assert.equal(mine?.seenBy, 'Nurse Lee')
    await assert.rejects(act('ended', ''), { code: 'NO_WORDS' })
    await act('ended', 'Rested, measured again: 148 over 84')
    assert.ok((await open()).every(({ id }) => id !== first!.id))
    await assert.rejects(act('ended', 'once more'), { code: 'DONE_BEFORE' })
  })
})
