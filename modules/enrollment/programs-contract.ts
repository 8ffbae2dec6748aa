export { PROGRAM_NAMES, PROGRAMS } from '../practice/programs-contract.ts'
