export { readLastContacts } from './keeping-store.ts'
