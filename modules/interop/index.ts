export { importCommand } from './import-command.ts'
export { importFile } from './import-file.ts'
