import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkAgainstMap } from './checking/check-against-map.ts'
import { openGuide } from './checking/guide.ts'
import { claimsIn, readWithNodeX12, readWithX12Parser } from './checking/read-back.ts'
import { sampleBatch } from './checking/sample-batch.ts'
import type { ClaimBatch } from './claim-batch.ts'
import { write837p } from './write-837p.ts'

const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const guide = openGuide(data)

function written(batch: ClaimBatch): string {
  const result = write837p(batch)
  assert.ok(result.ok, JSON.stringify(result))
  return result.text
}

function lines(batch: ClaimBatch): string[] {
  return written(batch).split('~\n').filter(Boolean)
}

test('the envelope carries the control numbers, the local time and the usage it was given', () => {
  const all = lines(sampleBatch())
  assert.equal(
    all[0],
    'ISA*00*          *00*          *ZZ*ALDER01        *ZZ*05901          *260401*0905*^*00501*000000417*1*T*:',
  )
  assert.equal(all[1], 'GS*HC*ALDER01*05901*20260401*0905*88*X*005010X222A1')
  assert.equal(all[2], 'ST*837*0012*005010X222A1')
  assert.equal(all[3], 'BHT*0019*00*417-12*20260401*0905*CH')
  assert.deepEqual(all.slice(-2), ['GE*1*88', 'IEA*1*000000417'])
})

test('SE counts every segment from ST to itself', () => {
  const all = lines(sampleBatch())
  assert.equal(all.at(-3), `SE*${all.length - 4}*0012`)
})

test('submitter, receiver and billing provider stand as the guide orders them', () => {
  assert.deepEqual(lines(sampleBatch()).slice(4, 13), [
    'NM1*41*2*ALDER STREET FAMILY MEDICINE*****46*ALDER01',
    'PER*IC*MRS. WEBB*TE*2175550101',
    'NM1*40*2*EXAMPLE MAC*****46*05901',
    'HL*1**20*1',
    'PRV*BI*PXC*261QP2300X',
    'NM1*85*2*ALDER STREET FAMILY MEDICINE*****XX*1234567893',
    'N3*200 ALDER STREET',
    'N4*SPRINGFIELD*IL*627010200',
    'REF*EI*005550199',
  ])
})

test("Rosa's claim says what her month earned", () => {
  assert.deepEqual(lines(sampleBatch()).slice(13, 32), [
    'HL*2*1*22*0',
    'SBR*P*18*******MB',
    'NM1*IL*1*DELGADO*ROSA*INES***MI*1EG4TE5MK73',
    'N3*12 ALDER STREET*APT 4',
    'N4*SPRINGFIELD*IL*62701',
    'DMG*D8*19540618*F',
    'NM1*PR*2*EXAMPLE PAYER*****PI*05901',
    'CLM*TL-2026-03-0001*162.5***11:B:1*Y*A*Y*Y',
    'HI*ABK:E119*ABF:I5032',
    'NM1*82*1*HADDAD*SAMIR****XX*1555555014',
    'PRV*PE*PXC*207Q00000X',
    'LX*1',
    'SV1*HC:99490*62.5*UN*1***1:2',
    'DTP*472*D8*20260331',
    'REF*6R*TL-0001-1',
    'LX*2',
    'SV1*HC:99439*100*UN*2***2:1',
    'DTP*472*D8*20260331',
    'REF*6R*TL-0001-2',
  ])
})

test('a plan number, a hospital clinic and a supervising physician come where they belong', () => {
  const walter = lines(sampleBatch()).slice(32, -3)
  assert.deepEqual(walter.slice(0, 3), [
    'HL*3*1*22*0',
    'SBR*P*18*******16',
    'NM1*IL*1*OKAFOR*WALTER****MI*PLAN-5550142',
  ])
  assert.deepEqual(walter.slice(9, 16), [
    'NM1*82*1*NAIR*PRIYA****XX*1555555022',
    'PRV*PE*PXC*363LF0000X',
    'NM1*77*2*LAKESIDE HOSPITAL CLINIC*****XX*1555555030',
    'N3*400 HARBOR AVENUE',
    'N4*SPRINGFIELD*IL*627024000',
    'NM1*DQ*1*HADDAD*SAMIR****XX*1555555014',
    'LX*1',
  ])
  assert.equal(walter[16], 'SV1*HC:99491:25*85.05*UN*1***1:2:3')
})

test('who and where are not said twice: same NPI, no 2310B; same address, no 2310C', () => {
  const batch = sampleBatch()
  batch.billing.npi = '1555555014'
  batch.claims = [batch.claims[0]!]
  batch.claims[0]!.facility = {
    name: 'Alder Street Family Medicine',
    address: { ...batch.billing.address, line1: '200 alder street', zip: '627010200' },
  }
  const ids = lines(batch).map((line) => line.slice(0, 6))
  assert.equal(ids.includes('NM1*82'), false)
  assert.equal(ids.includes('NM1*77'), false)
})

test('a facility without an NPI is written without the qualifier', () => {
  const batch = sampleBatch()
  delete batch.claims[1]!.facility!.npi
  assert.ok(lines(batch).includes('NM1*77*2*LAKESIDE HOSPITAL CLINIC'))
})

test('a practitioner who bills in her own name is a person in 1000A and 2010AA', () => {
  const batch = sampleBatch()
  batch.billing.name = { kind: 'person', family: 'Haddad', given: 'Samir', middle: 'K' }
  const all = lines(batch)
  assert.equal(all[4], 'NM1*41*1*HADDAD*SAMIR*K***46*ALDER01')
  assert.equal(all[9], 'NM1*85*1*HADDAD*SAMIR*K***XX*1234567893')
})

test('the result tells how many claims and how much money the file carries', () => {
  const result = write837p(sampleBatch())
  assert.deepEqual(result.ok && [result.claimCount, result.totalCents], [2, 24_755])
})

test('the same batch gives the same file, byte for byte', () => {
  assert.equal(written(sampleBatch()), written(sampleBatch()))
})

test('two strangers read back what was put in', async () => {
  const text = written(sampleBatch())
  const [rosa, walter] = claimsIn(readWithNodeX12(text))
  assert.deepEqual(claimsIn(await readWithX12Parser(text)), [rosa, walter])
  assert.deepEqual(rosa?.patient, ['DELGADO', 'ROSA', 'INES'])
  assert.deepEqual([rosa?.birthDate, rosa?.sex, rosa?.cents], ['19540618', 'F', 16_250])
  assert.deepEqual(rosa?.lines[1], {
    control: 'TL-0001-2',
    procedure: ['HC', '99439'],
    cents: 10_000,
    units: 2,
    pointers: [2, 1],
    day: '20260331',
  })
  assert.deepEqual(
    walter?.people.map(([role, , name]) => [role, name]),
    [
      ['82', 'NAIR'],
      ['77', 'LAKESIDE HOSPITAL CLINIC'],
      ['DQ', 'HADDAD'],
    ],
  )
})

test('the guide finds nothing wrong with the sample file', { skip: 'skip' in guide && guide.skip }, () => {
  assert.ok('map' in guide)
  assert.deepEqual(checkAgainstMap(written(sampleBatch()), guide.map), [])
})
