import { localDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Sensitive } from '../access/index.ts'
import type { HomeLimits } from './contract.ts'
import { templatesOfTheHouse } from './own-templates.ts'
import { hiddenNames } from './rules/leave-out.ts'
import { readCopies, readDraft, readNewestSigned, readSignedHeads } from './store.ts'

export type PlanStatus = {
  established: boolean
  /** The day of the first signature. */
  signedOn: string | null
  copyGiven: boolean
  copyGivenOn: string | null
  /** The day of the newest signature after the first. */
  revisedOrMonitoredOn?: string
}

/** Whether she had a plan, and its copy, on that day of the practice's calendar (MLN909188: both before a claim). */
export const readPlanStatus = async (
  tx: Tx,
  patientId: string,
  onDate: string,
  timeZone: string,
): Promise<PlanStatus> => {
  const day = (at: Date) => localDate(at, timeZone)
  const untilThen = (days: string[]) => days.filter((one) => one <= onDate).sort()
  const signed = untilThen((await readSignedHeads(tx, patientId)).map(({ signedAt }) => day(signedAt)))
  const given = untilThen((await readCopies(tx, patientId)).map(({ givenAt }) => day(givenAt)))
  const newest = signed.at(-1)
  return {
    established: signed.length > 0,
    signedOn: signed[0] ?? null,
    copyGiven: given.length > 0,
    copyGivenOn: given[0] ?? null,
    ...(signed.length > 1 && newest ? { revisedOrMonitoredOn: newest } : {}),
  }
}

/** The newest that is known of her home: the draft is where the last call wrote it. */
export const readHomeLimits = async (tx: Tx, patientId: string): Promise<HomeLimits | null> => {
  const plan = (await readDraft(tx, patientId)) ?? (await readNewestSigned(tx, patientId))
  if (!plan) return null
  const { checkedOn, mobility, ride, whoHelps, instructions, equipment } = plan.content.home
  return { checkedOn, mobility, ride, whoHelps, shortOnly: instructions === 'short_only', equipment }
}

/** The goal she is asked about: the first of hers that is still worked on. */
export const readGoalOf = async (tx: Tx, patientId: string): Promise<string | null> => {
  const goals = (await readNewestSigned(tx, patientId))?.content.goals ?? []
  const active = goals.filter(({ status }) => status === 'active')
  return (active.find(({ saidBy }) => saidBy === 'patient') ?? active[0])?.text || null
}

/** What her plan calls the problems that are not shown to somebody: rooms above leave out what speaks of them. */
export const readHiddenNames = async (
  tx: Tx,
  patientId: string,
  hidden: readonly Sensitive[],
): Promise<string[]> => {
  const plan = hidden.length > 0 ? await readNewestSigned(tx, patientId) : undefined
  return plan ? hiddenNames(plan.content, hidden, templatesOfTheHouse) : []
}
