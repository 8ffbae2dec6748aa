import { lastDay, localDate, localDateTime, type Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import {
  type Consent,
  type Hold,
  lastDayOfHold,
  MAIN_PROGRAMS,
  readConfirmedConditions,
  readConsents,
  readEnrollments,
  readHoldsOf,
  readRisk,
  readVisits,
} from '../enrollment/index.ts'
import { type Coverage, readCard, readCoverages, readStays, type Stay } from '../patients/index.ts'
import { readPlanStatus } from '../plans/index.ts'
import { BILLING_CREDENTIALS, readBillingProvider, readStaff, readStaffMember } from '../practice/index.ts'
import { type Entry, readPatientMonth } from '../time/index.ts'
import { electionOf, siblingFacts } from './gather-siblings.ts'
import type { OwnFacts } from './own-facts-store.ts'
import type {
  BilledBy,
  ConsentFact,
  Election,
  EntryFact,
  Locality,
  MdmLevel,
  MonthFacts,
  PracticeType,
  Program,
  StatusSpell,
} from './rules/month-facts.ts'
import { policyOf, type Settings } from './rules/parameters/open-questions.ts'
import { readLocalities } from './settings-store.ts'

type Enrolled = { program: string; practitionerId: string; startedOn: string }

/** The enrollments that reach into the month, the one that manages all of her care first. */
const enrollmentsIn = async (context: Context, patientId: string, month: Month): Promise<Enrolled[]> => {
  const inMonth = (await readEnrollments(context.tx, patientId)).filter(
    ({ startedOn, endedOn }) => startedOn <= lastDay(month) && (!endedOn || endedOn >= `${month}-01`),
  )
  const isMain = ({ program }: Enrolled) => MAIN_PROGRAMS.includes(program)
  return [...inMonth.filter(isMain), ...inMonth.filter((one) => !isMain(one))]
}

/** As if she were enrolled with the first billing practitioner: to say what a program would ask of her. */
const supposed = async (context: Context, month: Month): Promise<Enrolled[]> => {
  const someone = (await readStaff(context.tx)).find(({ credential }) =>
    (BILLING_CREDENTIALS as readonly string[]).includes(credential),
  )
  return someone ? [{ program: 'CCM', practitionerId: someone.id, startedOn: `${month}-01` }] : []
}

/** The newest "yes", with the day it was taken back; a later "no" takes it away. */
const consentFact = (consents: Consent[], mainProgram: string, zone: string): ConsentFact | null => {
  const about = consents.filter(({ program }) => program === mainProgram)
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
    programs: [mainProgram],
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

/** The deductible is not known until somebody says it; until then the share is told as "after the deductible". */
const coverageFact = (kinds: string[], deductible: number | null): MonthFacts['coverage'] => ({
  qmb: kinds.includes('qmb'),
  secondary: kinds.includes('medigap') ? 'medigap' : kinds.includes('medicaid') ? 'medicaid' : null,
  deductibleRemainingCents: deductible ?? 0,
})

const spells = (stays: Stay[], holds: Hold[], deceasedOn: string | null): StatusSpell[] => {
  const died = deceasedOn ? [{ kind: 'deceased', from: deceasedOn }] : []
  return [
    ...stays.map(({ kind, fromOn, untilOn }) => ({ kind, from: fromOn, to: untilOn })),
    ...holds.map((hold) => ({ kind: 'on_hold', from: hold.fromOn, to: lastDayOfHold(hold) })),
    ...died,
  ]
}

const choicesOf = (
  { election, decisionMaking, otherServices }: OwnFacts,
  practitionerId: string,
): Pick<MonthFacts, 'mdm' | 'election' | 'otherBilled'> => ({
  mdm: decisionMaking
    ? {
        level: decisionMaking.level as MdmLevel,
        by: decisionMaking.madeBy === practitionerId ? 'billing_practitioner' : 'other',
      }
    : { level: 'none', by: 'billing_practitioner' },
  election: (election?.family ?? null) as Election | null,
  otherBilled: otherServices.map(({ code, servedOn, practitioner }) => ({
    code,
    date: servedOn,
    practitioner: practitioner as BilledBy,
  })),
})

/** The factors of the practice's locality in the month's year; none where it chose none or loaded no such year. */
const localityIn = async (tx: Context['tx'], settings: Settings, month: Month): Promise<Locality | null> => {
  const chosen = settings.get('locality')
  if (!chosen) return null
  const found = (await readLocalities(tx, Number(month.slice(0, 4)))).find(
    ({ mac, number }) => `${mac}/${number}` === chosen,
  )
  return found
    ? { name: found.name, work: found.workFactor, practiceExpense: found.peFactor, liability: found.mpFactor }
    : null
}

/** One connection answers one question after the other, but none of these waits for another's answer to be asked. */
const readAll = async (
  context: Context,
  patientId: string,
  month: Month,
  practitionerId: string,
  own: OwnFacts,
) => {
  const { tx, practice } = context
  const [provider, practitioner, plan, visits, coverages, conditions, risk, consents, entries, stays, holds] =
    await Promise.all([
      readBillingProvider(tx),
      readStaffMember(tx, practitionerId),
      readPlanStatus(tx, patientId, lastDay(month), practice.timeZone),
      readVisits(tx, patientId),
      readCoverages(tx, patientId),
      readConfirmedConditions(tx, patientId),
      readRisk(tx, patientId),
      readConsents(tx, patientId),
      readPatientMonth(tx, patientId, month),
      readStays(tx, patientId),
      readHoldsOf(context, patientId),
    ])
  return {
    provider,
    practitioner,
    plan,
    visits,
    coverages,
    conditions,
    risk,
    consents,
    entries,
    stays,
    holds,
    locality: await localityIn(tx, own.settings, month),
  }
}

const visitFacts = (visits: Awaited<ReturnType<typeof readVisits>>, practitionerId: string, month: Month) => {
  const visit = visits.find((one) => one.practitionerId === practitionerId && one.visitedOn <= lastDay(month))
  if (!visit) return { lastSeenOn: null, initiatingVisit: null }
  const { visitedOn, code, ccmDiscussed } = visit
  return {
    lastSeenOn: visitedOn,
    initiatingVisit: { date: visitedOn, code, practitioner: practitionerId, ccmDiscussed },
  }
}

/** Everything the rules may look at for one patient-month, from the rooms that own it; null when nobody is enrolled. */
export const gatherFacts = async (
  context: Context,
  patientId: string,
  month: Month,
  own: OwnFacts,
  { evenIfNotEnrolled = false } = {},
): Promise<MonthFacts | null> => {
  const card = await readCard(context.tx, patientId)
  const enrolled = await enrollmentsIn(context, patientId, month)
  const [main] = enrolled.length === 0 && evenIfNotEnrolled ? await supposed(context, month) : enrolled
  if (!card || !main) return null
  const { practitionerId } = main
  const read = await readAll(context, patientId, month, practitionerId, own)
  const zone = context.practice.timeZone
  const kinds = inForce(read.coverages, lastDay(month))
  const { established, copyGiven } = read.plan
  const chosen = choicesOf(own, practitionerId)
  return {
    month,
    practitioner: { id: practitionerId, type: read.practitioner?.credential ?? 'unknown' },
    practiceType: read.provider.practiceType as PracticeType,
    placeOfService: read.provider.placeOfService,
    payer: payerOf(kinds),
    conditions: read.conditions.map(({ icd10, expectedMonths }) => ({
      icd10,
      chronic: expectedMonths >= 12,
      expectedMonths,
    })),
    riskAttested: Boolean(read.risk),
    ...visitFacts(read.visits, practitionerId, month),
    consent: consentFact(read.consents, main.program, zone),
    carePlan: { established, copyGiven, revisedOrMonitored: established },
    entries: read.entries.map((entry) => entryFact(entry, practitionerId, zone)),
    status: spells(read.stays, read.holds, card.deceasedOn),
    policy: policyOf(own.settings),
    ...(read.locality ? { locality: read.locality } : {}),
    proposed: { lines: null, dateOfService: null, diagnoses: null, submittedOn: null },
    siblings: siblingFacts(month, enrolled, read.consents, own.programFacts),
    coverage: coverageFact(kinds, own.deductibleCents),
    ...chosen,
    election: electionOf(main.program, chosen.election),
  }
}
