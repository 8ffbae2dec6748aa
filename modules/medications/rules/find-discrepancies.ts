import { takenDifferently } from './dose.ts'
import { partsOf } from './ingredient.ts'
import {
  type Column,
  type Discrepancy,
  found,
  often,
  rowsOf,
  type SourceLine,
  strengths,
  takenIn,
  taking,
  wordsOf,
} from './source-lines.ts'
import { allergic, duplicates, highAlert, inTwo, sameClass, weeklyTakenDaily } from './within-lists.ts'

/** Of a combination, papers write one strength or all: it differs where none is the same. */
const doseDiffers = (ingredient: string, one: readonly string[], other: readonly string[]): boolean => {
  if (one.length === 0 || other.length === 0) return false
  return partsOf(ingredient).length > 1 ? !one.some((dose) => other.includes(dose)) : one[0] !== other[0]
}

/** What one other source says of a medicine against what she takes. */
const against = (
  ingredient: string,
  ours: readonly SourceLine[],
  theirs: readonly SourceLine[],
  label: string,
): Discrepancy[] => {
  const [mine] = taking(ours)
  const [other] = taking(theirs)
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
  const [ourDose, theirDose] = [strengths(mine), strengths(other)]
  return [
    ...(doseDiffers(ingredient, ourDose, theirDose)
      ? [
          found(
            'dose',
            ingredient,
            `Our list says ${ourDose.join(' and ')}; ${label} says ${theirDose.join(' and ')}.`,
          ),
        ]
      : []),
    ...(takenDifferently(often(mine), often(other))
      ? [found('frequency', ingredient, `Our list says ${wordsOf(mine)}; ${label} says ${wordsOf(other)}.`)]
      : []),
  ]
}

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
    ...columns.flatMap(inTwo),
    ...sameClass(takenIn([ours])),
    ...differing,
  ]
}
