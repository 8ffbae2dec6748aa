export { BILLING_CREDENTIALS } from './contract.ts'
export {
  addPractice,
  addStaff,
  changeStaffWork,
  endStaffWork,
  readBillingProvider,
  readEveryStaffMember,
  readPractice,
  readStaff,
  readStaffEver,
  readStaffMember,
  readStaffNames,
} from './store.ts'
