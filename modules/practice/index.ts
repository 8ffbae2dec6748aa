export { BILLING_CREDENTIALS } from './contract.ts'
export {
  addSettingVersion,
  readProgramsOffered,
  readRetentionYears,
  readWorkCalendar,
} from './settings-store.ts'
export {
  addPractice,
  addStaff,
  addSuspension,
  readBillingProvider,
  readPractice,
  readStaff,
  readStaffMember,
  readStaffNames,
} from './store.ts'
