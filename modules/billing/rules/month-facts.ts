/** All that the rules may look at. The room fills it from its tables; days and clocks are local to the practice. */
export type MonthFacts = {
  month: string
  practitioner: { id: string; type: string }
  practiceType: PracticeType
  /** Place of service, where it is known: 19 and 22 pay the facility amount. */
  placeOfService?: string
  /** Local factors of the fee schedule, where the practice loaded and chose its locality. */
  locality?: Locality
  payer: string
  conditions: ConditionFact[]
  riskAttested: boolean
  lastSeenOn: string | null
  initiatingVisit: VisitFact | null
  consent: ConsentFact | null
  carePlan: CarePlanFact
  mdm: { level: MdmLevel; by: string }
  entries: EntryFact[]
  otherBilled: BilledFact[]
  election: Election | null
  status: StatusSpell[]
  policy: CountingPolicy
  proposed: ProposedClaim
  siblings: SiblingFacts
  coverage: CoverageFact
}

export type Locality = { name: string; work: number; practiceExpense: number; liability: number }

export type PracticeType = 'physician_office' | 'hospital_outpatient_department' | 'rhc' | 'fqhc'
export type MdmLevel = 'none' | 'straightforward' | 'low' | 'moderate' | 'high'

/** The programs a minute can carry; each minute carries one. */
export type Program =
  | 'CCM'
  | 'PCM'
  | 'APCM'
  | 'BHI'
  | 'CoCM'
  | 'RPM'
  | 'RTM'
  | 'CHI'
  | 'PIN'
  | 'PIN_PS'
  | 'CPM'
  | 'TCM'
  | 'G0506'

export type Election =
  | 'non_complex'
  | 'staff_family'
  | 'complex'
  | 'physician_personal'
  | 'individual_codes'
  | 'g0511_transition'
  | Exclude<Program, 'CCM' | 'G0506'>

export type ConditionFact = { icd10: string; chronic: boolean; expectedMonths: number }
export type VisitFact = { date: string; code: string; practitioner: string; ccmDiscussed: boolean }

export type ConsentFact = {
  date: string
  /** Local clock time of the consent, where it is known: minutes of that day before it do not count. */
  at?: string
  method?: string
  documented: boolean
  accepted?: boolean
  practitioner: string
  elements: string[]
  programs?: string[]
  revokedOn?: string | null
}

export type CarePlanFact = {
  established: boolean
  copyGiven: boolean
  revisedOrMonitored?: boolean
  substantiallyRevised?: boolean
}

/** Either a clock (`start`, `end`) or a plain amount (`seconds`) or both: the amount is then what was active within the clock. */
export type EntryFact = {
  id?: string
  date: string | null
  start?: string
  end?: string
  seconds?: number
  role: string
  activity: string
  program?: Program
  session?: string
  location?: string
  documented?: boolean
  /** The billed visit this work was part of, or was done for. */
  partOf?: string
  relatedTo?: string
  /** How many patients this one activity served: the time is divided. */
  patientsServed?: number
}

export type BilledBy = 'same' | 'same_practice' | 'other' | 'hospital'
export type BilledFact = { code: string; practitioner: BilledBy; date?: string; globalDays?: number }

export type StatusSpell = { kind: string; from: string; to?: string | null }

export type CountingPolicy = {
  countUnsuccessfulOutreach: boolean
  countPriorAuthorization: boolean
  countInPersonStaffTime: boolean
  sameDayEm: 'exclude_related_only' | 'exclude_all_staff_time'
}

export type ProposedLine = { code: string; units: number }
export type ProposedClaim = {
  lines: ProposedLine[] | null
  dateOfService: string | null
  diagnoses: string[] | null
  submittedOn: string | null
}

/** What the programs beside CCM need to know. Absent means: the practice does not do this for the patient. */
export type SiblingFacts = {
  behavioralConsent?: boolean
  collaborative?: { episodeMonth: number }
  rpm?: MonitoringFact
  rtm?: MonitoringFact & { system: 'respiratory' | 'musculoskeletal' | 'behavioral' }
  pcm?: { expectedMonths: number; highRisk: boolean; diseaseSpecificPlan: boolean }
  apcm?: { capabilitiesAttested: boolean }
  chi?: { initiatingVisit: boolean; unmetNeed: string | null }
  chronicPain?: { firstInPersonVisitDone: boolean; painOver3Months: boolean }
  transition?: TransitionFact
}

export type MonitoringFact = { daysOfData: number; interactiveCommunication: boolean }
export type TransitionFact = {
  discharge: string
  contactWithin2BusinessDays: boolean
  attemptsWithin2BusinessDays: number
  visitOn: string | null
  mdm: MdmLevel
}

export type CoverageFact = {
  qmb: boolean
  secondary?: 'medigap' | 'medicaid' | 'other' | null
  deductibleRemainingCents: number
}

export const defaultPolicy: CountingPolicy = {
  countUnsuccessfulOutreach: false,
  countPriorAuthorization: false,
  countInPersonStaffTime: false,
  sameDayEm: 'exclude_related_only',
}
