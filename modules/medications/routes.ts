import { type Answer, answer } from '../../platform/answer.ts'
import { readAdherence } from './adherence-contract.ts'
import { add, change } from './change-list.ts'
import {
  addMedication,
  changeMedication,
  listMedications,
  medicinesPdf,
  myMedicines,
  myMedicinesPdf,
  reviewMedications,
} from './contract.ts'
import { end, handOver, note } from './follow-discrepancy.ts'
import { end as endIt, hand, note as noteIt } from './follow-problem.ts'
import { load, stop, tellPairLists } from './load-pairs.ts'
import { readMine } from './my-medicines.ts'
import { myProblems, reportProblem } from './my-problem-contract.ts'
import { reportMine, tellMine } from './my-problems.ts'
import { open } from './open-problem.ts'
import { listPairLists, loadPairList, stopPairList } from './pair-contract.ts'
import { printHers, printMine } from './print-medicines.ts'
import {
  endProblem,
  handProblem,
  listProblems,
  listProblemsOf,
  noteProblem,
  openProblem,
} from './problem-contract.ts'
import { list } from './read-list.ts'
import { compare, keepList, tellReconciliation } from './reconcile.ts'
import {
  addSourceList,
  compareLists,
  endDiscrepancy,
  noteDiscrepancy,
  readReconciliation,
  takeDiscrepancy,
} from './reconcile-contract.ts'
import { review } from './review-list.ts'
import { tellAdherence } from './tell-adherence.ts'
import { tellAllOpen, tellProblemsOf } from './tell-problems.ts'

export const answers: Answer[] = [
  answer(listMedications, list),
  answer(addMedication, add),
  answer(changeMedication, change),
  answer(reviewMedications, review),
  answer(myMedicines, readMine),
  answer(medicinesPdf, printHers),
  answer(myMedicinesPdf, printMine),
  answer(readReconciliation, tellReconciliation),
  answer(addSourceList, keepList),
  answer(compareLists, compare),
  answer(takeDiscrepancy, handOver),
  answer(noteDiscrepancy, note),
  answer(endDiscrepancy, end),
  answer(listPairLists, tellPairLists),
  answer(loadPairList, load),
  answer(stopPairList, stop),
  answer(readAdherence, tellAdherence),
  answer(listProblems, tellAllOpen),
  answer(listProblemsOf, tellProblemsOf),
  answer(openProblem, open),
  answer(handProblem, hand),
  answer(noteProblem, noteIt),
  answer(endProblem, endIt),
  answer(myProblems, tellMine),
  answer(reportProblem, reportMine),
]
