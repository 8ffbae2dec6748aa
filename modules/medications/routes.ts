import { type Answer, answer } from '../../platform/answer.ts'
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
import { readMine } from './my-medicines.ts'
import { printHers, printMine } from './print-medicines.ts'
import { list } from './read-list.ts'
import { compare, end, handOver, keepList, tellReconciliation } from './reconcile.ts'
import {
  addSourceList,
  compareLists,
  endDiscrepancy,
  readReconciliation,
  takeDiscrepancy,
} from './reconcile-contract.ts'
import { review } from './review-list.ts'

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
  answer(endDiscrepancy, end),
]
