/** The rooms in floor order, low to high. A room looks down only. Everything that checks the house reads this list. */
export const rooms = [
  { name: 'practice', about: 'the practice and the people who work in it' },
  { name: 'audit', about: 'the log of every look and every change' },
  { name: 'access', about: 'who signs in, and who may do what' },
  { name: 'patients', about: 'who the patient is, who may know, how to speak to her' },
  { name: 'record', about: 'the chart as it arrived, each fact with its source' },
  { name: 'enrollment', about: 'who qualifies, who agreed, since when' },
  // After enrollment: what to be told about is suggested by the conditions that were confirmed there.
  { name: 'readings', about: 'what she measures at home, and what we are to be told about' },
  { name: 'plans', about: 'the care plan: drafts, signed versions, copies given' },
  { name: 'medications', about: 'the one list, what changed and who told her' },
  { name: 'time', about: 'timers and the ledger of minutes' },
  { name: 'tasks', about: 'what somebody is to do for a patient, until when, and what came of it' },
  { name: 'instruments', about: 'question sets with a score, and what they lead to' },
  { name: 'contacts', about: 'the call and its three answers' },
  { name: 'messages', about: 'everything that leaves the practice' },
  { name: 'transitions', about: 'discharges, referrals, and who else cares for her' },
  { name: 'billing', about: 'what a month earns and why, claims and proof' },
  { name: 'worklist', about: 'who needs a call today, and why' },
  { name: 'interop', about: 'other systems: FHIR, C-CDA, X12 and CSV' },
  { name: 'tenancy', about: 'whole practices: adding, pausing, moving, keeping and deleting' },
]
