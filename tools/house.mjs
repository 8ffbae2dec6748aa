/** The rooms in floor order, low to high. A room looks down only. Everything that checks the house reads this list. */
export const rooms = [
  { name: 'practice', about: 'the practice and the people who work in it' },
  { name: 'audit', about: 'the log of every look and every change' },
  { name: 'access', about: 'who signs in, and who may do what' },
  { name: 'patients', about: 'who the patient is, who may know, how to speak to her' },
  { name: 'record', about: 'the chart as it arrived, each fact with its source' },
  { name: 'enrollment', about: 'who qualifies, who agreed, since when' },
  { name: 'plans', about: 'the care plan: drafts, signed versions, copies given' },
  { name: 'medications', about: 'the one list, what changed and who told her' },
  { name: 'time', about: 'timers and the ledger of minutes' },
  { name: 'instruments', about: 'question sets with a score, and what they lead to' },
  { name: 'contacts', about: 'the call and its three answers' },
  { name: 'messages', about: 'everything that leaves the practice' },
  { name: 'billing', about: 'what a month earns and why, claims and proof' },
  { name: 'interop', about: 'other systems: FHIR, C-CDA, X12 and CSV' },
  { name: 'tenancy', about: 'whole practices: adding, pausing, moving, keeping and deleting' },
]
