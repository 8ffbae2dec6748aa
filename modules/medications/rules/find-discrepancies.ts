import { FAMILIES, GROUPS, isHighAlert } from './cautions.ts'
import { doseOf, timesADay } from './dose.ts'
import { ingredientOf } from './ingredient.ts'

export const DISCREPANCY_KINDS = [
  'missing',
  'extra',
  'dose',
  'frequency',
  'stopped',
  'duplicate',
  'same_class',
  'allergy',
  'high_alert',
  'interaction',
  'older_adult',
  'kidney',
] as const
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number]

export type SourceLine = {
  name: string
  dose: string | null
  directions: string | null
  isStopped: boolean
}
/** One source's list. The first of all is what she takes, as the practice's own list has it. */
export type Column = { label: string; lines: readonly SourceLine[] }
export type Row = { ingredient: string; cells: SourceLine[][] }
export type Discrepancy = { kind: DiscrepancyKind; medicine: string; says: string; fingerprint: string }

/** Lines of one ingredient side by side, one cell a source; a cell may hold several lines, or none. Nothing is merged. */
export const rowsOf = (columns: readonly Column[]): Row[] => {
  const names = new Set(columns.flatMap(({ lines }) => lines.map(({ name }) => ingredientOf(name))))
  return [...names].sort().map((ingredient) => ({
    ingredient,
    cells: columns.map(({ lines }) => lines.filter(({ name }) => ingredientOf(name) === ingredient)),
  }))
}

const wordsOf = ({ name, dose, directions }: SourceLine) => [name, dose, directions].filter(Boolean).join(' ')
const strength = (line: SourceLine) =>
  doseOf(line.dose ?? '') ?? doseOf(line.name) ?? doseOf(line.directions ?? '')
const often = (line: SourceLine) =>
  timesADay(line.directions ?? '') ?? timesADay(line.dose ?? '') ?? timesADay(line.name)

const found = (kind: DiscrepancyKind, medicine: string, says: string): Discrepancy => ({
  kind,
  medicine,
  says,
  fingerprint: `${kind}|${medicine}|${says}`.toLowerCase(),
})

/** What one other source says of a medicine against what she takes. */
const against = (
  ingredient: string,
  ours: readonly SourceLine[],
  theirs: readonly SourceLine[],
  label: string,
): Discrepancy[] => {
  const [mine] = ours.filter(({ isStopped }) => !isStopped)
  const [other] = theirs.filter(({ isStopped }) => !isStopped)
  const ended = theirs.some(({ isStopped }) => isStopped) && !other
  if (mine && ended)
    return [found('stopped', ingredient, `She takes ${wordsOf(mine)}; ${label} says it was stopped.`)]
  if (other && !mine && ours.some(({ isStopped }) => isStopped))
    return [found('stopped', ingredient, `Stopped on our list; ${label} still has ${wordsOf(other)}.`)]
  if (mine && !other)
    return [found('missing', ingredient, `She takes ${wordsOf(mine)}; ${label} does not list it.`)]
  if (!mine && other)
    return [found('extra', ingredient, `${label} lists ${wordsOf(other)}; it is not on our list.`)]
  if (!mine || !other) return []
  const [ourDose, theirDose] = [strength(mine), strength(other)]
  const [ourTimes, theirTimes] = [often(mine), often(other)]
  return [
    ...(ourDose && theirDose && ourDose !== theirDose
      ? [found('dose', ingredient, `Our list says ${ourDose}; ${label} says ${theirDose}.`)]
      : []),
    ...(ourTimes !== null && theirTimes !== null && ourTimes !== theirTimes
      ? [found('frequency', ingredient, `Our list says ${wordsOf(mine)}; ${label} says ${wordsOf(other)}.`)]
      : []),
  ]
}

/** What any of the lists says she takes, as ingredients. */
export const takenIn = (columns: readonly Column[]): Set<string> =>
  new Set(columns.flatMap(({ lines }) => taking(lines).map(({ name }) => ingredientOf(name))))

const taking = (lines: readonly SourceLine[]) => lines.filter(({ isStopped }) => !isStopped)

const duplicates = (columns: readonly Column[], rows: readonly Row[]): Discrepancy[] =>
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

const sameClass = (taken: ReadonlySet<string>): Discrepancy[] =>
  Object.entries(GROUPS).flatMap(([group, members]) => {
    const both = members.filter((one) => taken.has(one))
    return both.length > 1
      ? [found('same_class', both.join(' and '), `Two of one group (${group}): ${both.join(' and ')}.`)]
      : []
  })

const allergic = (taken: ReadonlySet<string>, allergies: readonly string[]): Discrepancy[] =>
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
const weeklyTakenDaily = (columns: readonly Column[]): Discrepancy[] =>
  columns.flatMap(({ label, lines }) =>
    taking(lines)
      .filter((line) => ingredientOf(line.name) === 'methotrexate' && (often(line) ?? 0) !== 1 / 7)
      .map((line) =>
        found(
          'high_alert',
          'methotrexate',
          `${label}: ${wordsOf(line)}. Taken for joints it is once a WEEK. Ask today.`,
        ),
      ),
  )

const highAlert = (others: readonly Discrepancy[]): Discrepancy[] => [
  ...new Map(
    others
      .filter(({ kind, medicine }) => isHighAlert(medicine) && kind !== 'allergy')
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

/**
 * Every mismatch between the lists, each as a sentence with what it rests on. Local rules that suggest questions; they claim
 * no completeness, decide nothing and change nothing. The first column is the practice's own list.
 */
export const findDiscrepancies = (
  columns: readonly Column[],
  allergies: readonly string[],
): Discrepancy[] => {
  const [ours, ...others] = columns
  if (!ours) return []
  const rows = rowsOf(columns)
  const differing = rows.flatMap(({ ingredient, cells }) =>
    others.flatMap(({ label }, at) => against(ingredient, cells[0]!, cells[at + 1]!, label)),
  )
  const taken = takenIn(columns)
  return [
    ...highAlert(differing),
    ...weeklyTakenDaily(columns),
    ...allergic(taken, allergies),
    ...duplicates(columns, rows),
    ...sameClass(new Set(taking(ours.lines).map(({ name }) => ingredientOf(name)))),
    ...differing,
  ]
}
