import { type Answer, answer } from '../../platform/answer.ts'
import { addTask as add } from './add-task.ts'
import { close, handOver } from './change-task.ts'
import { addTask, closeTask, handOverTask, listTasks, listTasksOf } from './contract.ts'
import { readList, readOfPatient } from './list-tasks.ts'

export const answers: Answer[] = [
  answer(listTasks, readList),
  answer(listTasksOf, readOfPatient),
  answer(addTask, add),
  answer(handOverTask, handOver),
  answer(closeTask, close),
]
