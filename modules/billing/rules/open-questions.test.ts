import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultPolicy } from './month-facts.ts'
import { openQuestions, policyOf, wantsSecondPerson } from './parameters/open-questions.ts'

const set = (key: string, value: string) => new Map([[key, value]])

test('with nothing chosen every open rule is read the safe way', () => {
  assert.deepEqual(policyOf(new Map()), defaultPolicy)
  assert.equal(wantsSecondPerson(new Map()), false)
  const safe = new Map(openQuestions.map(({ key, choices }) => [key, choices[0]!.value]))
  assert.deepEqual(policyOf(safe), defaultPolicy)
  assert.equal(wantsSecondPerson(safe), false)
})

for (const [key, field] of [
  ['count_unsuccessful_outreach', 'countUnsuccessfulOutreach'],
  ['count_prior_authorization', 'countPriorAuthorization'],
  ['count_in_person_staff_time', 'countInPersonStaffTime'],
] as const)
  test(`${key} opens its own rule and no other`, () => {
    assert.deepEqual(policyOf(set(key, 'yes')), { ...defaultPolicy, [field]: true })
    assert.deepEqual(policyOf(set(key, 'no')), defaultPolicy)
    assert.deepEqual(policyOf(set(key, 'maybe')), defaultPolicy)
  })

test('the day of a visit may be read the strict way', () => {
  const strict = { ...defaultPolicy, sameDayEm: 'exclude_all_staff_time' as const }
  assert.deepEqual(policyOf(set('same_day_em', 'exclude_all_staff_time')), strict)
  assert.deepEqual(policyOf(set('same_day_em', 'exclude_related_only')), defaultPolicy)
})

test('two people where the practice wants two', () => {
  assert.equal(wantsSecondPerson(set('second_person_release', 'yes')), true)
  assert.equal(wantsSecondPerson(set('second_person_release', 'no')), false)
})

test('each question has its key, two readings, and says why it is open and where that is written', () => {
  assert.deepEqual(
    openQuestions.map(({ key, choices }) => [key, choices.map(({ value }) => value).join(' or ')]),
    [
      ['count_unsuccessful_outreach', 'no or yes'],
      ['count_prior_authorization', 'no or yes'],
      ['count_in_person_staff_time', 'no or yes'],
      ['same_day_em', 'exclude_related_only or exclude_all_staff_time'],
      ['second_person_release', 'no or yes'],
    ],
  )
  for (const { question, why, source, choices } of openQuestions) {
    assert.match(question, /\?$/)
    assert.ok(why.length > 20 && source.length > 10)
    for (const { label } of choices) assert.ok(label.length > 1)
  }
})
