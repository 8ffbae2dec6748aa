import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { PROGRAMS } from './programs-contract.ts'
import {
  type changePracticeSetting,
  type putBackSetting,
  type readPracticeSettings,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  type SettingValue,
} from './settings-contract.ts'
import {
  addSettingVersion,
  changePracticeRow,
  readProgramsOffered,
  readRetentionYears,
  readSendingHours,
  readSettingVersions,
  readWorkCalendar,
} from './settings-store.ts'
import { readBillingProvider, readStaffNames } from './store.ts'

type Value = Record<string, unknown>

const only = (key: 'card' | 'claims', row: Value): Value =>
  Object.fromEntries(Object.keys(SETTINGS[key].shape).map((name) => [name, row[name]]))

/** What counts now, of every setting. */
const currentValues = async ({ tx }: Context): Promise<Record<SettingKey, Value>> => {
  const row = await readBillingProvider(tx)
  const { weekdays, federal, own } = await readWorkCalendar(tx)
  return {
    card: only('card', row),
    claims: only('claims', row),
    working_days: { weekdays },
    holidays: { federal, own },
    programs: { offered: (await readProgramsOffered(tx)) ?? [...PROGRAMS] },
    retention: { years: await readRetentionYears(tx) },
    sending_hours: await readSendingHours(tx),
  }
}

/** Every setting: what counts now, and all it ever was, with who, when and why. */
export const readSettings = async (context: Context): Promise<Output<typeof readPracticeSettings>> => {
  const values = await currentValues(context)
  const nameOf = await readStaffNames(context.tx)
  const versions = Map.groupBy(await readSettingVersions(context.tx), ({ key }) => key)
  return {
    settings: SETTING_KEYS.map((key) => ({
      key,
      value: values[key],
      versions: (versions.get(key) ?? []).map(({ id, value, reason, validFrom, setBy, setAt }) => ({
        id,
        value: value as Value,
        reason,
        validFrom,
        by: setBy && nameOf(setBy),
        at: setAt.toISOString(),
      })),
    })),
  }
}

/** The setting as it is to be, or the first field that is not right. */
const checked = (key: string, value: Value): { key: SettingKey; value: Value } => {
  const known = SETTING_KEYS.find((one) => one === key)
  if (!known) return refuse('NO_SETTING', 'There is no such setting. Reload the page.', { field: 'key' })
  const read = SETTINGS[known].safeParse(value)
  if (read.success) return { key: known, value: read.data }
  const [problem] = read.error.issues
  return refuse('INVALID', problem?.message ?? 'Please check what you wrote.', {
    field: problem?.path.join('.') ?? 'value',
  })
}

/** Before the first change, what the practice began with becomes a version, so that it can be put back. */
const keepBeginning = async (context: Context, key: SettingKey) => {
  const { tx, practice, newId } = context
  const { createdAt } = await readBillingProvider(tx)
  await addSettingVersion(tx, {
    practiceId: practice.id,
    id: newId(),
    key,
    value: JSON.stringify((await currentValues(context))[key]),
    reason: 'As it was at the beginning',
    validFrom: localDate(createdAt, practice.timeZone),
    setBy: null,
    setAt: createdAt,
  })
}

/**
 * Sets a new version, from today. Months that are closed stay as they were closed: open ones are judged again by
 * whoever listens.
 */
export const change = async (context: Context, given: Input<typeof changePracticeSetting>) => {
  const { tx, practice, now } = context
  const { key, value } = checked(given.key, given.value)
  const versions = (await readSettingVersions(tx)).filter((row) => row.key === key)
  if (versions.some(({ id }) => id === given.id)) return { ok: true as const }
  if ((versions[0]?.id ?? null) !== given.seen) stale({ newest: versions[0]?.id ?? null })
  if (versions.length === 0) await keepBeginning(context, key)
  await addSettingVersion(tx, {
    practiceId: practice.id,
    id: given.id,
    key,
    value: JSON.stringify(value),
    reason: given.reason,
    validFrom: localDate(now, practice.timeZone),
    setBy: staff(context).id,
    setAt: now,
  })
  if (key === 'card' || key === 'claims')
    await changePracticeRow(tx, practice.id, value as SettingValue<'card'> | SettingValue<'claims'>)
  context.touch({
    action: 'setting changed',
    thing: 'practice.setting',
    thingId: given.id,
    detail: { key, reason: given.reason },
  })
  await context.emit('practice.changed', { key })
  return { ok: true as const }
}

/** An older version counts again, as a new version that says why. */
export const putBack = async (
  context: Context,
  { id, versionId, reason, seen }: Input<typeof putBackSetting>,
) => {
  const version = found((await readSettingVersions(context.tx)).find((row) => row.id === versionId))
  return change(context, { id, key: version.key, value: version.value as Value, reason, seen })
}
