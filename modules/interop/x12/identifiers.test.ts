import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDiagnosisCode, isMbi, isNpi, isPlaceOfService, isState } from './identifiers.ts'

test('the NPI of the CMS worked example is right, and any other last digit is wrong', () => {
  const right = '0123456789'.split('').filter((digit) => isNpi(`123456789${digit}`))
  assert.deepEqual(right, ['3'])
})

test('one mistyped digit always spoils an NPI', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = [...'1234567893'].map(Number)
      digits[place] = (digits[place]! + shift) % 10
      return !isNpi(digits.join(''))
    }),
  )
})

test('an NPI has ten digits and begins with 1 or 2', () => {
  assert.equal(isNpi('2000000002'), true)
  for (const wrong of [
    '',
    '123456789',
    '12345678933',
    '3000000001',
    '1234567893 ',
    '１234567893',
    '808401234567893',
  ]) {
    assert.equal(isNpi(wrong), false, wrong)
  }
})

test('an MBI has the CMS shape: digit, letter, either, digit, letter, either, digit, two letters, two digits', () => {
  for (const right of ['1EG4TE5MK73', '9AA0AA0AA00', '1A11A11AA11', '1EG4TE5MK72'])
    assert.equal(isMbi(right), true, right)
  const wrong = [
    '0EG4TE5MK73',
    'AEG4TE5MK73',
    '11G4TE5MK73',
    '1EGATE5MK73',
    '1EG44E5MK73',
    '1EG4TEAMK73',
    '1EG4TE51K73',
  ]
  for (const each of [
    ...wrong,
    '1EG4TE5MK7',
    '1EG4TE5MK733',
    '1EG4-TE5-MK73',
    '1eg4te5mk73',
    '1EG4TE5MKA3',
    '',
  ]) {
    assert.equal(isMbi(each), false, each)
  }
})

test('letters that look like digits stand nowhere in an MBI', () => {
  for (const letter of 'SLOIBZ') {
    for (const at of [1, 2, 4, 5, 7, 8]) {
      const mbi = [...'1EG4TE5MK73']
      mbi[at] = letter
      assert.equal(isMbi(mbi.join('')), false, mbi.join(''))
    }
  }
})

test('a diagnosis is an ICD-10-CM shape with the dot after the third character or without it', () => {
  for (const right of ['E11.9', 'E119', 'I10', 'C7A.010', 'Z3A.38', 'S72.001A', 'U07.1']) {
    assert.equal(isDiagnosisCode(right), true, right)
  }
  for (const wrong of ['250.00', 'E1', 'E11.', 'e11.9', 'E1.19', 'E11.9.1', 'S72.001AA', 'E11 9', 'EX1.9']) {
    assert.equal(isDiagnosisCode(wrong), false, wrong)
  }
})

test('places of service and states are those in use', () => {
  for (const place of ['02', '10', '11', '19', '22', '31', '32', '50', '72'])
    assert.equal(isPlaceOfService(place), true)
  for (const place of ['00', '1', '111', '30', '98', 'AB'])
    assert.equal(isPlaceOfService(place), false, place)
  for (const state of ['IL', 'DC', 'PR', 'AP']) assert.equal(isState(state), true)
  for (const state of ['il', 'ON', 'ZZ', '', 'IL ']) assert.equal(isState(state), false, state)
})
