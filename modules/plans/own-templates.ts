import type { Tx } from '../../platform/database.ts'
import { readTemplateVersions, type TemplateVersion } from './template-store.ts'
import { loadTemplates, type Template } from './templates/load-templates.ts'

/** The house's templates, read once. */
export const templatesOfTheHouse = loadTemplates()

/** The house says what a template is called and which codes it is for; the practice says the rest. */
export const ownTemplate = (house: Template, { body, number }: Pick<TemplateVersion, 'body' | 'number'>) => ({
  ...house,
  ...body,
  own: number,
})

/** What plans begin from: each template as the practice has it now. */
export const readTemplates = async (tx: Tx): Promise<Template[]> => {
  const versions = await readTemplateVersions(tx)
  return templatesOfTheHouse.map((house) => {
    const newest = versions.find(({ template }) => template === house.id)
    return newest ? ownTemplate(house, newest) : house
  })
}

/** Every template as it ever was: what hides a sensitive line must know it, also where it was changed since. */
export const readTemplatesEver = async (tx: Tx): Promise<Template[]> => [
  ...templatesOfTheHouse,
  ...(await readTemplateVersions(tx)).flatMap((version) =>
    templatesOfTheHouse
      .filter(({ id }) => id === version.template)
      .map((house) => ownTemplate(house, version)),
  ),
]
