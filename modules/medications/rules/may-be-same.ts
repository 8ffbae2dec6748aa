type Named = { name: string; rxnorm: string | null }
type Worded = { name: string; dose: string | null }

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** The ingredient as charts write it: what stands before the strength. */
const ingredient = (name: string): string =>
  plain(name)
    .replace(/[\s(]*\d.*$/, '')
    .replace(/[,;:]$/, '')

/** Word for word the same line: such a one from the same source is no news. */
export const isSameLine = (one: Worded, other: Worded): boolean =>
  plain(one.name) === plain(other.name) && plain(one.dose ?? '') === plain(other.dose ?? '')

/** Worth asking about: one code, or one ingredient. Two strengths of one medicine at once is the classic mix-up. */
export const mayBeSame = (one: Named, other: Named): boolean => {
  if (one.rxnorm !== null && one.rxnorm === other.rxnorm) return true
  const named = ingredient(one.name)
  return named !== '' && named === ingredient(other.name)
}
