export { BILLING_CREDENTIALS, CREDENTIALS, type StaffMember } from './contract.ts'
export {
  addPractice,
  addStaff,
  type NewPractice,
  type NewStaff,
  readBillingProvider,
  readPractice,
  readStaff,
  readStaffMember,
} from './store.ts'
