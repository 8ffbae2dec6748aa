import type { TemplateBody } from '../template-body-contract.ts'

export type Said = { en: string; es: string }
type Unsafe = { where: string; what: string }

/** Every bilingual sentence of a template, wherever it stands. */
export const sentencesOf = (value: unknown): Said[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'es' in value) return [value as Said]
  return Object.values(value).flatMap(sentencesOf)
}

const CALLS = { en: /Call us|Tell us/i, es: /Llámenos|Avísenos|Díganos/i }
const HELP_NOW = { en: /911|988|call us now/i, es: /911|988|llámenos (ahora|ya)/i }
const DOSE = {
  en: /\b(take|double|increase|raise|lower|reduce|stop) (an? )?(extra|more|less|two|half|your dose|dose)\b/i,
  es: /\b(tome|doble|aumente|suba|baje|reduzca) (una? )?(extra|más|menos|dos|media|su dosis|dosis)\b/i,
}
const LANGUAGES = ['en', 'es'] as const

const missing = (
  zone: 'yellow' | 'red',
  rows: TemplateBody['zones']['red'],
  needs: typeof CALLS,
  what: string,
) =>
  rows.flatMap((row, at) =>
    LANGUAGES.filter((language) => !needs[language].test(row.do[language])).map((language) => ({
      where: `zones.${zone}.${at}.do.${language}`,
      what,
    })),
  )

/**
 * What no template may say, whoever wrote it: a yellow line that ends without a call, a red one without help now, and
 * advice on a dose. Empty when it is safe.
 */
export const unsafeIn = (body: TemplateBody): Unsafe[] => [
  ...missing('yellow', body.zones.yellow, CALLS, 'A yellow line ends with a call: “Call us today.”'),
  ...missing('red', body.zones.red, HELP_NOW, 'A red line ends with help now: “Call 911 now.”'),
  ...sentencesOf(body).flatMap((said) =>
    LANGUAGES.filter((language) => DOSE[language].test(said[language])).map((language) => ({
      where: language,
      what: 'A template never tells anybody to take more or less of a medicine.',
    })),
  ),
]
