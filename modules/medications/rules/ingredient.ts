import { BRANDS } from './brands.ts'

const SALTS =
  /\b(hydrochloride|hcl|hydrobromide|bitartrate|besylate|maleate|sodium|potassium|calcium|tartrate|succinate|mesylate|sulfate|fumarate|citrate|acetate|medoxomil|magnesium|propionate|furoate|xinafoate|human)\b/g
const FORMS =
  /\b(oral|tablets?|tabs?|capsules?|caps?|pills?|solution|suspension|inhaler|inhalation|aerosol|powder|cream|ointment|drops?|patch|injection|pen|injector|vial|delayed|extended|immediate|release|er|xr|xl|sr|dr|ec|la|cd|film|coated|chewable|disintegrating|metered|dose|actuat|hfa|for|the|of|by|mouth|po)\b/g

/** Alone these are medicines, not salts of one. */
const ALONE = new Set(['potassium', 'calcium', 'magnesium', 'sodium'])
const SIMPLE = new Set(['chloride', 'carbonate', 'bicarbonate', 'oxide', 'gluconate', 'citrate'])

/** RxNorm puts how long it works, or how much is in the box, before the name: "24 HR Metformin", "200 ACTUAT Albuterol". */
const BEFORE_NAME = /^\s*\{?\s*(\d+(\.\d+)?\s*(hr|hours?|day|actuat|ml|mg|g)\b\s*)+/

/** What stands before the strength is the name; what stands after says how it is taken. */
const headOf = (text: string): string => text.replace(BEFORE_NAME, '').split(/\s*\d/)[0] ?? ''

/** A part of a combination, by its name alone. */
const oneOf = (head: string): string => {
  const words = head
    .replace(/[^a-z\s-]/g, ' ')
    .replace(FORMS, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '')
  if (words.some((word) => ALONE.has(word)) && words.every((word) => ALONE.has(word) || SIMPLE.has(word)))
    return words.join(' ')
  const bare = words.join(' ').replace(SALTS, ' ').replace(/\s+/g, ' ').trim()
  const rest = bare === '' ? words.join(' ') : bare
  return BRANDS[rest] ?? BRANDS[rest.split(' ')[0] ?? ''] ?? rest
}

/** RxNorm gives each ingredient its strength: "Acetaminophen 325 MG / Hydrocodone 5 MG". */
const BETWEEN_STRENGTHS = /\s\/\s(?=[a-z][a-z ,-]*\s\d)/
/** People and labels: "hydrocodone/acetaminophen", "hydrocodone and acetaminophen". */
const BETWEEN_NAMES = /(?<=[a-z]{5}\s?)\/(?=\s?[a-z]{5})|\sand\s/

/** Short pieces belong to the name they are tied to ("co-trimoxazole"), longer ones are ingredients. */
const PART_LETTERS = 5

/** What a combination is made of; a single medicine is its own part. */
export const partsOf = (ingredient: string): string[] => {
  const parts = ingredient.split('-')
  return parts.every(({ length }) => length >= PART_LETTERS) ? parts : [ingredient]
}

/**
 * What is in it, as a word to compare by: brand names become their ingredient; strengths, forms and salts fall away; a
 * combination is its ingredients in the order of the alphabet. Two lines of one ingredient may be the same medicine; a person
 * decides. A name of which nothing is left stays as it is: what we cannot read is never the same as something else.
 */
export const ingredientOf = (name: string): string => {
  const plain = name.toLowerCase()
  const named = plain.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
  const parts = named
    .split(BETWEEN_STRENGTHS)
    .flatMap((part) => headOf(part).split(BETWEEN_NAMES))
    .map(oneOf)
    .filter((part) => part !== '')
    .flatMap(partsOf)
  return [...new Set(parts)].sort().join('-') || plain.replace(/[^a-z0-9]+/g, ' ').trim()
}
