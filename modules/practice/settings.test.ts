import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inPractice } from '../../platform/database.ts'
import { patients, practice, staff, stranger } from '../../samples/cast.ts'
import { liveAMonth } from '../../samples/live-a-month.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { close } from '../billing/close-month.ts'
import { readTheMonth } from '../billing/read-month.ts'
import { tellScript } from '../enrollment/consent.ts'
import { change, putBack, readSettings } from './settings.ts'
import type { SettingKey } from './settings-contract.ts'

const manager = { ...staff.webb, roles: ['administrator'] }
const id = (n: number) => `01900000-0000-7000-8000-0000000004${String(n).padStart(2, '0')}`

describe('what a practice has set', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-04-20T14:00:00Z')
    await liveAMonth(stage.world)
    await stage.runJobs()
  })
  after(() => stage.close())

  const read = async (key: SettingKey, who: typeof manager | typeof stranger = manager) => {
    const { settings } = await stage.as(who, readSettings)
    const one = settings.find((setting) => setting.key === key)!
    return { ...one, newest: one.versions[0]?.id ?? null }
  }
  const set = async (n: number, key: string, value: Record<string, unknown>, seen?: string | null) => {
    stage.clock.advance(60_000)
    const newest = seen === undefined ? (await read(key as SettingKey)).newest : seen
    return stage.as(manager, (context) =>
      change(context, { id: id(n), key, value, reason: 'We moved to Cedar Road', seen: newest }),
    )
  }

  it('keeps every version with who, when and why, the beginning too, and the newest counts', async () => {
    const { value } = await read('card')
    assert.equal(value.phone, practice.phone)
    await set(1, 'card', { ...value, phone: '(555) 010-0177' })
    const { value: now, versions } = await read('card')
    assert.equal(now.phone, '(555) 010-0177')
    assert.deepEqual(
      versions.map(({ by, reason, value: then }) => [by, reason, then.phone]),
      [
        [staff.webb.name, 'We moved to Cedar Road', '(555) 010-0177'],
        [null, 'As it was at the beginning', practice.phone],
      ],
    )
    const { practice: card } = await stage.as(manager, async (context) => context)
    assert.equal(card.phone, '(555) 010-0177', 'letters and screens say it from now on')
  })

  it('puts an older version back as a new one', async () => {
    const { versions, newest } = await read('card')
    stage.clock.advance(60_000)
    await stage.as(manager, (context) =>
      putBack(context, {
        id: id(2),
        versionId: versions[1]!.id,
        reason: 'The move was called off',
        seen: newest,
      }),
    )
    const after = await read('card')
    assert.equal(after.value.phone, practice.phone)
    assert.equal(after.versions.length, 3)
    assert.equal(after.versions[0]?.reason, 'The move was called off')
  })

  it('changes nothing twice, nothing unseen and nothing elsewhere', async () => {
    const { value, newest, versions } = await read('card')
    await set(2, 'card', { ...value, phone: '(555) 010-0133' })
    assert.equal((await read('card')).versions.length, versions.length, 'the same id sent again')
    await assert.rejects(
      set(3, 'card', { ...value, phone: '(555) 010-0133' }, versions[1]!.id),
      /Someone else saved/,
    )
    assert.equal((await read('card')).newest, newest)
    assert.equal(
      (await read('card', { ...stranger, roles: ['administrator'] } as never)).value.phone,
      '(555) 010-0200',
    )
    await assert.rejects(
      stage.as(stranger, (context) =>
        putBack(context, { id: id(4), versionId: versions[1]!.id, reason: 'Not ours', seen: null }),
      ),
      /This is not here/,
    )
  })

  for (const [what, key, value, sentence] of [
    ['a time zone that is none', 'card', { timeZone: 'Eastern' }, /as the IANA list has it/],
    ['an offset for a time zone', 'card', { timeZone: '-05:00' }, /as the IANA list has it/],
    ['an NPI whose last digit is wrong', 'claims', { npi: '1234567890' }, /not an NPI/],
    ['a ZIP code of five digits', 'card', { postalCode: '45501' }, /claims need all nine/],
    ['no working day', 'working_days', { weekdays: [] }, /at least one day/],
    ['a program there is not', 'programs', { offered: ['XYZ'] }, /./],
    [
      'a day that is none',
      'holidays',
      { federal: true, own: [{ on: '2026-02-30', name: 'x' }] },
      /YYYY-MM-DD/,
    ],
    ['a setting there is not', 'colors', { all: 'blue' }, /no such setting/],
  ] as const)
    it(`refuses ${what}, and says what to write`, async () => {
      const before = key === 'colors' ? {} : (await read(key)).value
      await assert.rejects(set(5, key, { ...before, ...value }, null), sentence)
    })

  it('counts working days by the practice’s week and holidays', async () => {
    const left = async () =>
      (await stage.as(staff.webb, (context) => readTheMonth(context, { month: '2026-04' }))).workingDaysLeft
    assert.equal(await left(), 9)
    await set(6, 'holidays', { federal: true, own: [{ on: '2026-04-24', name: 'Founders’ Day' }] })
    assert.equal(await left(), 8)
    await set(7, 'working_days', { weekdays: [1, 2, 3, 4, 5, 6] })
    assert.equal(await left(), 9)
  })

  it('explains no program that the practice does not offer', async () => {
    const script = () =>
      stage.as(staff.tomas, (context) =>
        tellScript(context, {
          patientId: patients.walter.id,
          language: 'en',
          program: 'PCM',
          practitionerId: staff.haddad.id,
        }),
      )
    assert.ok((await script()).elements.length > 0)
    await set(8, 'programs', { offered: ['CCM'] })
    await assert.rejects(script(), /does not offer Principal Care Management/)
  })

  it('judges open months again in a new time zone, and leaves closed months and written minutes alone', async () => {
    stage.clock.set('2026-05-02T15:00:00Z')
    const rows = (sql: string) =>
      inPractice(stage.db, practice.id, async () => {
        await stage.owner.query(`set app.practice_id = '${practice.id}'`)
        return (await stage.owner.query(sql)).rows
      })
    await stage.as(staff.webb, (context) => readTheMonth(context, { month: '2026-05' }))
    await stage.as(staff.webb, (context) => close(context, { id: id(20), month: '2026-04' }))
    const closed = () => rows("select * from billing.assessment where month = '2026-04' order by patient_id")
    const minutes = () => rows('select * from time.entry order by seq')
    const claims = () => rows('select * from billing.claim order by id')
    const before = [await closed(), await minutes(), await claims()]
    assert.ok(before[0]!.length > 0 && before[1]!.length > 0)
    const { value } = await read('card')
    await set(9, 'card', { ...value, timeZone: 'America/Los_Angeles' })
    assert.deepEqual([await closed(), await minutes(), await claims()], before)
    const open = await rows("select assessed_at from billing.assessment where month = '2026-05'")
    assert.ok(open.length > 0)
    for (const { assessed_at } of open)
      assert.equal(assessed_at.toISOString(), stage.clock.now().toISOString())
  })
})
