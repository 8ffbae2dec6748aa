import { FAMILIES, GROUPS, isHighAlert } from './cautions.ts'
import { ingredientOf, partsOf } from './ingredient.ts'
import { type Column, type Discrepancy, found, often, type Row, taking, wordsOf } from './source-lines.ts'

export const duplicates = (columns: readonly Column[], rows: readonly Row[]): Discrepancy[] =>
  rows.flatMap(({ ingredient, cells }) =>
    cells.flatMap((cell, at) => {
      const lines = taking(cell)
      return lines.length > 1
        ? [
            found(
              'duplicate',
              ingredient,
              `${columns[at]!.label} has it ${lines.length} times: ${lines.map(wordsOf).join('; ')}.`,
            ),
          ]
        : []
    }),
  )

/** The same ingredient in two medicines, one of them a combination: the overdose that nobody sees on a list. */
export const inTwo = ({ label, lines }: Column): Discrepancy[] => {
  const names = [...new Set(taking(lines).map(({ name }) => ingredientOf(name)))]
  const byPart = Map.groupBy(
    names.flatMap((name) => partsOf(name).map((part) => ({ name, part }))),
    ({ part }) => part,
  )
  return [...byPart].flatMap(([part, of]) =>
    of.length > 1
      ? [found('duplicate', part, `${label} has ${part} in ${of.map(({ name }) => name).join(' and in ')}.`)]
      : [],
  )
}

export const sameClass = (taken: ReadonlySet<string>): Discrepancy[] =>
  Object.entries(GROUPS).flatMap(([group, members]) => {
    const both = members.filter((one) => taken.has(one))
    return both.length > 1
      ? [found('same_class', both.join(' and '), `Two of one group (${group}): ${both.join(' and ')}.`)]
      : []
  })

export const allergic = (taken: ReadonlySet<string>, allergies: readonly string[]): Discrepancy[] =>
  [...taken].flatMap((ingredient) =>
    allergies
      .filter((text) => {
        const plain = text.toLowerCase()
        const named = Object.entries(FAMILIES).some(
          ([family, members]) => plain.includes(family) && members.includes(ingredient),
        )
        return named || plain.includes(ingredient) || ingredientOf(plain) === ingredient
      })
      .map((text) => found('allergy', ingredient, `The chart names an allergy: ${text}.`)),
  )

/** A weekly medicine taken daily is the classic deadly mix-up; others are named where sources do not agree on them. */
export const weeklyTakenDaily = (columns: readonly Column[]): Discrepancy[] =>
  columns.flatMap(({ label, lines }) =>
    taking(lines)
      .filter((line) => ingredientOf(line.name) === 'methotrexate' && often(line).times !== 1 / 7)
      .map((line) =>
        found(
          'high_alert',
          'methotrexate',
          `${label}: ${wordsOf(line)}. Taken for joints it is once a WEEK. Ask today.`,
        ),
      ),
  )

export const highAlert = (others: readonly Discrepancy[]): Discrepancy[] => [
  ...new Map(
    others
      .filter(({ medicine }) => partsOf(medicine).some(isHighAlert))
      .map(({ medicine }) => [
        medicine,
        found(
          'high_alert',
          medicine,
          `${medicine} can do harm when taken wrongly, and the sources differ. Settle it first.`,
        ),
      ]),
  ).values(),
]
