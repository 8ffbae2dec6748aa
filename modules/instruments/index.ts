export { readLastAsked } from './keeping-store.ts'
