import { type Answer, answer } from '../../platform/answer.ts'
import type { Month } from '../../platform/clock.ts'
import { found } from '../../platform/refusal.ts'
import { readCard } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import {
  addManualTime,
  approveEntry,
  beatTimer,
  correctTime,
  listFlags,
  listTime,
  readTimer,
  replayHeld,
  reviewFlag,
  shareTimer,
  startTimer,
  stopTimer,
} from './contract.ts'
import { addByHand, correct } from './record-time.ts'
import { replay } from './replay-held.ts'
import { keepAlive, readOwn, share, start, stop } from './run-timer.ts'
import { readPatientMonth } from './store.ts'
import { approveByHand, readSupervision, review } from './supervise.ts'

export const answers: Answer[] = [
  answer(startTimer, start),
  answer(beatTimer, keepAlive),
  answer(stopTimer, stop),
  answer(readTimer, readOwn),
  answer(shareTimer, share),
  answer(replayHeld, replay),
  answer(listFlags, readSupervision),
  answer(reviewFlag, review),
  answer(approveEntry, approveByHand),
  answer(listTime, async ({ tx }, { patientId, month }) => {
    found(await readCard(tx, patientId))
    const nameOf = await readStaffNames(tx)
    const entries = await readPatientMonth(tx, patientId, month as Month)
    return {
      entries: entries.map(({ from, until, ...entry }) => ({
        ...entry,
        who: nameOf(entry.staffId),
        approvedBy: entry.approvedBy && nameOf(entry.approvedBy),
        from: from.toISOString(),
        until: until.toISOString(),
      })),
    }
  }),
  answer(addManualTime, addByHand),
  answer(correctTime, correct),
]
