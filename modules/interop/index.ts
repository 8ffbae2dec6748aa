export { importCommand } from './import-command.ts'
export { removeReportsOf } from './keeping-store.ts'
