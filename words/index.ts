import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }

export type Locale = 'en' | 'es'
export type WordKey = keyof typeof en

/** Every sentence a patient or a family reads, on screens and in letters; ICU messages, one flat catalog a language. */
export const words: Record<Locale, Record<string, string>> = { en, es }

/** The catalog a person reads: of her language as the chart names it (`es`, `es-MX`, `spa`), else English. */
export const localeFor = (language: string | null | undefined): Locale =>
  /^(es|spa)\b/i.test(language ?? '') ? 'es' : 'en'
