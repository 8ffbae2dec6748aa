export { BILLING_CREDENTIALS } from './contract.ts'
export { isWorkingDay, type WorkCalendar, workingDaysLeft } from './rules/working-days.ts'
export {
  addSettingVersion,
  readProgramsOffered,
  readRetentionYears,
  readSendingHours,
  readWorkCalendar,
} from './settings-store.ts'
export {
  addPractice,
  addStaff,
  addSuspension,
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
