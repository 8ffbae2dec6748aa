export { readHiddenWords } from './my-medicines.ts'
