import type { Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readConfirmedConditions, readEnrolledInMonth } from '../enrollment/index.ts'
import { readCard, readCards } from '../patients/index.ts'
import { readStaff } from '../practice/index.ts'
import { readPatientMonth as readTime } from '../time/index.ts'
import { assessPatientMonth, closesOn, openReasons } from './assess-patient-month.ts'
import type { MonthRow, readMonth, readPatientMonth } from './contract.ts'
import type { Assessment } from './rules/assessment.ts'
import { explain } from './rules/reasons.ts'
import {
  type AssessmentRow,
  readAssessments,
  readChoices,
  readClaimFiles,
  readClaimsOfMonth,
  readMonthClose,
} from './store.ts'

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

/** The month of the practice: every enrolled patient, what is missing and the way to mend it, what it would earn. */
export const readTheMonth = async (
  context: Context,
  given: Input<typeof readMonth>,
): Promise<Output<typeof readMonth>> => {
  const { tx } = context
  const month = given.month as Month
  const enrolled = await readEnrolledInMonth(tx, month)
  const ids = enrolled.map(({ patientId }) => patientId)
  const [names, known] = [await staffNames(context), await assessments(context, month, ids)]
  const cards = new Map((await readCards(tx, ids)).map((card) => [card.id, card]))
  const claims = new Map((await readClaimsOfMonth(tx, month)).map(({ patientId, id }) => [patientId, id]))
  const rows = await Promise.all(
    enrolled.map(async ({ patientId, practitionerId }): Promise<MonthRow | null> => {
      const [row, card] = [known.get(patientId), cards.get(patientId)]
      if (!row || !card) return null
      const { attestation } = await readChoices(tx, patientId, month)
      return {
        patientId,
        name: `${card.familyName}, ${card.givenName}`,
        practitioner: names.get(practitionerId) ?? '',
        state: row.state,
        ...secondsOf(row.result),
        amountCents: row.result.codes.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
        codes: codesOf(row.result),
        reasons: openReasons(row.result, Boolean(attestation)),
        nextThreshold: row.result.nextThreshold,
        attested: Boolean(attestation),
        claimId: claims.get(patientId) ?? null,
      }
    }),
  )
  const closed = await readMonthClose(tx, month)
  const files = await readClaimFiles(tx, month)
  return {
    month,
    rows: rows
      .filter((row) => row !== null)
      .sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name)),
    closesOn: closesOn(month),
    closed: closed ? { by: names.get(closed.closedBy) ?? '', at: closed.closedAt.toISOString() } : null,
    files: files.map(({ id, fileName, madeAt, claimIds }) => ({
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
  const { election, decisionMaking, attestation } = await readChoices(context.tx, patientId, month)
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
