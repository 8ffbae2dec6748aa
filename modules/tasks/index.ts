export { addTask } from './add-task.ts'
export { readLastTasks } from './keeping-store.ts'
export { readOpenTasks, type TaskRow } from './store.ts'
