import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { type Template, template } from '../template-body-contract.ts'

export type { Template } from '../template-body-contract.ts'

/** One template from its text; an error names the file and the place in it. */
export const readTemplate = (file: string, text: string): Template => {
  const read = template.safeParse(parse(text))
  if (!read.success) {
    const places = read.error.issues.map(({ path, message }) => `${path.join('.') || 'top'}: ${message}`)
    throw new Error(`${file} is not a plan template. ${places.join('; ')}`)
  }
  if (read.data.id !== basename(file, '.yaml'))
    throw new Error(`${file} is not a plan template. id: should be the name of the file`)
  return read.data
}

/** All plan templates of the house, by name of file. */
export const loadTemplates = (folder: string = import.meta.dirname): Template[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readTemplate(file, readFileSync(join(folder, file), 'utf8')))

/** The template with the longest code beginning that fits, else the general one. */
export const templateFor = (icd10: string, templates: readonly Template[]): Template | undefined => {
  const bare = icd10.replaceAll('.', '')
  const fits = templates.flatMap((one) =>
    one.icd10
      .map((start) => start.replaceAll('.', ''))
      .filter((start) => bare.startsWith(start))
      .map((start) => ({ one, length: start.length })),
  )
  const [best] = fits.sort((a, b) => b.length - a.length)
  return best?.one ?? templates.find(({ id }) => id === 'general')
}
