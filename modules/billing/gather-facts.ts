import { lastDay, localDate, localDateTime, type Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import {
  type Consent,
  readConfirmedConditions,
  readConsents,
  readEnrollments,
  readRisk,
  readVisits,
} from '../enrollment/index.ts'
import { type Coverage, readCard, readCoverages, readStays } from '../patients/index.ts'
import { readPlanStatus } from '../plans/index.ts'
import { readBillingProvider, readStaffMember } from '../practice/index.ts'
import { type Entry, readPatientMonth } from '../time/index.ts'
import {
  type BilledBy,
  type ConsentFact,
  defaultPolicy,
  type Election,
  type EntryFact,
  type MdmLevel,
  type MonthFacts,
  type PracticeType,
  type Program,
  type StatusSpell,
} from './rules/month-facts.ts'
import { readChoices, readOtherServices } from './store.ts'

/** The enrollment that reaches into the month, if any; without one there is nothing to judge. */
const enrollmentIn = async (context: Context, patientId: string, month: Month) =>
  (await readEnrollments(context.tx, patientId)).find(
    ({ startedOn, endedOn }) => startedOn <= lastDay(month) && (!endedOn || endedOn >= `${month}-01`),
  )

/** The newest "yes", with the day it was taken back; a later "no" takes it away. */
const consentFact = (consents: Consent[], zone: string): ConsentFact | null => {
  const about = consents.filter(({ program }) => program === 'CCM')
  const yes = about.find(({ decision }) => decision === 'accepted')
  if (!yes) return null
  const revoked = about.find(({ revokes }) => revokes === yes.id)
  const newest = about[0]?.decision
  return {
    date: localDate(yes.givenAt, zone),
    at: localDateTime(yes.givenAt, zone),
    method: yes.means,
    documented: true,
    accepted: newest !== 'declined',
    practitioner: yes.practitionerId,
    elements: yes.elements,
    revokedOn: revoked ? localDate(revoked.givenAt, zone) : null,
  }
}

const entryFact = (entry: Entry, practitionerId: string, zone: string): EntryFact => ({
  id: entry.id,
  date: localDate(entry.from, zone),
  start: localDateTime(entry.from, zone),
  end: localDateTime(entry.until, zone),
  seconds: entry.seconds,
  role: entry.staffId === practitionerId ? 'billing_practitioner' : entry.credential,
  activity: entry.activity,
  program: entry.program as Program,
  documented: true,
  ...(entry.contactId ? { session: entry.contactId } : {}),
})

const inForce = (coverages: Coverage[], day: string) =>
  coverages
    .filter(({ fromOn, untilOn }) => fromOn <= day && (!untilOn || untilOn >= day))
    .map(({ kind }) => kind)

const payerOf = (kinds: string[]): string => {
  if (kinds.includes('medicare_advantage')) return 'medicare_advantage'
  return kinds.includes('medicare_part_b') ? 'medicare_ffs_part_b' : 'unknown'
}

/** The deductible is not known here until a 271 or a remittance says it; the share is told as "after the deductible". */
const coverageFact = (kinds: string[]): MonthFacts['coverage'] => ({
  qmb: kinds.includes('qmb'),
  secondary: kinds.includes('medigap') ? 'medigap' : kinds.includes('medicaid') ? 'medicaid' : null,
  deductibleRemainingCents: 0,
})

const spells = async (
  context: Context,
  patientId: string,
  deceasedOn: string | null,
): Promise<StatusSpell[]> => {
  const stays = await readStays(context.tx, patientId)
  const died = deceasedOn ? [{ kind: 'deceased', from: deceasedOn }] : []
  return [...stays.map(({ kind, fromOn, untilOn }) => ({ kind, from: fromOn, to: untilOn })), ...died]
}

const choicesOf = async (context: Context, patientId: string, month: Month, practitionerId: string) => {
  const { election, decisionMaking } = await readChoices(context.tx, patientId, month)
  const others = await readOtherServices(context.tx, patientId, `${month}-01`, lastDay(month))
  const mdm = decisionMaking
    ? {
        level: decisionMaking.level as MdmLevel,
        by: decisionMaking.madeBy === practitionerId ? 'billing_practitioner' : 'other',
      }
    : { level: 'none' as const, by: 'billing_practitioner' }
  return {
    mdm,
    election: (election?.family ?? null) as Election | null,
    otherBilled: others.map(({ code, servedOn, practitioner }) => ({
      code,
      date: servedOn,
      practitioner: practitioner as BilledBy,
    })),
  }
}

/** Everything the rules may look at for one patient-month, from the rooms that own it; null when nobody is enrolled. */
export const gatherFacts = async (
  context: Context,
  patientId: string,
  month: Month,
): Promise<MonthFacts | null> => {
  const { tx, practice } = context
  const [card, enrollment] = [await readCard(tx, patientId), await enrollmentIn(context, patientId, month)]
  if (!card || !enrollment) return null
  const { practitionerId } = enrollment
  const provider = await readBillingProvider(tx)
  const practitioner = await readStaffMember(tx, practitionerId)
  const plan = await readPlanStatus(tx, patientId, lastDay(month))
  const visits = (await readVisits(tx, patientId)).filter(
    (visit) => visit.practitionerId === practitionerId && visit.visitedOn <= lastDay(month),
  )
  const kinds = inForce(await readCoverages(tx, patientId), lastDay(month))
  const [visit] = visits
  return {
    month,
    practitioner: { id: practitionerId, type: practitioner?.credential ?? 'unknown' },
    practiceType: provider.practiceType as PracticeType,
    placeOfService: provider.placeOfService,
    payer: payerOf(kinds),
    conditions: (await readConfirmedConditions(tx, patientId)).map(({ icd10, expectedMonths }) => ({
      icd10,
      chronic: expectedMonths >= 12,
      expectedMonths,
    })),
    riskAttested: Boolean(await readRisk(tx, patientId)),
    lastSeenOn: visit?.visitedOn ?? null,
    initiatingVisit: visit
      ? {
          date: visit.visitedOn,
          code: visit.code,
          practitioner: visit.practitionerId,
          ccmDiscussed: visit.ccmDiscussed,
        }
      : null,
    consent: consentFact(await readConsents(tx, patientId), practice.timeZone),
    carePlan: {
      established: plan.established,
      copyGiven: plan.copyGiven,
      revisedOrMonitored: plan.established,
    },
    entries: (await readPatientMonth(tx, patientId, month)).map((entry) =>
      entryFact(entry, practitionerId, practice.timeZone),
    ),
    status: await spells(context, patientId, card.deceasedOn),
    policy: defaultPolicy,
    proposed: { lines: null, dateOfService: null, diagnoses: null, submittedOn: null },
    siblings: {},
    coverage: coverageFact(kinds),
    ...(await choicesOf(context, patientId, month, practitionerId)),
  }
}
