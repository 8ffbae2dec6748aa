import { dueCall, openCall, promisedCall } from './calls.ts'
import { medicinesDiffer } from './medicines.ts'
import { monthEnd } from './month-end.ts'
import { planReview } from './plan-review.ts'
import { readingToSee } from './readings.ts'
import type { Source } from './source.ts'
import { dueTask } from './tasks.ts'
import { wayHome } from './way-home.ts'
import { wroteList } from './wrote.ts'

/** Every reason to be on the list. A new one is a file and a line here. */
export const SOURCES: readonly Source[] = [
  openCall,
  promisedCall,
  wayHome,
  dueCall,
  readingToSee,
  dueTask,
  medicinesDiffer,
  wroteList,
  planReview,
  monthEnd,
]
