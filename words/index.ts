import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }

export type Locale = 'en' | 'es'
export type WordKey = keyof typeof en

/** Every sentence a patient or a family reads, on screens and in letters; ICU messages, one flat catalog a language. */
export const words: Record<Locale, Record<string, string>> = { en, es }

/** Each language by its own name, so that whoever landed in the wrong one finds the way. */
export const languages: readonly { locale: Locale; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'es', name: 'Español' },
]

/** The catalog a person reads: of her language as the chart names it (`es`, `es-MX`, `spa`), else English. */
export const localeFor = (language: string | null | undefined): Locale =>
  /^(es|spa)\b/i.test(language ?? '') ? 'es' : 'en'
