import type { Month } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readEnrolledInMonth } from '../enrollment/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { openMonths } from './assess-patient-month.ts'
import { openQuestions } from './rules/parameters/open-questions.ts'
import { readLocalities as readCsv } from './rules/read-localities.ts'
import type { changeRuleSetting, loadLocalities, readRuleSettings } from './settings-contract.ts'
import { addSetting, readLocalities, readSettingRows, saveLocalities } from './settings-store.ts'

/** The key under which the chosen locality stands, as MAC/number. */
export const LOCALITY = 'locality'

/** Every rule that is open, how this practice reads it, since when and why. */
export const readRules = async (context: Context): Promise<Output<typeof readRuleSettings>> => {
  const nameOf = await readStaffNames(context.tx)
  const chosen = new Map((await readSettingRows(context.tx)).map((row) => [row.key, row]))
  const localities = await readLocalities(context.tx)
  return {
    questions: openQuestions.map(({ key, question, why, source, choices }) => {
      const row = chosen.get(key)
      return {
        key,
        question,
        why,
        source,
        choices: [...choices],
        value: row?.value ?? choices[0]?.value ?? '',
        chosen: row
          ? {
              by: nameOf(row.setBy),
              at: row.setAt.toISOString(),
              reason: row.reason,
            }
          : null,
      }
    }),
    locality: chosen.get(LOCALITY)?.value ?? null,
    localities: localities.map(({ year, mac, number, name, workFactor, peFactor, mpFactor }) => ({
      key: `${mac}/${number}`,
      year,
      name,
      work: workFactor,
      practiceExpense: peFactor,
      liability: mpFactor,
    })),
  }
}

/** Months that are not closed are judged again by the new reading; closed ones keep the one they were closed with. */
export const judgeAgain = async (context: Context) => {
  for (const month of openMonths(context))
    for (const { patientId } of await readEnrolledInMonth(context.tx, month as Month))
      await context.emit(
        'billing.rule-changed',
        { patientId, month },
        { key: `assess:${patientId}:${month}` },
      )
}

export const change = async (
  context: Context,
  { id, key, value, reason }: Input<typeof changeRuleSetting>,
) => {
  const question = openQuestions.find((one) => one.key === key)
  const known =
    key === LOCALITY
      ? value === '' ||
        (await readLocalities(context.tx)).some(({ mac, number }) => `${mac}/${number}` === value)
      : question?.choices.some((choice) => choice.value === value)
  if (!known)
    refuse('NOT_A_CHOICE', 'This is not one of the choices. Reload the page and choose again.', {
      field: 'value',
    })
  await addSetting(context.tx, {
    practiceId: context.practice.id,
    id,
    key,
    value,
    reason,
    setBy: staff(context).id,
    setAt: context.now,
  })
  context.touch({
    action: 'rule set',
    thing: 'billing.rule-setting',
    thingId: key,
    detail: { value, reason },
  })
  await judgeAgain(context)
  return { ok: true as const }
}

/** Loads a year's locality factors from CMS's table as CSV, whole or not at all. */
export const load = async (context: Context, { year }: Input<typeof loadLocalities>) => {
  const read = readCsv(Buffer.from(context.upload?.bytes ?? []).toString('utf8'))
  if (!read.ok) return refuse('LOCALITIES', read.message)
  await saveLocalities(
    context.tx,
    read.rows.map(({ mac, number, name, work, pe, mp }) => ({
      practiceId: context.practice.id,
      id: context.newId(),
      year,
      mac,
      number,
      name,
      workFactor: work,
      peFactor: pe,
      mpFactor: mp,
      loadedAt: context.now,
    })),
  )
  await judgeAgain(context)
  return { loaded: read.rows.length }
}
