import { type Answer, answer } from '../../platform/answer.ts'
import { downloadExport, endHold, putHold, readKeeping } from './contract.ts'
import { end, put, readAll } from './keeping.ts'
import { exportForDownload } from './move.ts'

export const answers: Answer[] = [
  answer(readKeeping, readAll),
  answer(putHold, put),
  answer(endHold, end),
  answer(downloadExport, exportForDownload),
]
