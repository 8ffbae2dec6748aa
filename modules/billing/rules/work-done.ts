import type { EntryFact } from './month-facts.ts'

/** What was done, in the few words a patient is told it in; the catalog holds them as `statement.did.*`. */
export const DONE = [
  'talked',
  'helper',
  'wrote',
  'plan',
  'medicines',
  'records',
  'others',
  'afterStay',
  'learned',
  'notes',
  'more',
] as const
export type Done = (typeof DONE)[number]

const KINDS: Readonly<Record<string, Done>> = {
  phone_patient: 'talked',
  video_patient: 'talked',
  phone_caregiver: 'helper',
  secure_message: 'wrote',
  care_plan_create: 'plan',
  care_plan_update: 'plan',
  care_plan_review: 'plan',
  medication_reconciliation: 'medicines',
  coordination_pharmacy: 'medicines',
  chart_review: 'records',
  results_review: 'records',
  coordination_practitioner: 'others',
  coordination_community: 'others',
  coordination_home_health: 'others',
  case_conference: 'others',
  referral: 'others',
  transition_follow_up: 'afterStay',
  education: 'learned',
  coaching: 'learned',
  documentation: 'notes',
}

export type DayOfWork = { on: string; minutes: number; did: Done[] }

type Left = { entryIndex: number; seconds: number }

/** The days of a month on which we worked for her, oldest first, with what counted: left-out seconds are not told as care. */
export const workByDay = (entries: readonly EntryFact[], leftOut: readonly Left[]): DayOfWork[] => {
  const out = new Map<number, number>()
  for (const { entryIndex, seconds } of leftOut) out.set(entryIndex, (out.get(entryIndex) ?? 0) + seconds)
  const days = new Map<string, { seconds: number; did: Set<Done> }>()
  for (const [index, entry] of entries.entries()) {
    const counted = (entry.seconds ?? 0) - (out.get(index) ?? 0)
    const on = entry.date ?? entry.start?.slice(0, 10)
    if (counted <= 0 || !on) continue
    const day = days.get(on) ?? { seconds: 0, did: new Set<Done>() }
    day.seconds += counted
    day.did.add(KINDS[entry.activity] ?? 'more')
    days.set(on, day)
  }
  return [...days]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([on, { seconds, did }]) => ({ on, minutes: Math.floor(seconds / 60), did: [...did] }))
}
