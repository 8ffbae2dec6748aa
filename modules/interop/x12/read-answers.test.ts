import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Refusal } from '../../../platform/refusal.ts'
import { checkAgainstMap } from './checking/check-against-map.ts'
import { openGuide } from './checking/guide.ts'
import { acknowledgment, claimAnswers, type PaidFixture, remittance } from './fixtures/answers.ts'
import { read277ca } from './read-277ca.ts'
import { read835 } from './read-835.ts'
import { read999 } from './read-999.ts'
import { readInterchange } from './read-interchange.ts'

const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../../../shared/data')

/** $66.13 allowed of $70: $13.23 is Rosa's, 2 % of the rest is cut, $51.84 is paid. */
const paid: PaidFixture = {
  control: 'CCM20260300001',
  code: '99490',
  charge: '70',
  paid: '51.84',
  patient: '13.23',
  cas: ['CO*45*3.87**253*1.06', 'PR*2*13.23'],
}
const denied: PaidFixture = {
  control: 'CCM20260300002',
  status: '4',
  code: '99490',
  charge: '66.13',
  paid: '0',
  cas: ['CO*119*66.13'],
  remarks: ['M86'],
}

const read = (text: string) => {
  const { sets, component } = readInterchange(text)
  return read835(sets[0]!, component)
}
const whole = () => remittance({ payment: '51.84', claims: [paid, denied] })
const refused = (text: string, words: RegExp) =>
  assert.throws(
    () => read(text),
    (error: unknown) =>
      error instanceof Refusal && words.test(error.message) && /Nothing was read/.test(error.message),
  )

test('a remittance says what was paid, what is hers, and why the rest was not', () => {
  const { paymentCents, paidOn, trace, payer, claims } = read(whole())
  assert.deepEqual([paymentCents, paidOn, trace, payer], [5184, '2026-04-15', 'EFT0001', 'EXAMPLE MAC'])
  const [rosa, other] = claims
  assert.deepEqual(
    [rosa?.control, rosa?.status, rosa?.chargeCents, rosa?.paidCents, rosa?.patientCents, rosa?.payerControl],
    ['CCM20260300001', '1', 7000, 5184, 1323, 'MACCCM20260300001'],
  )
  assert.deepEqual(rosa?.lines[0]?.adjustments, [
    { group: 'CO', reason: '45', cents: 387 },
    { group: 'CO', reason: '253', cents: 106 },
    { group: 'PR', reason: '2', cents: 1323 },
  ])
  assert.equal(rosa?.lines[0]?.lineControl, 'CCM20260300001-1')
  assert.deepEqual([other?.status, other?.lines[0]?.remarks], ['4', ['M86']])
})

test('a sum that is wrong by a cent refuses the whole file and names the claim', () => {
  refused(remittance({ payment: '51.85', claims: [paid] }), /sum to \$51\.84, but the payment is \$51\.85/)
  refused(
    remittance({ payment: '51.85', claims: [{ ...paid, paid: '51.85' }] }),
    /CCM20260300001 does not balance/,
  )
  const text = whole().replace('CLP*CCM20260300001*1*70*', 'CLP*CCM20260300001*1*71*')
  refused(text, /Segment 13 \(CLP\): claim CCM20260300001 does not balance/)
  const line = whole().replace('SVC*HC:99490*70*51.84', 'SVC*HC:99490*70*51.85')
  refused(line, /line 99490 of claim CCM20260300001 does not balance/)
})

test('what the payer took back beside the claims belongs to the sum', () => {
  assert.equal(
    read(remittance({ payment: '41.84', plb: 'WO:OLD1*10', claims: [paid] })).providerAdjustments[0]?.cents,
    1000,
  )
  refused(remittance({ payment: '51.84', plb: 'WO:OLD1*10', claims: [paid] }), /but the payment is \$51\.84/)
})

test('money that is no money and a day that is no day are named with their place', () => {
  refused(whole().replace('*51.84*13.23*MB', '*5l.84*13.23*MB'), /"5l\.84" is not an amount/)
  refused(whole().replace('98765*20260415', '98765*20260431'), /"20260431" is not a day/)
})

test('an envelope that lies about its counts refuses the whole file', () => {
  refused(remittance({ payment: '51.84', claims: [paid], lie: 1 }), /\(SE\): it says 19, but there are 18/)
  refused(whole().replace('GE*1*907', 'GE*2*907'), /\(GE\): it says 2, but there are 1/)
  refused(whole().replace('IEA*1*000000907', 'IEA*1*000000908'), /number 000000908 is not that of its ISA/)
  refused(whole().replace('IEA*1*000000907~\n', ''), /ends before its IEA/)
  refused(`${whole()}REF*EV*1~`, /ends before its IEA/)
})

test('something else than X12 is told so', () => {
  for (const text of ['', 'hello', '%PDF-1.7', 'ISA*00*', `ISA${'*'.repeat(200)}`])
    assert.throws(() => readInterchange(text), { code: 'NOT_X12' })
})

test('a 999 says whether our file was taken, and where its reader stumbled', () => {
  const [set] = readInterchange(acknowledgment(17, 'A')).sets
  assert.deepEqual(read999(set!), { group: '17', outcome: 'accepted', faults: [] })
  const faults = ['IK3*NM1*8**8', 'IK4*9*67*7*XYZ']
  const [bad] = readInterchange(acknowledgment(17, 'R', faults)).sets
  assert.deepEqual(read999(bad!), {
    group: '17',
    outcome: 'rejected',
    faults: [
      'Segment 8 (NM1) has faults in its elements.',
      'Element 9 of it has a code that is not allowed.',
    ],
  })
})

test('a 277CA says of each claim whether it was taken, with the payer’s number', () => {
  const text = claimAnswers([
    { control: 'CCM20260300001', status: 'A2:20' },
    { control: 'CCM20260300002', status: 'A7:164' },
  ])
  const { sets, component } = readInterchange(text)
  const [taken, back] = read277ca(sets[0]!, component)
  assert.deepEqual([taken?.accepted, taken?.payerControl], [true, 'MACCCM20260300001'])
  assert.deepEqual([back?.control, back?.accepted], ['CCM20260300002', false])
  assert.match(back?.sentence ?? '', /something is not valid.*A7:164/)
})

for (const [name, text] of [
  ['835.5010.X221.A1.xml', whole()],
  ['277.5010.X214.xml', claimAnswers([{ control: 'CCM20260300001', status: 'A2:20' }])],
  ['999.5010X231.A1.xml', acknowledgment(17, 'E', ['IK3*NM1*8**8', 'IK4*9*67*7*XYZ'])],
] as const) {
  const guide = openGuide(data, name)
  test(
    `our own sample of ${name} is one by the published map`,
    'skip' in guide ? { skip: guide.skip } : {},
    () => {
      assert.ok('map' in guide)
      assert.deepEqual(checkAgainstMap(text, guide.map), [])
    },
  )
}

const samples = join(data, 'x12')
test('files of others are read whole or refused with a sentence', {
  skip: existsSync(samples) ? false : 'the X12 samples are not in the test data folder',
}, () => {
  const file = (path: string) => readFileSync(join(samples, path), 'latin1')
  // Its lines are written with another separator than its ISA names.
  const crooked = file('linuxforhealth/835_005010X221A1/cob-contractural-adjustment.835')
  refused(crooked, /Segment 21 \(SVC\)/)
  const remit = read(crooked.replace('SVC*HC>', 'SVC*HC:'))
  assert.deepEqual([remit.paymentCents, remit.claims[0]?.control], [3400, '0001000055'])
  const managed = file('linuxforhealth/835_005010X221A1/managed-care.835')
  refused(managed, /Segment 4 \(BPR\): "20002316" is not a day/)
  assert.equal(read(managed.replace('20002316', '20020316')).claims.length, 2)
  const secondary = file('linuxforhealth/835_005010X221A1/secondary-payment.835')
  assert.equal(read(secondary.replaceAll('>', ':')).claims[1]?.patientCents, 22000)
  assert.throws(() => readInterchange(file('imsweb/837_5010/x12_999_accepted.txt')), /\(IEA\)/)
  const { sets, component } = readInterchange(file('imsweb/277_5010/x12_277CA_accepted.txt'))
  assert.deepEqual(read277ca(sets[0]!, component)[0]?.control, '5781')
})

test('twenty thousand spoiled files: never a crash, never half a remittance', () => {
  let state = 20_260_415
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state % below
  }
  const text = whole()
  const original = JSON.stringify(read(text))
  let refusals = 0
  for (let round = 0; round < 20_000; round++) {
    const at = next(text.length)
    const spoiled = [
      () => text.slice(0, at),
      () => text.slice(0, at) + String.fromCharCode(next(256)) + text.slice(at + 1),
      () => text.slice(0, at) + text.slice(at + 1 + next(40)),
      () => text.slice(0, at) + text.slice(next(text.length)),
    ][next(4)]!()
    try {
      const { claims, paymentCents, providerAdjustments } = read(spoiled)
      const sum = claims.reduce((total, claim) => total + claim.paidCents, 0)
      const taken = providerAdjustments.reduce((total, { cents }) => total + cents, 0)
      assert.equal(sum - taken, paymentCents)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals += 1
    }
  }
  assert.ok(refusals > 5_000, `${refusals} were refused`)
  assert.equal(JSON.stringify(read(text)), original)
})
