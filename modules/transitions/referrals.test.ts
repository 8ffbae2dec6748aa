import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patients, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { addOne, changeOne, listAll } from './directory.ts'
import { addProvider } from './directory-contract.ts'
import { listOf, listOpen } from './list-referrals.ts'
import type { REFERRAL_STEPS } from './referral-contract.ts'
import { addReferral, addStep } from './referrals.ts'

const rosa = patients.rosa.id
const id = () => crypto.randomUUID()
type Step = (typeof REFERRAL_STEPS)[number]

describe('the directory and the loop of a referral', () => {
  let stage: Stage
  const cardiologist = id()
  before(async () => {
    stage = await openStage('2026-03-03T15:00:00Z')
  })
  after(() => stage.close())

  const entry = {
    kind: 'person' as const,
    name: 'Dr. Vera Quist',
    role: 'Cardiologist',
    organization: 'Springfield Heart',
    phone: '(555) 010-0300',
    fax: '(555) 010-0301',
    directAddress: 'quist@direct.example.org',
    npi: '1902000003',
    callFor: 'heart failure, water pills',
  }
  const referTo = async (more: object = {}) => {
    const referralId = id()
    await stage.as(staff.lee, (context) =>
      addReferral(context, {
        patientId: rosa,
        id: referralId,
        kind: 'specialist',
        providerId: cardiologist,
        sentTo: 'Dr. Vera Quist',
        why: 'More short of breath',
        need: null,
        how: 'fax',
        urgency: 'soon',
        ...more,
      }),
    )
    return referralId
  }
  const step = (referralId: string, which: Step, onDay: string, note = '') =>
    stage.as(staff.tomas, (context) =>
      addStep(context, { patientId: rosa, referralId, id: id(), step: which, onDay, note }),
    )
  const open = async () => (await stage.as(staff.lee, listOpen)).referrals

  it('keeps an entry with its NPI checked, and shows it to nobody else', async () => {
    assert.equal(addProvider.input.safeParse({ ...entry, id: id(), npi: '1902000004' }).success, false)
    assert.equal(addProvider.input.safeParse({ ...entry, id: id() }).success, true)
    await stage.as(staff.lee, (context) => addOne(context, { ...entry, id: cardiologist }))
    const { providers } = await stage.as(staff.lee, listAll)
    assert.deepEqual(
      providers.map(({ name, callFor }) => [name, callFor]),
      [['Dr. Vera Quist', 'heart failure, water pills']],
    )
    assert.deepEqual((await stage.as(stranger, listAll)).providers, [])
  })

  it('changed by two at a time, the second sees what the first wrote', async () => {
    const change = (phone: string) =>
      stage.as(staff.tomas, (context) =>
        changeOne(context, { ...entry, phone, providerId: cardiologist, version: 1, ended: false }),
      )
    await change('(555) 010-0399')
    await assert.rejects(change('(555) 010-0388'), (error: Error & { code: string; details: object }) => {
      assert.equal(error.code, 'STALE')
      assert.deepEqual(
        { ...error.details },
        { ...entry, id: cardiologist, version: 2, phone: '(555) 010-0399', ended: false },
      )
      return true
    })
  })

  it('goes from sent to told, each step once and in order, with who and when', async () => {
    const referralId = await referTo()
    await assert.rejects(step(referralId, 'seen', '2026-03-03'), { code: 'OUT_OF_ORDER' })
    await step(referralId, 'sent', '2026-03-03')
    await assert.rejects(step(referralId, 'seen', '2026-03-09'), { code: 'IN_FUTURE' })
    stage.clock.set('2026-03-20T15:00:00Z')
    const [late] = await open()
    assert.deepEqual(late?.next, { step: 'seen', dueOn: '2026-03-17', isOverdue: true })
    await step(referralId, 'seen', '2026-03-18')
    await step(referralId, 'note_back', '2026-03-20', 'more water pill')
    assert.equal((await open()).length, 1, 'a note back is not the end')
    await step(referralId, 'patient_told', '2026-03-20')
    assert.deepEqual(await open(), [])
    const { referrals } = await stage.as(staff.lee, (context) => listOf(context, { patientId: rosa }))
    assert.deepEqual(
      referrals[0]?.steps.map((one) => [one.step, one.onDay, one.by]),
      [
        ['sent', '2026-03-03', 'Tomás Rivera'],
        ['seen', '2026-03-18', 'Tomás Rivera'],
        ['note_back', '2026-03-20', 'Tomás Rivera'],
        ['patient_told', '2026-03-20', 'Tomás Rivera'],
      ],
    )
    await assert.rejects(step(referralId, 'called_off', '2026-03-20', 'too late'), { code: 'CLOSED' })
  })

  it('for help in the community says the need, by phone too, and runs the same loop', async () => {
    const community = { kind: 'community', providerId: null, sentTo: 'Springfield Food Bank', how: 'phone' }
    await assert.rejects(referTo(community), { code: 'NEED' })
    const referralId = await referTo({ ...community, need: 'food' })
    await step(referralId, 'sent', '2026-03-20')
    await assert.rejects(step(referralId, 'called_off', '2026-03-20'), { code: 'SAY_WHY' })
    await step(referralId, 'called_off', '2026-03-20', 'her daughter cooks now')
    assert.deepEqual(await open(), [])
  })

  it('is not found under another patient', async () => {
    const referralId = await referTo()
    await assert.rejects(
      stage.as(staff.lee, (context) =>
        addStep(context, {
          patientId: patients.walter.id,
          referralId,
          id: id(),
          step: 'sent',
          onDay: '2026-03-20',
          note: '',
        }),
      ),
      { code: 'NOT_FOUND' },
    )
  })
})
