import { addMonths, monthBounds, monthOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { stale } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCaseload } from '../enrollment/index.ts'
import { readStaffNames } from '../practice/index.ts'
import type { readContactRule, setContactRule, tryContactRule } from './contract.ts'
import { gatherCalls, openDay } from './gather.ts'
import { minutesACall } from './minutes-a-call.ts'
import { FIRST_RULE } from './rules/contact-rule.ts'
import { eveOf, tryOn } from './rules/try-on.ts'
import { addContactRule, readContactRules } from './store.ts'

export const tellRule = async ({ tx }: Context): Promise<Output<typeof readContactRule>> => {
  const versions = await readContactRules(tx)
  const nameOf = await readStaffNames(tx)
  return {
    rule: versions[0]?.rule ?? FIRST_RULE,
    id: versions[0]?.id ?? null,
    versions: versions.map(({ setBy, setAt, ...version }) => ({
      ...version,
      by: nameOf(setBy),
      at: setAt.toISOString(),
    })),
  }
}

/** Both rules on last month, from what was known on the evening before it. */
export const tryRule = async (
  context: Context,
  { rule }: Input<typeof tryContactRule>,
): Promise<Output<typeof tryContactRule>> => {
  const { tx, now, practice } = context
  const day = await openDay(context)
  const month = addMonths(monthOf(now, practice.timeZone), -1)
  const caseload = await readCaseload(tx, null, eveOf(month))
  const calls = await gatherCalls(context, caseload, monthBounds(month, practice.timeZone).from)
  const patients = calls.map(({ cared, call }) => ({ patientId: cared.patientId, facts: call }))
  const [before, after] = [day.rule, rule].map((one) => tryOn(patients, one, month, day.works))
  const minutes = await minutesACall(context)
  const effect = (count: number) => ({ calls: count, hours: Math.round((count * minutes) / 6) / 10 })
  const differ = (sign: 1 | -1) =>
    patients.filter(({ patientId }) => {
      const [then, now_] = [after!.byPatient.get(patientId)!, before!.byPatient.get(patientId)!]
      return Math.sign(then - now_) === sign
    }).length
  return {
    month,
    patients: patients.length,
    now: effect(before!.calls),
    tried: effect(after!.calls),
    more: differ(1),
    less: differ(-1),
    minutesACall: minutes,
  }
}

/** A new version; refused where a colleague set another meanwhile. */
export const setRule = async (context: Context, given: Input<typeof setContactRule>) => {
  const { tx, practice, now } = context
  const newest = (await readContactRules(tx))[0]?.id ?? null
  if (newest === given.id) return { ok: true as const }
  if (newest !== given.seen) stale({ newest })
  await addContactRule(tx, {
    practiceId: practice.id,
    id: given.id,
    rule: JSON.stringify(given.rule),
    reason: given.reason,
    setBy: staff(context).id,
    setAt: now,
  })
  return { ok: true as const }
}
