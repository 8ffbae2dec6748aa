export { readContact } from './store.ts'
