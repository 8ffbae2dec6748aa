import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingredientOf, partsOf } from './ingredient.ts'

/** Names as labels, charts, RxNorm and people write them. */
const NAMES: [string, string][] = [
  ['Lisinopril 10 mg tablet', 'lisinopril'],
  ['Zestril', 'lisinopril'],
  ['Metformin HCl 1000 mg', 'metformin'],
  ['24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet', 'metformin'],
  ['200 ACTUAT Albuterol 0.09 MG/ACTUAT Dry Powder Inhaler', 'albuterol'],
  ['120 ACTUAT Fluticasone propionate 0.11 MG/ACTUAT Metered Dose Inhaler', 'fluticasone'],
  ['1 ML Enoxaparin sodium 100 MG/ML Injection', 'enoxaparin'],
  ['3 ML Insulin Lispro 100 UNT/ML Pen Injector [Humalog]', 'insulin lispro'],
  ['Potassium chloride 20 meq', 'potassium chloride'],
  ['Calcium carbonate 500 mg chewable', 'calcium carbonate'],
  ['Losartan potassium 50 mg', 'losartan'],
  ['Calcium 600 mg', 'calcium'],
  ['Acetaminophen 325 MG / Hydrocodone Bitartrate 5 MG Oral Tablet', 'acetaminophen-hydrocodone'],
  ['hydrocodone/acetaminophen 5/325', 'acetaminophen-hydrocodone'],
  ['Hydrocodone-acetaminophen 5-325 mg', 'acetaminophen-hydrocodone'],
  ['Hydrocodone and acetaminophen', 'acetaminophen-hydrocodone'],
  ['Hydrocodone / acetaminophen', 'acetaminophen-hydrocodone'],
  ['Aspirin 81 mg / day', 'aspirin'],
  ['Coreg 6.25 mg morning and evening', 'carvedilol'],
  ['Norco 5-325', 'acetaminophen-hydrocodone'],
  ['Lisinopril-hydrochlorothiazide 20-12.5 mg', 'hydrochlorothiazide-lisinopril'],
  ['Co-trimoxazole 960 mg', 'co-trimoxazole'],
]
for (const [name, ingredient] of NAMES)
  test(`${name}: ${ingredient}`, () => assert.equal(ingredientOf(name), ingredient))

test('a name of which nothing is left is no other medicine’s', () => {
  const [one, other] = ['81 mg', '40 mg'].map(ingredientOf)
  assert.notEqual(one, '')
  assert.notEqual(one, other)
})

test('a combination is known by its parts, and a short piece is part of its name', () => {
  assert.deepEqual(partsOf('acetaminophen-hydrocodone'), ['acetaminophen', 'hydrocodone'])
  assert.deepEqual(partsOf('co-trimoxazole'), ['co-trimoxazole'])
  assert.deepEqual(partsOf('insulin glargine'), ['insulin glargine'])
})
