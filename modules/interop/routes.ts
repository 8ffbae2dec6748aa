import { type Answer, answer } from '../../platform/answer.ts'
import {
  downloadClaimFile,
  exportCharges,
  importChart,
  listImports,
  makeClaimFile,
  readAnswerFile,
} from './contract.ts'
import { exportAs } from './export-charges.ts'
import { listUnmatched, matchNotice, readAdtFile, setNoticeAside } from './feed-contract.ts'
import { importFile } from './import-file.ts'
import { makeFile, openFile } from './make-claim-file.ts'
import { readMessages } from './read-adt-file.ts'
import { readAnswers } from './read-answer-file.ts'
import { readReports } from './store.ts'
import { listWaiting, match, setAside } from './unmatched.ts'

export const answers: Answer[] = [
  answer(importChart, (context) => importFile(context, context.upload!)),
  answer(listImports, async ({ tx }) => ({ imports: await readReports(tx, 50) })),
  answer(makeClaimFile, makeFile),
  answer(downloadClaimFile, openFile),
  answer(readAnswerFile, readAnswers),
  answer(exportCharges, exportAs),
  answer(listUnmatched, listWaiting),
  answer(matchNotice, match),
  answer(setNoticeAside, setAside),
  answer(readAdtFile, readMessages),
]
