export { listFor, readHiddenWords } from './my-medicines.ts'
export { readOpenDiscrepancies, readReconciled } from './reconcile-store.ts'
