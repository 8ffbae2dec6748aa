import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { localeFor } from '../../words/index.ts'
import { readConfirmedConditions } from '../enrollment/index.ts'
import { readCard } from '../patients/index.ts'
import type { startDraft } from './contract.ts'
import { readTemplates } from './own-templates.ts'
import { draftFromTemplates } from './rules/draft-from-templates.ts'
import { addDraft, readDraft } from './store.ts'

const today = (context: Context) => localDate(context.now, context.practice.timeZone)

/** A first draft in her language from what was confirmed. A draft that is there already is left as it is. */
export const start = async (
  context: Context,
  { patientId }: Input<typeof startDraft>,
): Promise<{ version: number }> => {
  const { language } = found(await readCard(context.tx, patientId))
  const before = await readDraft(context.tx, patientId)
  if (before) return { version: before.version }
  const conditions = await readConfirmedConditions(context.tx, patientId)
  if (conditions.length === 0)
    refuse(
      'NO_CONDITIONS',
      'No condition has been confirmed yet. A practitioner confirms them on the enrollment page; the plan begins from there.',
    )
  const templates = await readTemplates(context.tx)
  await addDraft(context.tx, {
    practiceId: context.practice.id,
    patientId,
    version: 1,
    content: draftFromTemplates(conditions, templates, localeFor(language), today(context)),
    savedBy: staff(context).id,
    savedAt: context.now,
  })
  return { version: 1 }
}
