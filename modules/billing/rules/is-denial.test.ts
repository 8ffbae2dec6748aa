import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDenial, wasNeverFiled } from './is-denial.ts'
import { carcWords, NEVER_FILED, ORDINARY, rarcWords, reasonWords } from './parameters/remittance-words.ts'

const posted = (
  status: string,
  ...reasons: [bears: string, reason: string, cents: number, ...remarks: string[]][]
) => ({
  status,
  reasons: reasons.map(([bears, reason, cents, ...remarks]) => ({ bears, reason, cents, remarks })),
})

for (const [what, posting, look] of [
  ['a denial as a whole', posted('4'), true],
  ['a claim paid in full', posted('1'), false],
  ['coinsurance and the yearly cut', posted('1', ['PR', '2', 1323], ['CO', '253', 106]), false],
  [
    'a deductible, a copay, another insurer, a charge above the schedule',
    posted('1', ['CO', '1', 5], ['CO', '3', 5], ['OA', '23', 5], ['CO', '45', 5]),
    false,
  ],
  ['less units paid', posted('1', ['CO', '151', 5000]), true],
  ['what the patient owes for any reason', posted('1', ['PR', '96', 5000]), false],
  ['an adjustment that gives back', posted('22', ['CO', '119', -5000]), false],
  ['an adjustment of nothing', posted('1', ['CO', '119', 0]), false],
] as const)
  test(`${what} is ${look ? '' : 'not '}looked at by a person`, () => assert.equal(isDenial(posting), look))

test('only MA130 says that a claim was never filed', () => {
  assert.equal(wasNeverFiled(posted('4', ['CO', '16', 6613, 'MA130'])), true)
  assert.equal(wasNeverFiled(posted('4', ['CO', '16', 6613, 'M76', 'MA130'])), true)
  assert.equal(wasNeverFiled(posted('4', ['CO', '16', 6613, 'M76'])), false)
  assert.equal(wasNeverFiled(posted('4')), false)
})

test('every reason has words that say what happened and what to do, and a reason nobody knows says so', () => {
  for (const code of [...Object.keys(carcWords), ...ORDINARY]) {
    const { happened, next } = reasonWords(code)
    assert.match(happened, /\.$/, code)
    assert.match(next, /\.$/, code)
    assert.doesNotMatch(happened, /no words here/, code)
  }
  assert.match(reasonWords('999').happened, /reason 999/)
  for (const remark of NEVER_FILED) assert.ok(rarcWords[remark])
})
