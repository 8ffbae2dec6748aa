import { dosesOf, type Often, oftenOf } from './dose.ts'
import { ingredientOf, partsOf } from './ingredient.ts'

export type DiscrepancyKind =
  | 'missing'
  | 'extra'
  | 'dose'
  | 'frequency'
  | 'stopped'
  | 'duplicate'
  | 'same_class'
  | 'allergy'
  | 'high_alert'
  | 'interaction'
  | 'older_adult'
  | 'kidney'

export type SourceLine = {
  name: string
  dose: string | null
  directions: string | null
  isStopped: boolean
  rxnorm?: string | null
}
/** One source's list. The first of all is what she takes, as the practice's own list has it. */
export type Column = { label: string; lines: readonly SourceLine[] }
export type Row = { ingredient: string; cells: SourceLine[][] }
export type Discrepancy = { kind: DiscrepancyKind; medicine: string; says: string; fingerprint: string }

/** The row a line stands in: by its ingredient, or by that of the first line with its RxNorm code. */
const rowKey = (columns: readonly Column[]): ((line: SourceLine) => string) => {
  const byCode = new Map<string, string>()
  for (const { name, rxnorm } of columns.flatMap(({ lines }) => lines))
    if (rxnorm && !byCode.has(rxnorm)) byCode.set(rxnorm, ingredientOf(name))
  return ({ name, rxnorm }) => byCode.get(rxnorm ?? '') ?? ingredientOf(name)
}

/** Lines of one ingredient side by side, one cell a source; a cell may hold several lines, or none. Nothing is merged. */
export const rowsOf = (columns: readonly Column[]): Row[] => {
  const keyOf = rowKey(columns)
  return [...new Set(columns.flatMap(({ lines }) => lines.map(keyOf)))].sort().map((ingredient) => ({
    ingredient,
    cells: columns.map(({ lines }) => lines.filter((line) => keyOf(line) === ingredient)),
  }))
}

/** A line as one reads it aloud. */
export const wordsOf = ({ name, dose, directions }: SourceLine) =>
  [name, directions?.startsWith(dose ?? ' ') ? '' : dose, directions].filter(Boolean).join(' ')

/** The first of these texts that says something. */
export const strengths = ({ dose, name, directions }: SourceLine): string[] =>
  [dose, name, directions].map((text) => dosesOf(text ?? '')).find(({ length }) => length > 0) ?? []
export const often = ({ directions, dose, name }: SourceLine): Often =>
  [directions, dose, name]
    .map((text) => oftenOf(text ?? ''))
    .find(({ times, asNeeded }) => times !== null || asNeeded) ?? { times: null, asNeeded: false }

/** What any of the lists says she takes, as ingredients; a combination and each of its parts. */
export const takenIn = (columns: readonly Column[]): Set<string> =>
  new Set(
    columns
      .flatMap(({ lines }) => taking(lines).map(({ name }) => ingredientOf(name)))
      .flatMap((ingredient) => [ingredient, ...partsOf(ingredient)]),
  )

export const taking = (lines: readonly SourceLine[]) => lines.filter(({ isStopped }) => !isStopped)

/** The same sentence about the same medicine is the same mismatch, however often lists are compared. */
export const found = (kind: DiscrepancyKind, medicine: string, says: string): Discrepancy => ({
  kind,
  medicine,
  says,
  fingerprint: `${kind}|${medicine}|${says}`.toLowerCase(),
})
