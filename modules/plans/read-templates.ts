import type { Context } from '../../platform/context.ts'
import type { Input, Output } from '../../platform/route.ts'
import { can } from '../access/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { versionsOf } from './change-template.ts'
import { templatesOfTheHouse } from './own-templates.ts'
import { compareTemplates } from './rules/compare-templates.ts'
import type { listTemplates, readTemplate } from './template-contract.ts'
import { readTemplateVersions, type TemplateVersion } from './template-store.ts'

const headOf = ({ number, reason, setBy, setAt }: TemplateVersion, nameOf: (id: string) => string) => ({
  number,
  reason,
  setBy: nameOf(setBy),
  setAt: setAt.toISOString(),
})

export const listAll = async ({ tx }: Context): Promise<Output<typeof listTemplates>> => {
  const versions = await readTemplateVersions(tx)
  const nameOf = await readStaffNames(tx)
  return {
    templates: templatesOfTheHouse.map(({ id, name, icd10 }) => {
      const newest = versions.find(({ template }) => template === id)
      return { id, name: name.en, icd10, own: newest ? headOf(newest, nameOf) : null }
    }),
  }
}

/** One template as it counts now, and how it came to be so. */
export const readOneTemplate = async (
  context: Context,
  { templateId }: Input<typeof readTemplate>,
): Promise<Output<typeof readTemplate>> => {
  const { house, versions, bodies, number } = await versionsOf(context, templateId)
  const nameOf = await readStaffNames(context.tx)
  return {
    name: house.name.en,
    number,
    body: bodies.get(number)!,
    versions: versions.map((version) => ({
      ...headOf(version, nameOf),
      changes: compareTemplates(bodies.get(version.number - 1)!, version.body),
    })),
    mayChange: can(context.actor, 'plans.templates'),
  }
}
