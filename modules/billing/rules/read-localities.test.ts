import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLocalities } from './read-localities.ts'

const HEAD = 'mac,state,locality_number,locality_name,gpci_work,gpci_pe,gpci_mp,gpci_gaf'
const OHIO = '15202,OH,00,OHIO,1.0,0.912,0.955,0.96'
const ALASKA = '02102,AK,01,ALASKA,1.5,1.081,0.592,1.05'

const refused = (text: string): string => {
  const read = readLocalities(text)
  assert.equal(read.ok, false)
  assert.match(read.ok ? '' : read.message, /Nothing was loaded\.$/)
  return read.ok ? '' : read.message
}

test('a table is read line by line, whatever its line ends, its byte order mark or its order of columns', () => {
  const rows = [
    { mac: '15202', number: '00', name: 'OHIO', work: 1, pe: 0.912, mp: 0.955 },
    { mac: '02102', number: '01', name: 'ALASKA', work: 1.5, pe: 1.081, mp: 0.592 },
  ]
  assert.deepEqual(readLocalities(`${HEAD}\n${OHIO}\n${ALASKA}\n`), { ok: true, rows })
  assert.deepEqual(readLocalities(`\uFEFF${HEAD}\r\n${OHIO}\r\n\r\n${ALASKA}`), { ok: true, rows })
  const turned =
    'GPCI_MP, gpci_pe ,gpci_work,locality_name,locality_number,mac\n0.955, 0.912 ,1.0,OHIO,00,15202'
  assert.deepEqual(readLocalities(turned), { ok: true, rows: rows.slice(0, 1) })
})

test('every column that is missing is named', () => {
  assert.match(
    refused('mac,locality_name\n1,2'),
    /^Line 1: the column locality_number, gpci_work, gpci_pe, gpci_mp is missing/,
  )
  assert.match(refused(''), /^Line 1: the column mac, /)
})

test('a line of another length is named with its place', () =>
  assert.match(refused(`${HEAD}\n${OHIO}\n15202,OH,01`), /^Line 3: it has 3 cells, not 8/))

for (const factor of ['', 'one', '0', '-1', '5', '6'])
  test(`"${factor}" is no factor`, () =>
    assert.match(
      refused(`${HEAD}\n15202,OH,00,OHIO,1.0,${factor},0.955,0.96`),
      /^Line 2: a factor is not a number between 0 and 5/,
    ))

test('a factor just inside is one', () =>
  assert.equal(readLocalities(`${HEAD}\n15202,OH,00,OHIO,0.001,4.999,1,1`).ok, true))

test('a locality without its number, without its contractor, or standing twice is named', () => {
  assert.match(
    refused(`${HEAD}\n15202,OH,,OHIO,1,1,1,1`),
    /^Line 2: the locality 15202\/ is empty or stands twice/,
  )
  assert.match(refused(`${HEAD}\n,OH,00,OHIO,1,1,1,1`), /^Line 2: the locality \/00 is empty/)
  assert.match(
    refused(`${HEAD}\n${OHIO}\n${OHIO}`),
    /^Line 3: the locality 15202\/00 is empty or stands twice/,
  )
})

test('a head alone is no table, and more than five hundred localities are none either', () => {
  assert.match(refused(HEAD), /^Line 1: there is no locality/)
  const many = (count: number) =>
    [HEAD, ...Array.from({ length: count }, (_, at) => `${at},OH,00,X,1,1,1,1`)].join('\n')
  assert.equal(readLocalities(many(500)).ok, true)
  assert.match(refused(many(501)), /^Line 502: there are more than 500 localities/)
})
