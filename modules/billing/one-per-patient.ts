import type { Month } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { MAIN_PROGRAMS, readEnrolledInMonth } from '../enrollment/index.ts'

/** Who is enrolled in the month, each patient once, under the practitioner of the program that manages all of her care. */
export const onePerPatient = async (tx: Tx, month: Month) => {
  const enrolled = await readEnrolledInMonth(tx, month)
  const isMain = ({ program }: { program: string }) => Number(MAIN_PROGRAMS.includes(program))
  const mainLast = enrolled.toSorted((a, b) => isMain(a) - isMain(b))
  return [...new Map(mainLast.map((one) => [one.patientId, one])).values()]
}
