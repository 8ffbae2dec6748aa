import { isDeepStrictEqual } from 'node:util'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { templatesOfTheHouse } from './own-templates.ts'
import { unsafeIn } from './rules/check-template.ts'
import { compareTemplates } from './rules/compare-templates.ts'
import { bodyOf, type TemplateBody } from './template-body-contract.ts'
import type { putBackTemplate, setTemplate } from './template-contract.ts'
import { addTemplateVersion, readTemplateVersions } from './template-store.ts'

/** The template of the house and every version of it, the newest first. */
export const versionsOf = async ({ tx }: Context, templateId: string) => {
  const house = found(templatesOfTheHouse.find(({ id }) => id === templateId))
  const versions = (await readTemplateVersions(tx)).filter(({ template }) => template === templateId)
  const bodies = new Map([[0, bodyOf(house)], ...versions.map(({ number, body }) => [number, body] as const)])
  return { house, versions, bodies, number: versions[0]?.number ?? 0 }
}

type Change = { templateId: string; id: string; seen: number; reason: string }

const write = async (context: Context, { templateId, id, seen, reason }: Change, body: TemplateBody) => {
  const { tx, practice, now } = context
  const { bodies, number } = await versionsOf(context, templateId)
  const newest = found(bodies.get(number))
  if (seen !== number) return stale({ number, changes: compareTemplates(body, newest) })
  const [unsafe] = unsafeIn(body)
  if (unsafe) refuse('UNSAFE_TEMPLATE', unsafe.what, { field: `body.${unsafe.where}` })
  if (isDeepStrictEqual(newest, body))
    refuse('NOTHING_CHANGED', 'Nothing is different from what counts now. Change something first.')
  const row = { practiceId: practice.id, id, template: templateId, number: number + 1 }
  const kept = { body: JSON.stringify(body), reason, setBy: staff(context).id, setAt: now }
  if (!(await addTemplateVersion(tx, { ...row, ...kept }))) return stale({ number: number + 1 })
  return { number: number + 1 }
}

export const set = (context: Context, { body, ...given }: Input<typeof setTemplate>) =>
  write(context, given, body)

export const putBack = async (context: Context, { back, ...given }: Input<typeof putBackTemplate>) => {
  const { bodies } = await versionsOf(context, given.templateId)
  return write(context, given, found(bodies.get(back)))
}
