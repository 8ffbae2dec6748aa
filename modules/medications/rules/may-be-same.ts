import { ingredientOf } from './ingredient.ts'

type Named = { name: string; rxnorm: string | null }
type Worded = { name: string; dose: string | null }

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** Word for word the same line: such a one from the same source is no news. */
export const isSameLine = (one: Worded, other: Worded): boolean =>
  plain(one.name) === plain(other.name) && plain(one.dose ?? '') === plain(other.dose ?? '')

/** Worth asking about: one code, or one ingredient. Two strengths of one medicine at once is the classic mix-up. */
export const mayBeSame = (one: Named, other: Named): boolean => {
  if (one.rxnorm !== null && one.rxnorm === other.rxnorm) return true
  return ingredientOf(one.name) === ingredientOf(other.name)
}
