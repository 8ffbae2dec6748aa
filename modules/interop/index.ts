export { importCommand } from './import-command.ts'
