import { localDate, type Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readConfirmedConditions } from '../enrollment/index.ts'
import { readCard, readCards } from '../patients/index.ts'
import { readStaff, readWorkCalendar, workingDaysLeft } from '../practice/index.ts'
import { readPatientMonth as readTime } from '../time/index.ts'
import { assessPatientMonth, closesOn, openReasons } from './assess-patient-month.ts'
import type { MonthRow, readMonth, readPatientMonth } from './contract.ts'
import { onePerPatient } from './one-per-patient.ts'
import { readOwnFacts } from './own-facts-store.ts'
import type { Assessment } from './rules/assessment.ts'
import { explain } from './rules/reasons.ts'
import { whatItSays } from './rules/what-it-says.ts'
import {
  type AssessmentRow,
  readAssessments,
  readClaimFiles,
  readClaimsOfMonth,
  readMonthClose,
} from './store.ts'
import { type Approval, readApprovals, readAttestations, readReopenings } from './workbench-store.ts'

const secondsOf = ({ counted }: Assessment) => ({
  staffSeconds: counted.staffSeconds,
  practitionerSeconds: counted.practitionerSeconds,
})

const codesOf = (result: Assessment) =>
  result.codes.map(({ code, units }) => (units > 1 ? `${code} × ${units}` : code))

const staffNames = async (context: Context) =>
  new Map((await readStaff(context.tx)).map(({ id, name }) => [id, name]))

/** The newest judgment of everybody enrolled; who was never assessed is assessed now. */
const assessments = async (
  context: Context,
  month: Month,
  patientIds: string[],
): Promise<Map<string, AssessmentRow>> => {
  const known = new Map<string, AssessmentRow>(
    (await readAssessments(context.tx, month)).map((row) => [row.patientId, { ...row, month }]),
  )
  for (const patientId of patientIds.filter((id) => !known.has(id))) {
    const row = await assessPatientMonth(context, patientId, month)
    if (row) known.set(patientId, row)
  }
  return known
}

const ORDER: Record<MonthRow['state'], number> = { needs_choice: 0, not_yet: 1, ready: 2 }

type Around = {
  names: Map<string, string>
  claims: Map<string, string>
  attestations: Map<string, string[]>
  approvals: Map<string, Approval>
}

const rowOf = (
  row: AssessmentRow,
  card: { familyName: string; givenName: string },
  practitionerId: string,
  { names, claims, attestations, approvals }: Around,
): MonthRow => {
  const { patientId, result } = row
  const attested = attestations.get(patientId)
  const says = whatItSays(result, attested ?? [])
  const approval = approvals.get(patientId)
  return {
    patientId,
    name: `${card.familyName}, ${card.givenName}`,
    practitioner: names.get(practitionerId) ?? '',
    state: row.state,
    ...secondsOf(result),
    amountCents: result.codes.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
    codes: codesOf(result),
    reasons: openReasons(result, attested !== undefined),
    nextThreshold: result.nextThreshold,
    attested: attested !== undefined,
    claimId: claims.get(patientId) ?? null,
    says,
    approval: approval
      ? {
          by: names.get(approval.approvedBy) ?? 'a former colleague',
          at: approval.approvedAt.toISOString(),
          stands: approval.says === says,
        }
      : null,
  }
}

/** The month of the practice: every enrolled patient, what is missing and the way to mend it, what it would earn. */
export const readTheMonth = async (
  context: Context,
  given: Input<typeof readMonth>,
): Promise<Output<typeof readMonth>> => {
  const { tx } = context
  const month = given.month as Month
  const enrolled = await onePerPatient(tx, month)
  const ids = enrolled.map(({ patientId }) => patientId)
  const [names, known] = [await staffNames(context), await assessments(context, month, ids)]
  const cards = new Map((await readCards(tx, ids)).map((card) => [card.id, card]))
  const around: Around = {
    names,
    claims: new Map((await readClaimsOfMonth(tx, month)).map(({ patientId, id }) => [patientId, id])),
    attestations: await readAttestations(tx, month),
    approvals: await readApprovals(tx, month),
  }
  const rows = enrolled.flatMap(({ patientId, practitionerId }) => {
    const [row, card] = [known.get(patientId), cards.get(patientId)]
    return row && card ? [rowOf(row, card, practitionerId, around)] : []
  })
  const nameOf = (id: string) => names.get(id) ?? 'a former colleague'
  const closed = await readMonthClose(tx, month)
  return {
    month,
    rows: rows.sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name)),
    closesOn: closesOn(month),
    workingDaysLeft: workingDaysLeft(
      month,
      localDate(context.now, context.practice.timeZone),
      await readWorkCalendar(tx),
    ),
    closed: closed ? { by: nameOf(closed.closedBy), at: closed.closedAt.toISOString() } : null,
    reopenings: (await readReopenings(tx, month)).map(({ reason, reopenedBy, reopenedAt, closedBy }) => ({
      reason,
      by: nameOf(reopenedBy),
      at: reopenedAt.toISOString(),
      closedBy: nameOf(closedBy),
    })),
    files: (await readClaimFiles(tx, month)).map(({ id, fileName, madeAt, claimIds }) => ({
      id,
      fileName,
      madeAt: madeAt.toISOString(),
      claims: claimIds.length,
    })),
  }
}

/** The judgment that stands: the claim's own where there is one, else the newest. */
const standing = async (context: Context, patientId: string, month: Month): Promise<AssessmentRow> => {
  const fresh = await assessPatientMonth(context, patientId, month)
  if (fresh) return fresh
  const kept = (await readAssessments(context.tx, month)).find((row) => row.patientId === patientId)
  if (!kept)
    return refuse(
      'NOT_ENROLLED',
      `Nobody is enrolled on this chart in ${month}. Enroll first, or choose another month.`,
    )
  return { ...kept, month }
}

/** One patient's month, line by line: each code with its rule and source, each minute with its times, each one left out with why. */
export const readOne = async (
  context: Context,
  given: Input<typeof readPatientMonth>,
): Promise<Output<typeof readPatientMonth>> => {
  const { patientId } = given
  const month = given.month as Month
  found(await readCard(context.tx, patientId))
  const { result, state } = await standing(context, patientId, month)
  const names = await staffNames(context)
  const { election, decisionMaking, attestation } = await readOwnFacts(context.tx, patientId, month)
  const claim = (await readClaimsOfMonth(context.tx, month)).find((one) => one.patientId === patientId)
  return {
    month,
    state,
    codes: result.codes,
    alternatives: result.alternatives,
    denials: openReasons(result, Boolean(attestation)),
    warnings: result.warnings,
    ...secondsOf(result),
    excluded: result.excluded.map(({ entryId, seconds, reason }) => ({
      entryId: entryId ?? null,
      seconds,
      reason: explain(reason),
    })),
    thresholdMetOn: result.thresholdMetOn,
    nextThreshold: result.nextThreshold,
    rulesVersion: result.rulesVersion,
    entries: (await readTime(context.tx, patientId, month)).map((entry) => ({
      id: entry.id,
      from: entry.from.toISOString(),
      until: entry.until.toISOString(),
      seconds: entry.seconds,
      who: names.get(entry.staffId) ?? '',
      credential: entry.credential,
      program: entry.program,
      activity: entry.activity,
      source: entry.source,
    })),
    conditions: (await readConfirmedConditions(context.tx, patientId)).map(({ icd10, label }) => ({
      icd10,
      label,
    })),
    election: election?.family ?? null,
    decisionMaking: decisionMaking
      ? { level: decisionMaking.level, note: decisionMaking.note, by: names.get(decisionMaking.madeBy) ?? '' }
      : null,
    attested: attestation?.icd10 ?? [],
    claim: claim
      ? {
          id: claim.id,
          controlNumber: claim.controlNumber,
          serviceOn: claim.serviceOn,
          totalCents: claim.totalCents,
        }
      : null,
  }
}
