import { type Answer, answer } from '../../platform/answer.ts'
import { add, change } from './change-list.ts'
import {
  addMedication,
  changeMedication,
  listMedications,
  myMedicines,
  reviewMedications,
} from './contract.ts'
import { readMine } from './my-medicines.ts'
import { list } from './read-list.ts'
import { review } from './review-list.ts'

export const answers: Answer[] = [
  answer(listMedications, list),
  answer(addMedication, add),
  answer(changeMedication, change),
  answer(reviewMedications, review),
  answer(myMedicines, readMine),
]
