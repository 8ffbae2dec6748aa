import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Sensitive } from '../../access/index.ts'
import { templatesOfTheHouse as templates } from '../../plans/own-templates.ts'
import {
  categoriesOfCode,
  categoriesOfMedicine,
  categoriesOfProblem,
  categoriesOfText,
  isHidden,
  speaksOf,
} from './sensitive.ts'

type Case = [what: string, is: Sensitive[]]
const none: Sensitive[] = []
const use: Sensitive[] = ['substance_use']
const mind: Sensitive[] = ['behavioral_health']

/** From the blocks of ICD-10-CM chapter 5 and the names of the codes, not from what the lists happen to hold. */
const CODES: Case[] = [
  ['F10.20', use],
  ['F1020', use],
  ['f11.20', use],
  ['F16.10', use],
  ['F17.210', none],
  ['F18.10', use],
  ['F19.20', use],
  ['K70.30', use],
  ['K70', use],
  ['K76.0', none],
  ['I42.6', use],
  ['I42.9', none],
  ['Z71.41', use],
  ['R78.1', use],
  ['R78.81', none],
  ['F20.9', mind],
  ['F32.9', mind],
  ['F32', mind],
  ['F34.1', mind],
  ['F41.1', mind],
  ['F99', mind],
  ['F03.90', none],
  ['F05', none],
  ['F06.31', mind],
  ['F06.8', none],
  ['G30.9', none],
  ['R45.851', mind],
  ['X83.8', mind],
  ['X85', none],
  ['Z91.51', mind],
  ['E11.9', none],
  ['I50.22', none],
  ['', none],
  ['F', none],
]

const MEDICINES: [name: string, purpose: string | null, is: Sensitive[]][] = [
  ['Sertraline 50 mg tablet', null, mind],
  ['ZOLOFT', 'for me', mind],
  ['Sertralina', null, mind],
  ['Lithium carbonate ER', null, mind],
  ['buprenorphine-naloxone 8-2 mg film', null, use],
  ['Naloxone nasal spray', 'emergency', none],
  ['Naltrexone', null, use],
  ['Methylnaltrexone', 'constipation', none],
  ['Disulfiram', null, use],
  ['Acamprosate', null, use],
  ['Lamotrigine', 'for your mood', mind],
  ['Lamotrigine', 'para el ánimo', mind],
  ['Lamotrigine', 'seizures', none],
  ['Gabapentin', 'to help with drinking', use],
  ['Gabapentin', 'nerve pain', none],
  ['Alcohol prep pad', null, none],
  ['Varenicline', 'stop smoking', none],
  ['Metformin', 'sugar', none],
  ['Furosemide', null, none],
]

const TEXTS: Case[] = [
  ['Do not drink alcohol with this medicine.', none],
  ['Clean the skin with an alcohol swab.', none],
  ['Two years sober today.', use],
  ['Go to the meeting of Alcoholics Anonymous.', use],
  ['Nonalcoholic fatty liver', none],
  ['Non-alcoholic fatty liver', none],
  ['Hígado graso no alcohólico', none],
  ['Hepatitis alcohólica', use],
  ['See the psychiatrist on Friday.', mind],
  ['Vea a su psiquiatra el viernes.', mind],
  ['PHQ-9 score', mind],
  ['Take the Zoloft at night.', mind],
  ['Weigh yourself each morning.', none],
  ['Call 911 if your chest hurts.', none],
]

describe('what counts as sensitive', () => {
  for (const [code, is] of CODES)
    it(`${code || 'no code'} is ${is.join() || 'not'}`, () => assert.deepEqual(categoriesOfCode(code), is))
  for (const [name, purpose, is] of MEDICINES)
    it(`${name} for ${purpose} is ${is.join() || 'not'}`, () =>
      assert.deepEqual(categoriesOfMedicine({ name, purpose }), is))
  for (const [text, is] of TEXTS)
    it(`“${text}” is ${is.join() || 'not'}`, () => assert.deepEqual(categoriesOfText(text), is))

  it('takes a problem by its code or, where it has none, by its name', () => {
    assert.deepEqual(categoriesOfProblem({ icd10: '', name: 'Alcohol' }), use)
    assert.deepEqual(categoriesOfProblem({ icd10: '', name: 'Depresión mayor' }), mind)
    assert.deepEqual(categoriesOfProblem({ icd10: 'F17.210', name: 'Nicotine dependence' }), none)
    assert.deepEqual(categoriesOfProblem({ icd10: 'F33.1', name: 'Depression with alcohol use' }), [
      ...use,
      ...mind,
    ])
  })

  it('hides what is hidden in any of its categories, and nothing where nothing is', () => {
    assert.equal(isHidden(['substance_use', 'behavioral_health'], use), true)
    assert.equal(isHidden(mind, use), false)
    assert.equal(isHidden(mind, []), false)
  })

  it('knows a hidden name in any text, with or without accents, but none of three letters', () => {
    assert.equal(speaksOf('Talk about the postpartum blues', mind, ['Postpartum Blues']), true)
    assert.equal(speaksOf('Melancolía de otoño', mind, ['melancolia']), true)
    assert.equal(speaksOf('The cow is at home', mind, ['cow']), false)
  })

  it('finds nothing in what the templates of bodily illness say, so that no zone of theirs goes missing', () => {
    const bodily = templates.filter(({ id }) => !['anxiety', 'depression'].includes(id))
    assert.ok(bodily.length > 5)
    for (const { id, ...template } of bodily)
      for (const text of JSON.stringify(template).split('"'))
        assert.deepEqual(categoriesOfText(text), none, `${id}: ${text}`)
  })
})
