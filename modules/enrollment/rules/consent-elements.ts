import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** The four that must be told (CY 2017 PFS final rule, Table 11). The database holds the same four. */
export const requiredElements = [
  'availability',
  'cost_sharing',
  'one_practitioner_per_month',
  'stop_any_time_end_of_month',
] as const
/** Good practice beyond what the rule asks. */
export const optionalElements = ['urgent_number', 'plan_copy', 'information_sharing'] as const

export type ConsentElement = (typeof requiredElements)[number] | (typeof optionalElements)[number]
export type Language = 'en' | 'es'

const spoken = z.strictObject({ en: z.string(), es: z.string() })
const version = z.strictObject({
  version: z.string(),
  from: z.iso.date(),
  review_by: z.iso.date(),
  opening: spoken,
  elements: z.array(
    z.strictObject({
      key: z.enum([...requiredElements, ...optionalElements]),
      required: z.boolean(),
      label: spoken,
      text: spoken,
    }),
  ),
  question: spoken,
})

const file = new URL('./consent-script.yaml', import.meta.url)
const versions = z
  .array(version)
  .nonempty()
  .parse(parse(readFileSync(file, 'utf8')))

export type ConsentScript = {
  version: string
  language: Language
  opening: string
  elements: { key: ConsentElement; required: boolean; label: string; text: string }[]
  question: string
}

export type ConsentWords = { practice: string; practitioner: string; cost: string; phone: string }

export const scriptVersions: readonly string[] = versions.map((one) => one.version)

const fill = (text: string, words: ConsentWords): string =>
  text.replace(/\{(\w+)\}/g, (_, name: keyof ConsentWords) => words[name])

/** The script of a version (the newest if none is named), with the practice's and the patient's own words filled in. */
export const consentScript = (language: Language, words: ConsentWords, wanted?: string): ConsentScript => {
  const found = wanted ? versions.find((one) => one.version === wanted) : versions[0]
  if (!found) throw new Error(`no consent script ${wanted}`)
  return {
    version: found.version,
    language,
    opening: fill(found.opening[language], words),
    elements: found.elements.map(({ key, required, label, text }) => ({
      key,
      required,
      label: label[language],
      text: fill(text[language], words),
    })),
    question: fill(found.question[language], words),
  }
}
