import { BRANDS } from './brands.ts'

const SALTS =
  /\b(hydrochloride|hcl|besylate|maleate|sodium|potassium|calcium|tartrate|succinate|mesylate|sulfate|fumarate|citrate|acetate|medoxomil|magnesium)\b/g
const FORMS =
  /\b(oral|tablets?|tabs?|capsules?|caps?|pills?|solution|suspension|inhaler|inhalation|aerosol|powder|cream|ointment|drops?|patch|injection|pen|vial|delayed|extended|immediate|release|er|xr|xl|sr|dr|ec|la|cd|film|coated|chewable|disintegrating|metered|dose|actuat|hfa|for|the|of|by|mouth|po)\b/g

/** Alone these are medicines, not salts of one. */
const ALONE = new Set(['potassium', 'calcium', 'magnesium', 'sodium'])

/**
 * What is in it, as a word to compare by: brand names become their ingredient; strengths, forms and salts fall away.
 * Two lines of one ingredient may be the same medicine; a person decides.
 */
export const ingredientOf = (name: string): string => {
  // What stands before the strength is the name; what stands after says how it is taken.
  const [before = ''] = name
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/\s*\d/)
  const words = before
    .replace(/[^a-z\s-]/g, ' ')
    .replace(FORMS, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '')
  if (words.length === 1 && ALONE.has(words[0]!)) return words[0]!
  const bare = words.join(' ').replace(SALTS, ' ').replace(/\s+/g, ' ').trim()
  const rest = bare === '' ? words.join(' ') : bare
  return BRANDS[rest] ?? BRANDS[rest.split(' ')[0] ?? ''] ?? rest
}
