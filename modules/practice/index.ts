export { BILLING_CREDENTIALS } from './contract.ts'
export {
  addPractice,
  addStaff,
  readBillingProvider,
  readPractice,
  readStaff,
  readStaffMember,
} from './store.ts'
