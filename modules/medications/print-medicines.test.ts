import assert from 'node:assert/strict'
import { test } from 'node:test'
import { practice } from '../../samples/cast.ts'
import { medicinesHtml } from './print-medicines.ts'

const one = (name: string, when: ('morning' | 'bedtime' | 'as_needed')[], more: object = {}) => ({
  id: name,
  name,
  dose: '10 mg',
  purpose: 'your blood pressure',
  how: 'one tablet',
  when,
  unsure: false,
  changed: null,
  story: [],
  ...more,
})
const list = {
  reviewedOn: null,
  taking: [
    one('Lisinopril', ['morning']),
    one('Carvedilol', ['morning', 'bedtime']),
    one('Old pill', ['morning'], { unsure: true }),
    one('Vitamin D', []),
  ],
  stop: [{ id: 's', name: 'Glyburide 5 mg', on: '2026-03-02', why: '' }],
  allergies: ['Penicillin <hives>'],
  call: practice.phone,
}
const card = { givenName: 'Rosa', familyName: 'Delgado', birthDate: '1954-05-17' }
const html = (locale: 'en' | 'es') => medicinesHtml(list, card, { locale, today: '2026-03-03', practice })
const after = (text: string, from: string, until: string) =>
  text.slice(text.indexOf(`<h2>${from}`), text.indexOf(`<h2>${until}`))

test('each part of the day has its own table, and a medicine stands in each part it belongs to', () => {
  const morning = after(html('en'), 'Morning', 'Bedtime')
  assert.match(morning, /Lisinopril 10 mg/)
  assert.match(morning, /Carvedilol 10 mg/)
  assert.match(after(html('en'), 'Bedtime', 'Any time'), /Carvedilol 10 mg/)
  assert.doesNotMatch(morning, /Old pill/, 'what we are not sure of is asked about and not told to be taken')
})

test('what was stopped comes before everything she takes, in her own language', () => {
  assert.ok(html('en').indexOf('Glyburide') < html('en').indexOf('Morning'))
  assert.match(html('es'), /2 de marzo de 2026/)
  assert.match(html('es'), /<html lang="es">/)
})

test('whatever a person typed stays words on the paper', () => {
  assert.doesNotMatch(html('en'), /<hives>/)
})
