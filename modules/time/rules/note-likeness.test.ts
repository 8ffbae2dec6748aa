import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLONED_FROM, looksCloned, noteLikeness } from './note-likeness.ts'

const ROSA =
  'Patient says she takes the water pill each morning, weighs herself, and has had no swelling in her feet since the last call.'

test('the same note is wholly like itself, whatever its capitals and commas', () => {
  assert.equal(noteLikeness(ROSA, ROSA.toUpperCase().replaceAll(',', ' -')), 1)
})

test('a note with one word changed is still a copy', () => {
  const walter = `${ROSA} He also asked about his walker.`
  assert.ok(noteLikeness(ROSA, ROSA.replace('morning', 'evening')) > 0.7)
  assert.ok(noteLikeness(ROSA, walter) < CLONED_FROM, 'what was added makes it a note of its own')
})

test('two notes about two calls are not alike', () => {
  const walter =
    'Patient was short of breath on the stairs, used his inhaler twice, and wants to know when the oxygen is delivered.'
  assert.ok(noteLikeness(ROSA, walter) < 0.1)
})

test('a note too short to tell is like nothing, not even itself', () => {
  assert.equal(noteLikeness('No change since last call.', 'No change since last call.'), 0)
  assert.equal(noteLikeness('', ''), 0)
  assert.equal(noteLikeness(ROSA, ''), 0)
  const eleven = 'one two three four five six seven eight nine ten eleven'
  assert.equal(noteLikeness(eleven, eleven), 0)
  assert.equal(noteLikeness(`${eleven} twelve`, `${eleven} twelve`), 1)
})

test('the share is that of phrases in common among all phrases of both', () => {
  const one = 'a b c d e f g h i j k l'
  const other = 'a b c d e f g h i j k x'
  // Ten phrases each, nine of them the same: 9 of 11.
  assert.equal(noteLikeness(one, other), 9 / 11)
  // A word further in stands in more phrases: the last but one in two of them.
  assert.equal(noteLikeness(one, 'a b c d e f g h i j x l'), 8 / 12)
})

test('nine of ten phrases in common make a copy, not only more than nine', () => {
  const words = Array.from({ length: 20 }, (_, at) => `word${at}`).join(' ')
  assert.equal(noteLikeness(`${words} today`, `${words} yesterday`), 0.9)
  assert.equal(looksCloned(`${words} today`, [`${words} yesterday`]), true)
})

test('a note is a copy when one of the others is, and never for want of others or of words', () => {
  const other =
    'Patient was short of breath on the stairs, used his inhaler twice, and wants the oxygen delivered soon.'
  assert.equal(looksCloned(ROSA, [other, ROSA]), true)
  assert.equal(looksCloned(ROSA, [other]), false)
  assert.equal(looksCloned(ROSA, []), false)
  assert.equal(looksCloned('No change.', ['No change.']), false)
})
