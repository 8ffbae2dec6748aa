export { BILLING_CREDENTIALS } from './contract.ts'
export {
  addPractice,
  addStaff,
  readBillingProvider,
  readPractice,
  readStaff,
  readStaffEver,
  readStaffMember,
  readStaffNames,
} from './store.ts'
