import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EASE_MIN, easeInSpanish } from './spanish-ease.ts'

test('what we say to a patient is easy, what an insurer writes is not', () => {
  assert.ok(
    easeInSpanish('Tome la pastilla para el agua cada mañana. Llame si los pies se hinchan.')! >= EASE_MIN,
  )
  assert.ok(
    easeInSpanish(
      'La autorización preliminar de procedimientos ambulatorios requiere documentación complementaria correspondiente.',
    )! < EASE_MIN,
  )
})

test('the formula is Fernández Huerta’s, on syllables that were counted by hand', () => {
  // dí-a has two, cui-da one and one more, que one: día cuida que leer aire = 2+2+1+2+2 = 9 of 5 words.
  assert.equal(easeInSpanish('Día cuida que leer aire.'), Math.round(206.84 - 60 * (9 / 5) - 1.02 * 5))
})

test('a few words have no measure', () => assert.equal(easeInSpanish('Llame hoy.'), null))
