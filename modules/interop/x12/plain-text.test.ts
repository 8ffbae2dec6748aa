import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainStreet, plainText, unwritable } from './plain-text.ts'

const WRITTEN: [string, string][] = [
  ['Núñez', 'NUNEZ'],
  ['Nun\u0303ez', 'NUNEZ'],
  ['Łukasz Straße', 'LUKASZ STRASSE'],
  ['Ærø Đorđe Þór', 'AERO DORDE THOR'],
  ['O’Brien–Smith', "O'BRIEN-SMITH"],
  ['  Ana   María\u00a0 ', 'ANA MARIA'],
  ['Del\u200bgado', 'DELGADO'],
  ['Nguyễn', 'NGUYEN'],
]

for (const [name, plain] of WRITTEN) {
  test(`${JSON.stringify(name)} is written ${plain}`, () => {
    assert.equal(plainText(name), plain)
    assert.equal(unwritable(plain), undefined)
  })
}

test('separators are never taken for letters, not even in their wide forms', () => {
  for (const separator of '*:^~＊：') assert.equal(unwritable(plainText(`A${separator}B`)), `"${separator}"`)
})

test('what has no plain letter is named', () => {
  assert.equal(unwritable(plainText('李 Wei')), '"李"')
  assert.equal(unwritable(plainText('Rosa\nDelgado')), 'a line break, tab or control character')
  assert.equal(unwritable(plainText('Rosa 🌹')), '"🌹"')
})

test('an apartment loses its number sign, and only there', () => {
  assert.equal(plainStreet('Apt #4'), 'APT 4')
  assert.equal(unwritable(plainText('#4')), '"#"')
})
