import type { Context } from '../../platform/context.ts'
import type { Locale } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { readEnrollments } from '../enrollment/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { textValues } from './rules/texts.ts'

/** Who her coordinator is; null where nobody is yet. */
export const coordinatorName = async ({ tx }: Context, patientId: string): Promise<string | null> => {
  const current = (await readEnrollments(tx, patientId)).find(({ endedOn }) => endedOn === null)
  return current ? (await readStaffNames(tx))(current.coordinatorId) : null
}

/** All that a text or mail to her is filled with; it names her coordinator, or her care team. */
export const valuesFor = async (context: Context, patientId: string | null, locale: Locale) =>
  textValues(context, (patientId && (await coordinatorName(context, patientId))) || say(locale, 'text.team'))
