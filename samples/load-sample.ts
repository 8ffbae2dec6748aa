import { readPractice } from '../modules/practice/index.ts'
import type { Clock } from '../platform/clock.ts'
import { type Database, inPractice } from '../platform/database.ts'
import { moreStaff, practice, staff } from './cast.ts'
import { settlePatients, settlePractice } from './settle.ts'

/** Loads the sample practice once, whole or not at all. True where it was loaded now. */
export const loadSamplePractice = (db: Database, clock: Clock): Promise<boolean> =>
  inPractice(db, practice.id, async (tx) => {
    if (await readPractice(tx)) return false
    await settlePractice(tx, practice, [...Object.values(staff), ...Object.values(moreStaff)], clock.now())
    await settlePatients(tx, practice.id, clock.now())
    return true
  })
